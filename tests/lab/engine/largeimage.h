// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace stowage::lab {

inline constexpr int largeImageBytes = 48 << 20;

/// A file that nothing makes smaller.
inline void writeNoise(const QString &path)
{
    QByteArray noise(largeImageBytes, Qt::Uninitialized);
    QRandomGenerator(7).fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(noise) == noise.size());
}

/// Writes "large:1" to a file as `docker save` does: it is on its way for a while, and takes room. The engine makes it,
/// and has it afterwards.
inline void saveLargeImage(const DockerEngine &docker, const QString &path)
{
    const QFileInfo archive(path);
    const QString noise = archive.dir().filePath(QStringLiteral("noise"));
    const QString tar = noise + QStringLiteral(".tar");
    writeNoise(noise);
    ran(run(QStringLiteral("tar"),
        {QStringLiteral("-cf"), tar, QStringLiteral("-C"), archive.path(), QStringLiteral("noise")}));
    ran(docker.docker({QStringLiteral("import"), tar, QStringLiteral("large:1")}));
    ran(docker.docker({QStringLiteral("save"), QStringLiteral("-o"), path, QStringLiteral("large:1")}));
}

/// The same, and pushes it as `name`. The engine has it no more afterwards.
inline void makeLargeImage(const DockerEngine &docker, const QString &path, const QString &name)
{
    saveLargeImage(docker, path);
    ran(docker.docker({QStringLiteral("tag"), QStringLiteral("large:1"), name}));
    ran(docker.docker({QStringLiteral("push"), QStringLiteral("-q"), name}));
    ran(docker.docker({QStringLiteral("rmi"), QStringLiteral("large:1"), name}));
}

} // namespace stowage::lab
