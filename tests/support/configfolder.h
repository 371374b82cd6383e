// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace stowage {

/// A person's `$XDG_CONFIG_HOME`, empty at first, as long as this object lives.
class ConfigFolder {
public:
    ConfigFolder() { qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.path())); }
    ~ConfigFolder() { qunsetenv("XDG_CONFIG_HOME"); }
    Q_DISABLE_COPY_MOVE(ConfigFolder)

    QString path() const { return m_folder.path(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    /// Writes a file, and the folders on the way.
    bool put(const QString &name, const QByteArray &bytes) const
    {
        QFile there(file(name));
        return QDir().mkpath(QFileInfo(there).path()) && there.open(QIODevice::WriteOnly)
            && there.write(bytes) == bytes.size();
    }
    QByteArray read(const QString &name) const
    {
        QFile there(file(name));
        return there.open(QIODevice::ReadOnly) ? there.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace stowage
