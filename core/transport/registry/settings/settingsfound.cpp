// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfound.h"

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
    // Podman before 6 asks for no $XDG_CONFIG_HOME, and has nothing below /usr/share.
    places.registriesConf = {config + QStringLiteral("/containers/registries.conf"),
        QDir::homePath() + QStringLiteral("/.config/containers/registries.conf"),
        QStringLiteral("/etc/containers/registries.conf"), QStringLiteral("/usr/share/containers/registries.conf")};
    places.registriesConf.removeDuplicates();
    places.dockerHosts = {config + QStringLiteral("/docker/certs.d"), QStringLiteral("/etc/docker/certs.d")};
    places.containerdHosts
        = {config + QStringLiteral("/containerd/certs.d"), QStringLiteral("/etc/containerd/certs.d")};
    return places;
}

static QStringList filesBeside(const QString &mainFile, Sentences &problems)
{
    const QString folder = mainFile + QStringLiteral(".d");
    if (const QFileInfo info(folder); info.exists() && !info.isReadable())
        problems.append(notAllowed(folder));
    QStringList files;
    for (const QString &name : QDir(folder).entryList(
             {QStringLiteral("*.conf")}, QDir::Files | QDir::Hidden | QDir::CaseSensitive, QDir::Name))
        files.append(folder + u'/' + name);
    return files;
}

/// In the order in which they are read: the main file, then the folders, the person's own last.
static QStringList registriesFiles(const QStringList &mainFiles, Sentences &problems)
{
    const auto first = std::ranges::find_if(mainFiles, [](const QString &path) { return QFileInfo::exists(path); });
    const QStringList counting(mainFiles.begin(), first == mainFiles.end() ? first : first + 1);
    QStringList files;
    for (const QString &mainFile : counting)
        files = filesBeside(mainFile, problems) + files;
    return counting.last(1) + files;
}

static QList<FoundFile> filesAt(const QStringList &paths, Sentences &problems)
{
    QList<FoundFile> files;
    for (const QString &path : paths)
        if (auto file = foundFile(path, problems))
            files.append(*file);
    return files;
}

FoundList settingsFound(const Reference &place, const SettingsPlaces &places)
{
    FoundList list;
    addRegistriesConf(filesAt(registriesFiles(places.registriesConf, list.problems), list.problems), place, list);
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
