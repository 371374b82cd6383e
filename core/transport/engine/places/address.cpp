// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/address.h"

#include "core/base/foreign/foundfile.h"
#include "core/base/tr.h"

#include <QUrl>

namespace stowage {

static constexpr QLatin1StringView local("unix");
static constexpr QLatin1StringView tcp("tcp");
static constexpr QLatin1StringView ssh("ssh");
static constexpr QLatin1StringView usualSocket("/var/run/docker.sock");

static std::unexpected<Error> noAddress(const QString &shown)
{
    return fail(ErrorKind::Usage,
        Tr::tr("“%1” is no address of an engine. Write it as unix:///path/to/the.sock, tcp://host:2376 or "
               "ssh://user@host.")
            .arg(shown));
}

static std::unexpected<Error> noPassword(const QString &shown)
{
    return fail(ErrorKind::Usage,
        Tr::tr("The address %1 holds a password, and anybody could read it there. Write it without, and let ssh use a "
               "key.")
            .arg(shown));
}

static std::unexpected<Error> notFromHere(const QString &scheme)
{
    return fail(ErrorKind::Usage,
        Tr::tr("Engines cannot be reached by %1:// on this system. Use unix://, tcp:// or ssh://.").arg(scheme));
}

static QString withoutEndingSlash(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

/// A path as it stands: docker decodes nothing there.
static Result<EngineAddress> localAddress(const QString &path, const QString &shown)
{
    if (!path.isEmpty() && (!path.startsWith(u'/') || path.contains(QChar::Null)))
        return noAddress(shown);
    return EngineAddress{EngineAddress::Way::Local, path.isEmpty() ? usualSocket : path, {}, 0, {}};
}

static Result<EngineAddress> tcpAddress(const QUrl &url, const QString &shown, int usualPort)
{
    if (!url.userName().isEmpty())
        return noAddress(shown);
    return EngineAddress{EngineAddress::Way::Tcp, withoutEndingSlash(url.path()), url.host(), url.port(usualPort), {}};
}

/// ssh takes what begins with "-" for an option.
static Result<EngineAddress> sshAddress(const QUrl &url, const QString &shown)
{
    if (url.host().startsWith(u'-') || url.userName().startsWith(u'-'))
        return noAddress(shown);
    return EngineAddress{
        EngineAddress::Way::Ssh, withoutEndingSlash(url.path()), url.host(), std::max(0, url.port()), url.userName()};
}

Result<EngineAddress> parseEngineAddress(const QString &text, int usualPort)
{
    const QString typed = text.trimmed();
    if (typed.startsWith(u'/'))
        return localAddress(typed, typed);
    if (typed.startsWith(local + QStringLiteral("://")))
        return localAddress(typed.mid(local.size() + 3), typed);
    const QUrl url(typed, QUrl::StrictMode);
    const QString shown = url.isValid() ? url.toDisplayString(QUrl::RemovePassword) : QString();
    const QString scheme = url.scheme();
    if (!url.password().isEmpty())
        return noPassword(shown);
    if (scheme == QLatin1StringView("npipe") || scheme == QLatin1StringView("fd"))
        return notFromHere(scheme);
    if (!url.isValid() || url.hasQuery() || url.hasFragment())
        return noAddress(typed);
    if (url.host().isEmpty() || (scheme != tcp && scheme != ssh))
        return noAddress(shown);
    return scheme == tcp ? tcpAddress(url, shown, usualPort) : sshAddress(url, shown);
}

std::optional<EngineAddress> engineAddressIn(
    const QString &source, const QString &text, Sentences &problems, int usualPort)
{
    const auto address = parseEngineAddress(text, usualPort);
    if (address)
        return *address;
    problems.append(saidIn(source, address.error().message));
    return std::nullopt;
}

QString EngineAddress::toString() const
{
    QUrl url;
    url.setScheme(way == Way::Local ? local : way == Way::Tcp ? tcp : ssh);
    url.setHost(host);
    url.setUserName(user);
    url.setPort(port > 0 ? port : -1);
    url.setPath(path);
    return way == Way::Local ? local + QStringLiteral("://") + path : url.toString();
}

} // namespace stowage
