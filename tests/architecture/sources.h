// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDir>
#include <QDirIterator>
#include <QString>
#include <QStringList>

namespace stowage {

/// The headers and sources below a folder of the project, by their paths in it.
inline QStringList sourcesIn(const QString &folder)
{
    const QDir project(QStringLiteral(STOWAGE_SOURCE_DIR));
    QStringList found;
    QDirIterator walk(project.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
        QDirIterator::Subdirectories);
    while (walk.hasNext())
        found << project.relativeFilePath(walk.next());
    return found;
}

/// What one of them holds; nothing when it cannot be read.
inline QString textOf(const QString &source)
{
    QFile file(QDir(QStringLiteral(STOWAGE_SOURCE_DIR)).filePath(source));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace stowage
