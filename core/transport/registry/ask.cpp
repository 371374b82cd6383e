// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/ask.h"

#include "core/base/tr.h"
#include "core/transport/http/networkerror.h"
#include "core/transport/http/redirect.h"
#include "core/transport/http/words/serverwords.h"
#include "core/transport/registry/auth.h"
#include "core/transport/registry/openproxy.h"
#include "core/transport/registry/responses/documents.h"
#include "core/transport/registry/responses/headers.h"

namespace stowage {

// After this many challenges in a row another token will not help either.
static constexpr int maximumLogins = 2;

QString repositoryPath(const RegistryClient &client, const QString &rest)
{
    return QStringLiteral("/v2/%1/%2").arg(client.repository().path(), rest);
}

Question doorQuestion(const RegistryClient &client)
{
    Question question;
    question.path = QStringLiteral("/v2/");
    question.accept = "application/json";
    question.subject = client.subject(Subject::What::Door, {});
    return question;
}

static bool isHome(const RegistryClient &client, const QUrl &url)
{
    return sameOrigin(url, client.urlFor(QStringLiteral("/")));
}

static Task<Attempt<ExchangePtr>> sendOnce(ClientPtr client, Request request, std::stop_token stop)
{
    auto exchange = client->send(request, stop);
    if (!exchange)
        co_return setback(exchange.error());
    auto headers = co_await headersOf(*exchange);
    const QString host = request.url.host();
    if (headers) {
        client->noteAnswer(host);
        if (isHome(*client, request.url))
            client->noteWarnings((*exchange)->headers("Warning"));
        co_return *exchange;
    }
    Setback why = headers.error();
    // A registry that was there a moment ago is worth waiting for; one that was never heard of is not.
    if (why.status == 0 && why.error.kind == ErrorKind::Unreachable)
        why.error.retryable = why.error.retryable || client->hasAnswered(host) || client->access().isKnown;
    co_return std::unexpected(why);
}

// Go's and nginx's words for a plain request that came to a TLS port.
static Task<bool> wantsTls(ExchangePtr exchange, bool headOnly)
{
    if (exchange->status() != 400 || headOnly) // the words for HEAD would be in a body that does not come
        co_return exchange->status() == 400;
    const auto more = co_await moreOf(exchange);
    const QByteArray body = exchange->peek(1024);
    co_return more && (body.contains("HTTP request to an HTTPS server") || body.contains("sent to HTTPS port"));
}

static bool mayBeTls(const Setback &why)
{
    return why.status == 0 && why.error.kind == ErrorKind::Unreachable && why.error.retryable;
}

// The first request to a host that may speak HTTP tells which scheme it speaks.
static Task<Attempt<ExchangePtr>> firstKnock(ClientPtr client, Request request, std::stop_token stop)
{
    auto plain = co_await sendOnce(client, request, stop);
    const bool tls = plain ? co_await wantsTls(*plain, request.method == Method::Head) : mayBeTls(plain.error());
    if (!tls) {
        if (plain)
            client->settle(QStringLiteral("http"));
        co_return plain;
    }
    client->assume(QStringLiteral("https"));
    request.url.setScheme(QStringLiteral("https"));
    auto secure = co_await sendOnce(client, request, stop);
    if (secure)
        client->settle(QStringLiteral("https"));
    else
        client->assume(QStringLiteral("http"));
    const bool plainSaysMore = !secure && !plain && secure.error().error.kind == ErrorKind::Unreachable;
    co_return plainSaysMore ? plain : secure;
}

static Task<Attempt<ExchangePtr>> knock(ClientPtr client, Request request, std::stop_token stop)
{
    if (!client->isSettled() && isHome(*client, request.url))
        return firstKnock(std::move(client), std::move(request), std::move(stop));
    return sendOnce(std::move(client), std::move(request), std::move(stop));
}

static Error tooManyRedirects(const QUrl &url)
{
    return {ErrorKind::Failed, Tr::tr("%1 sends us round in circles. Tell whoever runs the registry.").arg(hostIn(url)),
        QStringLiteral("more than %1 redirects").arg(maximumRedirects)};
}

Task<Attempt<ExchangePtr>> follow(ClientPtr client, Request request, std::stop_token stop)
{
    if (client->wantsProxyCredential())
        co_await openProxy(client, stop);
    for (int hop = 0; hop <= maximumRedirects; ++hop) {
        auto exchange = co_await knock(client, request, stop);
        if (!exchange || !isRedirect((*exchange)->status()) || !isLook(request.method))
            co_return exchange;
        const QUrl from = (*exchange)->url();
        auto next = co_await nextHop(from, (*exchange)->header("Location"), from);
        if (!next)
            co_return setback(next.error());
        if (!sameOrigin(*next, from))
            request.authorization.clear();
        request.url = *next;
    }
    co_return setback(tooManyRedirects(request.url));
}

Task<Setback> refusalOf(ExchangePtr exchange, Subject subject)
{
    // Qt tells of this as an error of the connection, but its headers may be seen before.
    constexpr int proxyWantsPassword = 407;
    if (exchange->status() == proxyWantsPassword)
        co_return Setback(proxyError(subject.host, QStringLiteral("HTTP 407")));
    const auto body = co_await bodyOf(exchange, maximumErrorBody, QString());
    Refusal refusal{exchange->status(), exchange->header("Content-Type"), body.value_or(QByteArray()),
        retryAfter(exchange->header("Retry-After"), QDateTime::currentDateTimeUtc())};
    Setback why(statusError(refusal, subject));
    why.status = refusal.status;
    why.retryAfter = refusal.retryAfter;
    co_return why;
}

// What the next attempt will not meet any more: an address that has expired, a token that was replaced.
static Setback againAtOnce(Setback why)
{
    why.error.retryable = true;
    why.retryAfter = std::chrono::seconds(0);
    return why;
}

static bool isAnswer(int status, const Question &question)
{
    if (!isLook(question.method))
        return status >= 200 && status <= 204;
    if (status == 204 && question.accept.isEmpty())
        return true; // nothing was wanted but headers
    return status == 200 || (!question.range.isEmpty() && (status == 206 || status == 416));
}

/// A login page of the network says 200 to everything; to who sends or deletes that would be a success.
static bool isLoginPage(const Exchange &exchange, const Question &question)
{
    return exchange.status() == 200 && question.accept.isEmpty() && exchange.header("Docker-Content-Digest").isEmpty()
        && isWebPage(plainType(exchange.header("Content-Type")), {});
}

static Request requestFor(const RegistryClient &client, const Question &question)
{
    const bool home = question.elsewhere.isEmpty() || isHome(client, question.elsewhere);
    return {question.elsewhere.isEmpty() ? client.urlFor(question.path) : question.elsewhere, question.accept,
        home ? client.pass().header : QByteArray(), question.range, question.ifRange, question.method, question.body};
}

static void notePulls(RegistryClient &client, const Exchange &exchange)
{
    if (const auto pulls = pullsLeft(exchange.header("RateLimit-Limit"), exchange.header("RateLimit-Remaining")))
        client.notePulls(*pulls);
}

/// Of somebody whom we cannot answer: in the words of whoever asked who we are.
static Task<Setback> inTheirWords(Setback why, ExchangePtr exchange, Subject subject)
{
    if (why.error.detail.isEmpty())
        why.error.detail = (co_await refusalOf(exchange, subject)).error.detail;
    co_return why;
}

Task<Attempt<ExchangePtr>> ask(ClientPtr client, Question question, std::stop_token stop)
{
    for (int logins = 0;; ++logins) {
        if (auto renewed = co_await renewPass(client, stop); !renewed)
            co_return std::unexpected(renewed.error());
        const Request request = requestFor(*client, question);
        auto exchange = co_await follow(client, request, stop);
        if (exchange)
            notePulls(*client, **exchange);
        if (exchange && isLoginPage(**exchange, question))
            co_return setback(webPageError(client->repository().domain()));
        if (!exchange || isAnswer((*exchange)->status(), question))
            co_return exchange;
        const bool home = isHome(*client, (*exchange)->url());
        if ((*exchange)->status() != 401 || !home || logins == maximumLogins) {
            Setback why = co_await refusalOf(*exchange, question.subject);
            why.error.signInHelps = why.error.signInHelps && home; // who we are is shown nowhere else
            const bool stale = why.status == 403 && !home && question.elsewhere.isEmpty();
            co_return std::unexpected(stale ? againAtOnce(why) : why);
        }
        const auto offered = parseChallenges((*exchange)->headers("WWW-Authenticate"));
        if (auto let = co_await answerChallenge(client, offered, request.authorization, stop); !let)
            co_return std::unexpected(co_await inTheirWords(let.error(), *exchange, question.subject));
        question.subject.loggedIn = !client->credential().isNull();
        // A body that is read while it is sent cannot be sent twice: whoever brings it begins anew.
        if (question.body.device)
            co_return std::unexpected(againAtOnce(co_await refusalOf(*exchange, question.subject)));
    }
}

} // namespace stowage
