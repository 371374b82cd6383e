// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/process/programs.h"

#include <QTemporaryDir>

namespace stowage::lab {

/// A disk in memory that is soon full, and can be made larger. It is root who may mount one.
class SmallDisk {
public:
    SmallDisk()
        : m_mounted(mount(QStringLiteral("-t tmpfs -o size=6m tmpfs")))
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            run(QStringLiteral("umount"), {QStringLiteral("-l"), m_folder.path()});
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_mounted; }
    bool grow() const { return mount(QStringLiteral("-o remount,size=512m")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    bool mount(const QString &options) const
    {
        return run(QStringLiteral("mount"), options.split(u' ') + QStringList{m_folder.path()}).ok();
    }

    QTemporaryDir m_folder;
    const bool m_mounted;
};

} // namespace stowage::lab
