// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/manifestquestion.h"

#include "core/oci/mediatype.h"

namespace stowage {

static QByteArray acceptedTypes()
{
    const QStringView types[] = {media::ociIndex, media::ociManifest, media::dockerList, media::dockerManifest};
    QByteArrayList accepted;
    for (const QStringView type : types)
        accepted.append(type.toLatin1());
    return accepted.join(", ");
}

Question manifestQuestion(const RegistryClient &client, const Reference &image)
{
    const QString wanted = image.digest().isNull() ? image.tag() : image.digest().toString();
    Question question;
    question.path = repositoryPath(client, QStringLiteral("manifests/") + wanted);
    question.accept = acceptedTypes();
    question.subject = client.subject(Subject::What::Manifest, image.familiar());
    return question;
}

} // namespace stowage
