// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/foundmirrors.h"

#include "core/base/tr.h"

namespace stowage {

std::optional<Mirror> addressedMirror(const QString &text, const QString &path, Sentences &problems)
{
    if (const auto mirror = mirrorAt(text); mirror && text.contains(QLatin1StringView("://")))
        return *mirror;
    problems.append(
        Tr::tr("The mirror “%1” in %2 is left out: write it as https://mirror.example.com, without name and password.")
            .arg(shownAddress(text), path));
    return std::nullopt;
}

bool isRegistryItself(const Mirror &mirror, const Reference &place)
{
    static const QStringList hub{
        QStringLiteral("docker.io"), QStringLiteral("index.docker.io"), QStringLiteral("registry-1.docker.io")};
    static constexpr QLatin1StringView usualPort(":443");
    const QString host = mirror.host.endsWith(usualPort) ? mirror.host.chopped(usualPort.size()) : mirror.host;
    if (!mirror.prefix.isEmpty() || mirror.root != Mirror().root)
        return false;
    return place.isOnDockerHub() ? hub.contains(host, Qt::CaseInsensitive)
                                 : host.compare(place.domain(), Qt::CaseInsensitive) == 0;
}

Sentence certificateIsChecked(const QString &path, const Mirror &mirror)
{
    return Tr::tr(
        "%1 takes whatever certificate %2 shows, and Stowage does not. If it is refused, look at it and trust "
        "it with: stowagectl doctor %2")
        .arg(path, mirror.host);
}

void addFound(const FoundSettings &settings, FoundList &into)
{
    if (!settings.mirrors.isEmpty() || !settings.location.isEmpty() || settings.insecure || settings.blocked)
        into.found.append(settings);
}

} // namespace stowage
