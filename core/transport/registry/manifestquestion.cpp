// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/manifestquestion.h"

#include "core/oci/mediatype.h"

namespace stowage {

static QByteArray typesFor(Accepted accepted)
{
    const QStringView types[] = {media::ociIndex, media::ociManifest, media::dockerList, media::dockerManifest};
    QByteArrayList names;
    for (const QStringView type : types) {
        if (accepted == Accepted::Everything || mediaKind(type) == MediaKind::Manifest)
            names.append(type.toLatin1());
    }
    return names.join(", ");
}

Question manifestQuestion(const RegistryClient &client, const Reference &image, Accepted accepted)
{
    const QString wanted = image.digest().isNull() ? image.tag() : image.digest().toString();
    Question question;
    question.path = repositoryPath(client, QStringLiteral("manifests/") + wanted);
    question.accept = typesFor(accepted);
    question.subject = client.subject(Subject::What::Manifest, image.familiar());
    return question;
}

} // namespace stowage
