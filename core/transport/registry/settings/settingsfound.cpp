// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfound.h"

#include "core/base/foreign/registriesfiles.h"
#include "core/transport/registry/settings/daemonjson.h"
#include "core/transport/registry/settings/hoststoml.h"
#include "core/transport/registry/settings/registriesconf.h"

#include <QDir>
#include <QStandardPaths>

namespace stowage {

SettingsPlaces SettingsPlaces::standard()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    SettingsPlaces places;
    places.daemonJson = {config + QStringLiteral("/docker/daemon.json"),
        QDir::homePath() + QStringLiteral("/.docker/daemon.json"), QStringLiteral("/etc/docker/daemon.json")};
    places.registriesConf = registriesConfPlaces();
    places.dockerHosts = {config + QStringLiteral("/docker/certs.d"), QStringLiteral("/etc/docker/certs.d")};
    places.containerdHosts
        = {config + QStringLiteral("/containerd/certs.d"), QStringLiteral("/etc/containerd/certs.d")};
    return places;
}

FoundList settingsFound(const Reference &place, const SettingsPlaces &places)
{
    FoundList list;
    addRegistriesConf(registriesConfFiles(places.registriesConf, list.problems), place, list);
    for (const FoundFile &file : filesAt(places.daemonJson, list.problems))
        addDaemonJson(file, place, list);
    for (const QString &folder : places.dockerHosts)
        addHostsToml(folder, FoundSettings::Tool::Docker, place, list);
    for (const QString &folder : places.containerdHosts)
        addHostsToml(folder, FoundSettings::Tool::Containerd, place, list);
    return list;
}

QList<Mirror> mirrorsOf(const RegistrySettings &own, const FoundList &found)
{
    QList<Mirror> all = own.mirrors.value_or(QList<Mirror>());
    if (!own.mirrors)
        for (const FoundSettings &settings : found.found)
            all.append(settings.mirrors);
    QList<Mirror> once;
    for (const Mirror &mirror : all)
        if (std::ranges::none_of(once, [&](const Mirror &other) { return isSamePlace(mirror, other); }))
            once.append(mirror);
    return once;
}

} // namespace stowage
