// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/documentfetch.h"

#include "core/transport/registry/http/retries.h"

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

Task<Attempt<Digest>> digestNow(ClientPtr client, Question question, std::stop_token stop)
{
    question.method = Method::Head;
    const auto exchange = co_await ask(client, question, stop);
    if (!exchange)
        co_return std::unexpected(exchange.error());
    co_return Digest::parse(QString::fromLatin1((*exchange)->header("Docker-Content-Digest"))).value_or(Digest());
}

static Result<Document> outcomeOf(const Attempt<Document> &attempt)
{
    if (!attempt)
        return fail(attempt.error().error);
    return *attempt;
}

Task<Result<Document>> fetchDocument(
    ClientPtr client, Question question, qint64 limit, QString label, TransferContext context)
{
    Retries retries(client->patience());
    bool waited = false;
    for (;;) {
        const auto document = co_await fetchOnce(client, question, limit, label, context.stop);
        const auto again = document ? std::nullopt : retries.next(document.error());
        if (waited && !again)
            context.progress({label, document ? Phase::Done : Phase::Failed, 0, -1, {}});
        if (!again)
            co_return outcomeOf(document);
        waited = true;
        context.progress({label, Phase::Waiting, 0, -1, pauseNote(*again)});
        if (auto done = co_await pause(*again, context.stop); !done)
            co_return outcomeOf(setback(done.error()));
    }
}

} // namespace stowage
