// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/auth.h"

#include "core/base/tr.h"
#include "core/transport/http/networkerror.h"
#include "core/transport/http/redirect.h"
#include "core/transport/http/taketurn.h"
#include "core/transport/registry/ask.h"
#include "core/transport/registry/responses/documents.h"

#include <QUrlQuery>

namespace stowage {

// Tokens are replaced this long before their end, so that none runs out under way.
static constexpr std::chrono::seconds margin{10};

static QByteArray basicHeader(const Credential &credential)
{
    if (credential.user.isEmpty() || credential.isIdentityToken)
        return {};
    return "Basic " + (credential.user + QLatin1Char(':') + credential.secret).toUtf8().toBase64();
}

// Once per client: a keychain that was asked and said no is not asked again for every layer.
static Task<void> lookForCredential(ClientPtr client, std::stop_token stop)
{
    if (client->hasLookedForCredential())
        co_return;
    const auto found = co_await onWorker([accounts = client->access().accounts, repository = client->repository(),
                                             stop] { return accounts->find(repository, stop).value_or(Credential()); });
    // Who was interrupted has not heard "nobody": the next one asks again.
    if (!found.isNull() || !stop.stop_requested())
        client->setCredential(found);
}

static Setback noWayIn(const RegistryClient &client)
{
    const Refusal refusal{.status = 401, .contentType = {}, .body = {}, .retryAfter = {}};
    Setback why(statusError(refusal, client.subject(Subject::What::Token, client.repository().familiarName())));
    why.status = refusal.status;
    why.error.detail.clear(); // the registry's own words come in its place
    return why;
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
    const bool wanted = client.access().plainHttp || client.decisions().settings.plainHttp;
    const bool allowed = wanted && realm.host() == client.urlFor(QStringLiteral("/")).host();
    return realm.scheme() == QLatin1StringView("http") && (loopback || allowed);
}

static void addItem(QUrlQuery &query, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value, ":/,")));
}

/// Without a name and a password that may stand in it.
static QUrl realmOf(const Challenge &challenge)
{
    QUrl url(challenge.realm);
    url.setUserInfo({});
    return url;
}

static QUrl tokenUrl(const Challenge &challenge, const QString &user, bool wantsIdentity)
{
    QUrl url = realmOf(challenge);
    QUrlQuery query(url);
    addItem(query, QStringLiteral("service"), challenge.service);
    for (const QString &scope : challenge.scopes)
        addItem(query, QStringLiteral("scope"), scope);
    addItem(query, QStringLiteral("account"), user);
    addItem(query, QStringLiteral("client_id"), wantsIdentity ? QStringLiteral("stowage") : QString());
    addItem(query, QStringLiteral("offline_token"), wantsIdentity ? QStringLiteral("true") : QString());
    url.setQuery(query);
    return url;
}

static Request passwordRequest(const Challenge &challenge, const Credential &credential, bool wantsIdentity)
{
    return {.url = tokenUrl(challenge, credential.user, wantsIdentity),
        .accept = "application/json",
        .authorization = basicHeader(credential),
        .range = {},
        .ifRange = {}};
}

// OAuth2, as docker does it with an identity token: everything stands in a form.
static Request identityRequest(const Challenge &challenge, const Credential &credential)
{
    QUrlQuery form;
    addItem(form, QStringLiteral("grant_type"), QStringLiteral("refresh_token"));
    addItem(form, QStringLiteral("service"), challenge.service);
    addItem(form, QStringLiteral("client_id"), QStringLiteral("stowage"));
    addItem(form, QStringLiteral("scope"), challenge.scopes.join(u' '));
    form.addQueryItem(QStringLiteral("refresh_token"), QString::fromLatin1(QUrl::toPercentEncoding(credential.secret)));
    return {.url = realmOf(challenge),
        .accept = "application/json",
        .authorization = {},
        .range = {},
        .ifRange = {},
        .method = Method::Post,
        .body = {"application/x-www-form-urlencoded", form.query(QUrl::FullyEncoded).toLatin1(), nullptr, 0, {}}};
}

/// A service that knows no form is asked as Basic asks, with the token in the password's place (protocols D.3).
static Request formlessRequest(const Challenge &challenge, const Credential &credential)
{
    const Credential named{
        credential.user.isEmpty() ? QStringLiteral("<token>") : credential.user, credential.secret, false};
    return passwordRequest(challenge, named, false);
}

static bool knowsNoForm(int status)
{
    return status == 400 || status == 404 || status == 405;
}

static Task<Attempt<ExchangePtr>> askForToken(ClientPtr client, Challenge challenge, std::stop_token stop)
{
    const Credential credential = client->credential();
    if (!credential.isIdentityToken)
        co_return co_await follow(client, passwordRequest(challenge, credential, client->access().wantsIdentity), stop);
    auto exchange = co_await follow(client, identityRequest(challenge, credential), stop);
    if (exchange && knowsNoForm((*exchange)->status()))
        exchange = co_await follow(client, formlessRequest(challenge, credential), stop);
    co_return exchange;
}

static Task<Attempt<void>> fetchToken(ClientPtr client, Challenge challenge, std::stop_token stop)
{
    co_await lookForCredential(client, stop);
    const QUrl url = realmOf(challenge);
    if (!mayBeRealm(*client, url))
        co_return setback(untrustedRealm(*client, url));
    if (auto allowed = co_await mayBeSentTo(url, client->urlFor(QStringLiteral("/"))); !allowed)
        co_return setback(allowed.error());
    auto exchange = co_await askForToken(client, challenge, stop);
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
    client->setPass({"Bearer " + reply->token, QDeadlineTimer(reply->life - margin), challenge, reply->refreshToken});
    co_return Attempt<void>{};
}

static Challenge widened(Challenge asked, const RegistryClient &client)
{
    const QString repository = QStringLiteral("repository:%1:").arg(client.repository().path());
    if (client.access().pushes) {
        asked.scopes.removeIf([&](const QString &scope) { return scope.startsWith(repository); });
        asked.scopes.append(repository + QStringLiteral("pull,push"));
    } else if (asked.scopes.isEmpty() && !client.repository().path().isEmpty())
        asked.scopes = {repository + QStringLiteral("pull")};
    asked.scopes += client.pass().challenge.scopes;
    asked.scopes.sort();
    asked.scopes.removeDuplicates();
    return asked;
}

static Task<Attempt<void>> answer(ClientPtr client, QList<Challenge> offered, QByteArray shown, std::stop_token stop)
{
    const auto challenge = preferredChallenge(offered);
    if (challenge && challenge->scheme == Challenge::Scheme::Bearer)
        co_return co_await fetchToken(client, widened(*challenge, *client), stop);
    if (challenge)
        co_await lookForCredential(client, stop);
    const QByteArray basic = basicHeader(client->credential());
    if (!challenge || basic.isEmpty() || basic == shown)
        co_return std::unexpected(noWayIn(*client));
    client->setPass({basic, QDeadlineTimer(QDeadlineTimer::Forever), *challenge, {}});
    co_return Attempt<void>{};
}

Task<Attempt<void>> answerChallenge(ClientPtr client, QList<Challenge> offered, QByteArray shown, std::stop_token stop)
{
    co_await takeTurn(client->loginTurn());
    Attempt<void> answered;
    if (client->pass().header == shown)
        answered = co_await answer(client, std::move(offered), shown, stop);
    client->loginTurn().giveBack();
    co_return answered;
}

Task<Attempt<void>> renewPass(ClientPtr client, std::stop_token stop)
{
    if (!client->pass().goodUntil.hasExpired())
        co_return Attempt<void>{};
    co_await takeTurn(client->loginTurn());
    Attempt<void> renewed;
    if (client->pass().goodUntil.hasExpired()) {
        const Challenge challenge = client->pass().challenge;
        client->setPass({});
        renewed = co_await fetchToken(client, challenge, stop);
    }
    client->loginTurn().giveBack();
    co_return renewed;
}

} // namespace stowage
