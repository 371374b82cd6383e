// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/upload/putmanifest.h"

#include "core/base/tr.h"

namespace stowage {

Task<Attempt<Stored>> putManifest(ClientPtr client, RawManifest manifest, QString name, std::stop_token stop)
{
    Question question;
    question.method = Method::Put;
    question.path = repositoryPath(*client, QStringLiteral("manifests/") + name);
    question.subject = client->subject(Subject::What::Manifest, client->repository().familiarName());
    question.body = {manifest.mediaType.toLatin1(), manifest.bytes, nullptr, 0, {}};
    const auto exchange = co_await ask(client, question, stop);
    if (!exchange)
        co_return std::unexpected(exchange.error());
    const auto stored = Digest::parse(QString::fromLatin1((*exchange)->header("Docker-Content-Digest")));
    if (stored && stored->algorithm() == manifest.digest.algorithm() && *stored != manifest.digest)
        co_return setback({ErrorKind::Damaged,
            Tr::tr("%1 stored another manifest than it was sent. Tell whoever runs the registry.")
                .arg(client->repository().domain()),
            stored->toString()});
    co_return Stored{!(*exchange)->header("OCI-Subject").isEmpty()};
}

} // namespace stowage
