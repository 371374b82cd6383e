// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/knownsockets.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <sys/stat.h>

namespace stowage {

namespace {

struct Candidate {
    QString product;
    QString path;
};

/// One for each profile, "default" first.
QList<Candidate> colima(const Surroundings &around)
{
    QStringList homes{around.home + QStringLiteral("/.colima"), around.config() + QStringLiteral("/colima")};
    if (const QString said = around.variable("COLIMA_HOME"); !said.isEmpty())
        homes.prepend(said);
    QList<Candidate> all;
    for (const QString &home : std::as_const(homes)) {
        QStringList profiles = QDir(home).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        std::ranges::stable_partition(
            profiles, [](const QString &name) { return name == QLatin1StringView("default"); });
        profiles.append(QStringLiteral("."));
        for (const QString &profile : std::as_const(profiles))
            all.append({QStringLiteral("Colima"), home + u'/' + profile + QStringLiteral("/docker.sock")});
    }
    return all;
}

QList<Candidate> candidates(const Surroundings &around)
{
    const QString docker = QStringLiteral("Docker");
    const QString podman = QStringLiteral("Podman");
    return QList<Candidate>{
               {docker, around.run + QStringLiteral("/docker.sock")},
               {docker, around.runtime + QStringLiteral("/docker.sock")},
               {docker, around.home + QStringLiteral("/.docker/run/docker.sock")},
               {QStringLiteral("Docker Desktop"), around.home + QStringLiteral("/.docker/desktop/docker.sock")},
               {podman, around.runtime + QStringLiteral("/podman/podman.sock")},
               {podman, around.run + QStringLiteral("/podman/podman.sock")},
           }
    + colima(around)
        + QList<Candidate>{
            {QStringLiteral("Rancher Desktop"), around.home + QStringLiteral("/.rd/docker.sock")},
            {QStringLiteral("Lima"), around.home + QStringLiteral("/.lima/default/sock/docker.sock")},
            {QStringLiteral("Lima"), around.home + QStringLiteral("/.lima/docker/sock/docker.sock")},
        };
}

bool isSocket(const QString &path)
{
    struct stat about{};
    return ::stat(QFile::encodeName(path).constData(), &about) == 0 && S_ISSOCK(about.st_mode);
}

} // namespace

QList<EngineEndpoint> knownSockets(const Surroundings &around)
{
    QList<EngineEndpoint> found;
    for (const Candidate &candidate : candidates(around)) {
        if (!isSocket(candidate.path))
            continue;
        const QString path = QFileInfo(candidate.path).canonicalFilePath();
        const EngineAddress address{EngineAddress::Way::Local, path, {}, 0, {}};
        if (!std::ranges::contains(found, address, &EngineEndpoint::address))
            found.append({candidate.product, address});
    }
    return found;
}

} // namespace stowage
