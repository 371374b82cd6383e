// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/redirect.h"

#include "core/base/tr.h"
#include "core/transport/http/networkerror.h"

#include <QHostInfo>

#include <algorithm>

namespace stowage {

static int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1StringView("http") ? 80 : 443);
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

static std::unexpected<Error> refuseRedirect(const QUrl &from, const QUrl &to)
{
    return fail(ErrorKind::Refused,
        Tr::tr("%1 sends us on to %2 without encryption. That is refused; tell whoever runs the registry.")
            .arg(hostIn(from), hostIn(to)));
}

Result<QUrl> redirectTarget(const QUrl &from, const QByteArray &location)
{
    QUrl target = from.resolved(QUrl::fromEncoded(location));
    target.setUserInfo({});
    target.setFragment({});
    const bool stillSecure = target.scheme() == QLatin1StringView("https");
    const bool wasPlain = from.scheme() == QLatin1StringView("http") && target.scheme() == from.scheme();
    if (location.isEmpty() || target.host().isEmpty())
        return fail(ErrorKind::Failed, Tr::tr("%1 sends us on without saying where.").arg(hostIn(from)));
    if (!stillSecure && !wasPlain)
        return refuseRedirect(from, target);
    return target;
}

bool isPrivateAddress(const QHostAddress &address)
{
    return address.isLoopback() || address.isLinkLocal() || address.isPrivateUse() || address.isSiteLocal()
        || address.isUniqueLocalUnicast()
        || address.isEqual(QHostAddress(QHostAddress::AnyIPv4), QHostAddress::TolerantConversion);
}

// A name counts by its addresses; one that cannot be looked up here (a proxy does it) is public.
static bool isPrivateHost(const QString &host)
{
    const QHostAddress literal(host);
    if (!literal.isNull())
        return isPrivateAddress(literal);
    return std::ranges::any_of(QHostInfo::fromName(host).addresses(), isPrivateAddress);
}

static bool staysOutside(const QString &target, const QString &home)
{
    return isPrivateHost(home) || !isPrivateHost(target);
}

Task<Result<void>> mayBeSentTo(QUrl target, QUrl home)
{
    const QString there = target.host();
    const QString here = home.host();
    if (there == here || isPrivateAddress(QHostAddress(here)))
        co_return Result<void>{};
    if (co_await onWorker([there, here] { return staysOutside(there, here); }))
        co_return Result<void>{};
    co_return fail(ErrorKind::Refused,
        Tr::tr(
            "%1 sends us on to %2, which is inside a private network. That is refused; tell whoever runs the registry.")
            .arg(hostIn(home), hostIn(target)));
}

Task<Result<QUrl>> nextHop(QUrl from, QByteArray location, QUrl home)
{
    auto target = redirectTarget(from, location);
    if (!target)
        co_return fail(target.error());
    if (auto allowed = co_await mayBeSentTo(*target, home); !allowed)
        co_return fail(allowed.error());
    co_return *target;
}

} // namespace stowage
