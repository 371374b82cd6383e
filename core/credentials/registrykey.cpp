// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/registrykey.h"

namespace stowage {

static constexpr QLatin1StringView hub("docker.io");

QString registryKey(const QString &registry)
{
    return registryOf(registry) == hub ? QStringLiteral("https://index.docker.io/v1/") : registry;
}

static bool isHub(const QString &host)
{
    return host == hub || host == QLatin1StringView("index.docker.io")
        || host == QLatin1StringView("registry-1.docker.io");
}

static QString withoutScheme(const QString &key)
{
    const qsizetype at = key.indexOf(QLatin1StringView("://"));
    return at < 0 ? key : key.sliced(at + 3);
}

QString registryOf(const QString &key)
{
    QString rest = withoutScheme(key.trimmed());
    while (rest.endsWith(u'/'))
        rest.chop(1);
    const QString host = rest.section(u'/', 0, 0).toLower();
    QString path = rest.section(u'/', 1);
    if (path == QLatin1StringView("v1") || path == QLatin1StringView("v2"))
        path.clear();
    const QString registry = isHub(host) ? QString(hub) : host;
    return path.isEmpty() ? registry : registry + u'/' + path;
}

QStringList scopesOf(const Reference &repository)
{
    const QString registry = registryOf(repository.domain());
    QStringList scopes{registry};
    QString scope = registry;
    for (const QString &part : repository.path().split(u'/', Qt::SkipEmptyParts)) {
        scope += u'/' + part;
        scopes.prepend(scope);
    }
    return scopes;
}

} // namespace stowage
