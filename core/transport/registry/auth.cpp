// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/auth.h"

#include "core/base/tr.h"
#include "core/transport/registry/ask.h"
#include "core/transport/registry/http/networkerror.h"
#include "core/transport/registry/http/redirect.h"
#include "core/transport/registry/responses/documents.h"

#include <QUrlQuery>

namespace stowage {

// Tokens are replaced this long before their end, so that none runs out under way.
static constexpr std::chrono::seconds margin{10};

static QByteArray basicHeader(const RegistryAccess &access)
{
    if (access.user.isEmpty())
        return {};
    return "Basic " + (access.user + QLatin1Char(':') + access.password).toUtf8().toBase64();
}

static Error noWayIn(const RegistryClient &client)
{
    const Refusal refusal{.status = 401, .contentType = {}, .body = {}, .retryAfter = {}};
    return statusError(refusal, client.subject(Subject::What::Token, client.repository().familiarName()));
}

static Error untrustedRealm(const RegistryClient &client, const QUrl &realm)
{
    return {ErrorKind::Refused,
        Tr::tr("%1 wants us to log in at %2 without encryption. That is refused; tell whoever runs the registry.")
            .arg(client.repository().domain(), hostIn(realm)),
        {}};
}

// HTTPS, or plain HTTP where nobody can listen or where the person allowed it for this very host.
static bool mayBeRealm(const RegistryClient &client, const QUrl &realm)
{
    if (realm.scheme() == QLatin1StringView("https"))
        return !realm.host().isEmpty();
    const bool loopback = realm.host() == QLatin1StringView("localhost") || QHostAddress(realm.host()).isLoopback();
    const bool allowed = client.access().plainHttp && realm.host() == client.urlFor(QStringLiteral("/")).host();
    return realm.scheme() == QLatin1StringView("http") && (loopback || allowed);
}

static void addItem(QUrlQuery &query, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value, ":/,")));
}

static QUrl tokenUrl(const Challenge &challenge, const QString &user)
{
    QUrl url(challenge.realm);
    QUrlQuery query(url);
    addItem(query, QStringLiteral("service"), challenge.service);
    for (const QString &scope : challenge.scopes)
        addItem(query, QStringLiteral("scope"), scope);
    addItem(query, QStringLiteral("account"), user);
    url.setQuery(query);
    url.setUserInfo({});
    return url;
}

static Task<Attempt<void>> fetchToken(ClientPtr client, Challenge challenge, std::stop_token stop)
{
    const QUrl url = tokenUrl(challenge, client->access().user);
    if (!mayBeRealm(*client, url))
        co_return setback(untrustedRealm(*client, url));
    if (auto allowed = co_await mayBeSentTo(url, client->urlFor(QStringLiteral("/"))); !allowed)
        co_return setback(allowed.error());
    const Request request{.url = url,
        .accept = "application/json",
        .authorization = basicHeader(client->access()),
        .range = {},
        .ifRange = {}};
    auto exchange = co_await follow(client, request, stop);
    if (!exchange)
        co_return std::unexpected(exchange.error());
    if ((*exchange)->status() != 200)
        co_return std::unexpected(
            co_await refusalOf(*exchange, client->subject(Subject::What::Token, client->repository().familiarName())));
    const auto body
        = co_await bodyOf(*exchange, maximumTokenReply, Tr::tr("The answer of the login service %1").arg(hostIn(url)));
    if (!body)
        co_return std::unexpected(body.error());
    const auto reply = parseTokenReply(*body, hostIn(url));
    if (!reply)
        co_return setback(reply.error());
    client->setPass({"Bearer " + reply->token, QDeadlineTimer(reply->life - margin), challenge});
    co_return Attempt<void>{};
}

static Challenge widened(Challenge asked, const RegistryClient &client)
{
    if (asked.scopes.isEmpty())
        asked.scopes = {QStringLiteral("repository:%1:pull").arg(client.repository().path())};
    asked.scopes += client.pass().challenge.scopes;
    asked.scopes.sort();
    asked.scopes.removeDuplicates();
    return asked;
}

Task<Attempt<void>> answerChallenge(ClientPtr client, QList<Challenge> offered, QByteArray shown, std::stop_token stop)
{
    if (client->pass().header != shown)
        co_return Attempt<void>{};
    const auto challenge = preferredChallenge(offered);
    if (challenge && challenge->scheme == Challenge::Scheme::Bearer)
        co_return co_await fetchToken(client, widened(*challenge, *client), stop);
    const QByteArray basic = basicHeader(client->access());
    if (!challenge || basic.isEmpty() || basic == shown)
        co_return setback(noWayIn(*client));
    client->setPass({basic, QDeadlineTimer(QDeadlineTimer::Forever), *challenge});
    co_return Attempt<void>{};
}

Task<Attempt<void>> renewPass(ClientPtr client, std::stop_token stop)
{
    if (!client->pass().goodUntil.hasExpired())
        co_return Attempt<void>{};
    const Challenge challenge = client->pass().challenge;
    client->setPass({});
    co_return co_await fetchToken(client, challenge, stop);
}

} // namespace stowage
