// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/askengine.h"

namespace stowage {

static QUrlQuery questionFor(const Capabilities &capabilities, EngineList list)
{
    QUrlQuery query;
    if (list == EngineList::WithIntermediate)
        query.addQueryItem(QStringLiteral("all"), QStringLiteral("1"));
    if (capabilities.sharedSizes)
        query.addQueryItem(QStringLiteral("shared-size"), QStringLiteral("1"));
    if (capabilities.manifestsInList)
        query.addQueryItem(QStringLiteral("manifests"), QStringLiteral("1"));
    return query;
}

Task<Result<QList<EngineImage>>> engineImages(
    EngineClientPtr client, EngineMet met, EngineList list, std::stop_token stop)
{
    const EngineRequest request{.path = QStringLiteral("/images/json"), .query = questionFor(met.capabilities, list)};
    const auto body = co_await bodyFromEngine(client, request, {}, stop);
    if (!body)
        co_return fail(body.error());
    co_return parseImageList(*body, met.hello.kind, client->title());
}

static EngineRequest containersRequest(EngineKind kind)
{
    EngineRequest request{.path = QStringLiteral("/containers/json")};
    request.query.addQueryItem(QStringLiteral("all"), QStringLiteral("1"));
    if (kind == EngineKind::Podman) {
        request.api = EngineRequest::Api::Libpod;
        request.query.addQueryItem(QStringLiteral("external"), QStringLiteral("1"));
    }
    return request;
}

Task<Result<QList<EngineContainer>>> engineContainers(EngineClientPtr client, EngineMet met, std::stop_token stop)
{
    const auto body = co_await bodyFromEngine(client, containersRequest(met.hello.kind), {}, stop);
    if (!body)
        co_return fail(body.error());
    co_return parseContainerList(*body, client->title());
}

} // namespace stowage
