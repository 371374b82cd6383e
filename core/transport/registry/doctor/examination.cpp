// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/doctor/examination.h"

#include "core/transport/http/proxies.h"
#include "core/transport/registry/openproxy.h"

namespace stowage {

static ProbeTarget targetOf(const RegistryClient &client)
{
    const QUrl door = client.urlFor(QStringLiteral("/v2/"));
    const int port = door.port(door.scheme() == QLatin1StringView("https") ? 443 : 80);
    const auto proxies = proxiesFor(client.decisions().settings, client.proxyCredential());
    const auto chosen = proxies->queryProxy(QNetworkProxyQuery(door));
    return {door.host(), quint16(port), chosen.value(0, QNetworkProxy(QNetworkProxy::NoProxy))};
}

Examination::Examination(const Reference &examined, RegistryAccess access, const Patience &wait, std::stop_token token)
    : patience(wait)
    , stop(std::move(token))
    , place(examined)
    , client(registryClient(examined, std::move(access), wait))
    , target(targetOf(*client))
{
}

Task<void> prepare(ExaminationPtr examination)
{
    co_await openProxy(examination->client, examination->stop);
    examination->target = targetOf(*examination->client);
}

Task<void> knockAsNobody(ExaminationPtr examination)
{
    if (examination->door)
        co_return;
    QElapsedTimer clock;
    clock.start();
    const Request request{.url = examination->client->urlFor(QStringLiteral("/v2/")),
        .accept = "application/json",
        .authorization = {},
        .range = {},
        .ifRange = {}};
    examination->door = co_await follow(examination->client, request, examination->stop);
    examination->doorTook = clock.elapsed();
}

// What helps to tell who answered. Cookies and addresses of redirects may hold secrets.
static constexpr const char *tellingHeaders[] = {"Server", "Via", "Date", "Content-Type",
    "Docker-Distribution-Api-Version", "RateLimit-Limit", "RateLimit-Remaining", "Retry-After"};

QString noteAnswer(Examination &examination, const Exchange &exchange)
{
    if (const QByteArray limit = exchange.header("RateLimit-Limit"); !limit.isEmpty()) {
        examination.limit = limit;
        examination.remaining = exchange.header("RateLimit-Remaining");
    }
    QStringList lines{QStringLiteral("%1: HTTP %2")
            .arg(exchange.url().adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery).toString())
            .arg(exchange.status())};
    for (const char *name : tellingHeaders)
        if (const QByteArray value = exchange.header(name); !value.isEmpty())
            lines.append(QLatin1StringView(name) + QStringLiteral(": ") + QString::fromUtf8(value));
    return lines.join(u'\n');
}

static Diagnosis diagnosis(Verdict verdict, Sentence found, Sentence next, QString detail)
{
    Diagnosis result;
    result.verdict = verdict;
    result.found = std::move(found);
    result.next = std::move(next);
    result.detail = std::move(detail);
    return result;
}

Diagnosis good(Sentence found, QString detail)
{
    return diagnosis(Verdict::Good, std::move(found), {}, std::move(detail));
}

Diagnosis remark(Sentence found, Sentence next, QString detail)
{
    return diagnosis(Verdict::Remark, std::move(found), std::move(next), std::move(detail));
}

Diagnosis notNeeded(Sentence found, QString detail)
{
    return diagnosis(Verdict::NotNeeded, std::move(found), {}, std::move(detail));
}

Diagnosis bad(ErrorKind kind, Sentence found, Sentence next, QString detail)
{
    Diagnosis result = diagnosis(Verdict::Bad, std::move(found), std::move(next), std::move(detail));
    result.kind = kind;
    return result;
}

Diagnosis bad(const Error &error)
{
    return bad(error.kind, error.message, {}, error.detail);
}

} // namespace stowage
