// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/foreign/registriesfiles.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace stowage {

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

QList<FoundFile> filesAt(const QStringList &paths, Sentences &problems)
{
    QList<FoundFile> files;
    for (const QString &path : paths)
        if (auto file = foundFile(path, problems))
            files.append(*file);
    return files;
}

QStringList registriesConfPlaces()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    // Podman before 6 asks for no $XDG_CONFIG_HOME, and has nothing below /usr/share.
    QStringList places{config + QStringLiteral("/containers/registries.conf"),
        QDir::homePath() + QStringLiteral("/.config/containers/registries.conf"),
        QStringLiteral("/etc/containers/registries.conf"), QStringLiteral("/usr/share/containers/registries.conf")};
    places.removeDuplicates();
    return places;
}

QList<FoundFile> registriesConfFiles(const QStringList &mainFiles, Sentences &problems)
{
    return filesAt(registriesFiles(mainFiles, problems), problems);
}

} // namespace stowage
