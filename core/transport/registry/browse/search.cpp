// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/words/serverwords.h"
#include "core/transport/registry/browse/browse.h"
#include "core/transport/registry/documentfetch.h"
#include "core/transport/registry/responses/documents.h"
#include "core/transport/registry/responses/headers.h"
#include "core/transport/registry/responses/searchreply.h"

#include <QUrlQuery>

#include <algorithm>

namespace stowage {

// What the engine asks for `docker search`; the registry itself knows nothing of it.
static constexpr auto hubIndex = "https://index.docker.io";

static QString searchPath(const SearchQuery &query)
{
    QUrlQuery parts;
    parts.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(query.term)));
    parts.addQueryItem(QStringLiteral("n"), QString::number(query.perPage));
    parts.addQueryItem(QStringLiteral("page"), QString::number(query.page));
    return QStringLiteral("/v1/search?") + parts.query(QUrl::FullyEncoded);
}

static Question searchQuestion(const RegistryClient &client, const SearchQuery &query)
{
    Question question;
    question.path = searchPath(query);
    if (client.repository().isOnDockerHub())
        question.elsewhere = QUrl(QLatin1StringView(hubIndex) + question.path);
    question.accept = "application/json";
    question.subject = client.subject(Subject::What::Search, {});
    return question;
}

Task<Result<SearchPage>> searchRegistry(ClientPtr client, SearchQuery query, TransferContext context)
{
    query.page = std::max(query.page, 1);
    query.perPage = std::clamp(query.perPage, 1, SearchQuery::mostPerPage);
    const auto reply = co_await fetchDocument(
        client, searchQuestion(*client, query), maximumListPage, client->repository().domain(), context);
    if (!reply)
        co_return fail(reply.error());
    if (isWebPage(plainType(reply->contentType), reply->body))
        co_return fail(webPageError(client->repository().domain()));
    co_return parseSearchReply(reply->body, query, client->repository().domain());
}

} // namespace stowage
