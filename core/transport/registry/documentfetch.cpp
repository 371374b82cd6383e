// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/documentfetch.h"

#include "core/transport/registry/browse/documentnow.h"
#include "core/transport/registry/insist.h"
#include "core/transport/registry/manifestquestion.h"
#include "core/transport/registry/responses/headers.h"

namespace stowage {

static Task<Attempt<Document>> fetchOnce(
    ClientPtr client, Question question, qint64 limit, QString label, std::stop_token stop)
{
    const auto exchange = co_await ask(client, question, stop);
    if (!exchange)
        co_return std::unexpected(exchange.error());
    const auto body = co_await bodyOf(*exchange, limit, label);
    if (!body)
        co_return std::unexpected(body.error());
    co_return Document{*body, (*exchange)->header("Content-Type"), (*exchange)->header("Docker-Content-Digest"),
        (*exchange)->headers("Link")};
}

static Task<Attempt<DocumentNow>> askNow(ClientPtr client, Question question, std::stop_token stop)
{
    question.method = Method::Head;
    const auto exchange = co_await ask(client, question, stop);
    if (!exchange)
        co_return std::unexpected(exchange.error());
    const auto digest = Digest::parse(QString::fromLatin1((*exchange)->header("Docker-Content-Digest")));
    co_return DocumentNow{digest.value_or(Digest()), plainType((*exchange)->header("Content-Type"))};
}

Task<Attempt<DocumentNow>> documentNow(ClientPtr client, Reference image, Accepted accepted, std::stop_token stop)
{
    return askNow(client, manifestQuestion(*client, image, accepted), std::move(stop));
}

Task<Attempt<Digest>> digestNow(ClientPtr client, Question question, std::stop_token stop)
{
    const auto now = co_await askNow(client, question, stop);
    if (!now)
        co_return std::unexpected(now.error());
    co_return now->digest;
}

Task<Result<Document>> fetchDocument(
    ClientPtr client, Question question, qint64 limit, QString label, TransferContext context)
{
    const auto once = [&] { return fetchOnce(client, question, limit, label, context.stop); };
    co_return co_await insist<Document>({client, label, -1, context, true}, once);
}

} // namespace stowage
