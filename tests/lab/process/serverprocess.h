// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace stowage::lab {

/// A server program on this machine for the length of a test: it ends with the test, however the test ends, and what it
/// logged is kept. One thread, no event loop needed.
class ServerProcess {
public:
    using Probe = std::function<bool()>;

    ServerProcess();
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    /// A short path (a socket's name has 108 bytes at most), empty at first, gone with this object.
    QString folder() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// Starts the program and waits, up to a minute, until `answers` says yes. Blocks.
    Result<void> start(const QString &program, const QStringList &arguments, const Probe &answers);
    /// A folder in there that has room for so many megabytes, for as long as this object lives. Needs root.
    Result<void> mountSmall(const QString &name, int megabytes) const;
    void stop();
    /// As by kill -9; what it had mounted in its folder is unmounted.
    void kill();
    /// The same from any thread, and without waiting; kill() must follow.
    void killNow() const;
    qint64 processId() const { return m_process.processId(); } ///< 0: it does not run
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    QString log() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// A port of 127.0.0.1 that nobody listens on at this moment.
quint16 freePort();

/// Whether something answers HTTP there, whatever it answers. Waits for half a second at most.
bool answersHttp(quint16 port, const QByteArray &path);
bool answersHttp(const QString &socket, const QByteArray &path);

} // namespace stowage::lab
