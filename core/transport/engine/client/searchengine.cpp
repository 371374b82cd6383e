// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/searchengine.h"

#include "core/image/remote/searchterm.h"
#include "core/transport/engine/client/addifany.h"
#include "core/transport/engine/client/askengine.h"
#include "core/transport/engine/responses/searchlist.h"

namespace stowage {

static EngineRequest requestFor(const EngineSearch &search, const EngineMet &met)
{
    EngineRequest request{.path = QStringLiteral("/images/search")};
    if (met.hello.kind == EngineKind::Podman) // which calls it a missing image, on docker's path, that it found nothing
        request.api = EngineRequest::Api::Libpod;
    addIfAny(request.query, QStringLiteral("term"), search.term);
    request.query.addQueryItem(QStringLiteral("limit"), QString::number(search.limit));
    const bool mayBePlain = search.plainHttp || parseSearchTerm(search.term).registry.isLoopback();
    if (mayBePlain && met.capabilities.takesPlainHttp)
        request.query.addQueryItem(QStringLiteral("tlsVerify"), QStringLiteral("false"));
    return request;
}

Task<Result<QList<SearchHit>>> searchInEngine(
    EngineClientPtr client, EngineMet met, EngineSearch search, std::stop_token stop)
{
    const EngineSubject subject{.what = EngineSubject::What::Search, .name = search.term};
    const auto body = co_await bodyFromEngine(client, requestFor(search, met), subject, stop);
    if (!body)
        co_return fail(body.error());
    co_return parseSearchList(*body, search.limit, client->title());
}

} // namespace stowage
