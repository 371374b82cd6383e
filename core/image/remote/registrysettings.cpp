// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/remote/registrysettings.h"

#include "core/base/tr.h"

namespace stowage {

static constexpr QLatin1StringView apiRoot("/v2");

QString shownAddress(const QString &text)
{
    return text.section(u'@', -1);
}

QString proxyHolder(const QUrl &proxy)
{
    const QString user = proxy.userName(QUrl::FullyEncoded);
    return QStringLiteral("proxy:%1@%2:%3").arg(user, proxy.host()).arg(proxyPort(proxy)).toLower();
}

static Error noMirror(const QString &text)
{
    return {ErrorKind::Usage,
        Tr::tr("“%1” is no mirror. Write it as mirror.example.com or https://mirror.example.com, without name and "
               "password.")
            .arg(shownAddress(text)),
        {}};
}

bool isSamePlace(const Mirror &a, const Mirror &b)
{
    return a.host.compare(b.host, Qt::CaseInsensitive) == 0 && a.root == b.root && a.prefix == b.prefix
        && a.plainHttp == b.plainHttp;
}

/// A name without a dot is a registry in a reference only with its port.
static QString hostOf(const QUrl &url)
{
    const QString name = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    if (url.port() > 0)
        return name + u':' + QString::number(url.port());
    const bool plain = url.scheme() == QLatin1StringView("http");
    const bool clear = name.contains(u'.') || name.contains(u':') || name == QLatin1StringView("localhost");
    return clear ? name : name + (plain ? QStringLiteral(":80") : QStringLiteral(":443"));
}

static bool isBareAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

static QString withoutSlashes(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

/// With a scheme a path leads to the API, as docker and containerd read it.
static Result<Mirror> byAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool plain = url.scheme() == QLatin1StringView("http");
    if (!isBareAddress(url) || (!plain && url.scheme() != QLatin1StringView("https")))
        return fail(noMirror(text));
    Mirror mirror;
    mirror.host = hostOf(url);
    mirror.plainHttp = plain;
    const QString path = withoutSlashes(url.path());
    mirror.root = path.endsWith(apiRoot) ? path : path + apiRoot;
    return mirror;
}

/// Without one it leads to repositories, as podman reads it.
static Result<Mirror> byName(const QString &text)
{
    const QUrl url(QStringLiteral("https://") + text, QUrl::StrictMode);
    const QString prefix = withoutSlashes(url.path()).mid(1);
    if (!isBareAddress(url) || (!prefix.isEmpty() && !Reference::isPath(prefix)))
        return fail(noMirror(text));
    Mirror mirror;
    mirror.host = hostOf(url);
    mirror.prefix = prefix;
    return mirror;
}

Result<Mirror> mirrorAt(const QString &text)
{
    const QString typed = text.trimmed();
    const auto mirror = typed.contains(QLatin1StringView("://")) ? byAddress(typed) : byName(typed);
    if (mirror && !Reference::registry(mirror->host))
        return fail(noMirror(text));
    return mirror;
}

QString mirrorAddress(const Mirror &mirror)
{
    if (!mirror.prefix.isEmpty())
        return mirror.host + u'/' + mirror.prefix;
    const QString path = mirror.root.endsWith(apiRoot) ? mirror.root.chopped(apiRoot.size()) : mirror.root;
    const QString scheme = mirror.plainHttp ? QStringLiteral("http://") : QStringLiteral("https://");
    return (mirror.plainHttp || !path.isEmpty() ? scheme : QString()) + mirror.host + path;
}

Reference onMirror(const Mirror &mirror, const Reference &image)
{
    if (image.isNull())
        return Reference::registry(mirror.host).value_or(Reference());
    const QString prefix = mirror.prefix.isEmpty() ? QString() : mirror.prefix + u'/';
    const Reference repository
        = Reference::parse(mirror.host + u'/' + prefix + image.path()).value_or(Reference()).withTag(image.tag());
    return image.digest().isNull() ? repository : repository.withDigest(image.digest());
}

} // namespace stowage
