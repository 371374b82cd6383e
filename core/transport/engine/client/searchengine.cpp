// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/searchengine.h"

#include "core/transport/engine/client/addifany.h"
#include "core/transport/engine/client/askengine.h"
#include "core/transport/engine/responses/searchlist.h"

namespace stowage {

static EngineRequest requestFor(const EngineSearch &search, const EngineMet &met)
{
    EngineRequest request{.path = QStringLiteral("/images/search")};
    addIfAny(request.query, QStringLiteral("term"), search.term);
    request.query.addQueryItem(QStringLiteral("limit"), QString::number(search.limit));
    if (search.plainHttp && met.capabilities.takesPlainHttp)
        request.query.addQueryItem(QStringLiteral("tlsVerify"), QStringLiteral("false"));
    return request;
}

Task<Result<QList<SearchHit>>> searchInEngine(
    EngineClientPtr client, EngineMet met, EngineSearch search, std::stop_token stop)
{
    // It fails as a pull does: where the registry is not reached, or lets nobody in.
    const EngineSubject subject{.what = EngineSubject::What::Pull, .name = search.term};
    const auto body = co_await bodyFromEngine(client, requestFor(search, met), subject, stop);
    if (!body)
        co_return fail(body.error());
    co_return parseSearchList(*body, search.limit, client->title());
}

} // namespace stowage
