// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/process/certificates.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/process/serverprocess.h"

#include <memory>

namespace stowage::lab {

/// A real dockerd with nothing in it, apart from any that runs on this machine. Needs root. It ends with this object.
class DockerEngine {
public:
    /// Waits until it answers. Blocks.
    static Result<std::unique_ptr<DockerEngine>> start();
    /// One that listens on a port of 127.0.0.1 too, and there takes nobody whose certificate this authority did not
    /// sign. Blocks.
    static Result<std::unique_ptr<DockerEngine>> start(const Certificate &authority, const Certificate &own);

    /// One whose store has room for so many megabytes, and no more. Blocks.
    static Result<std::unique_ptr<DockerEngine>> startSmall(int megabytes);

    /// One that keeps images as they came, in containerd's store. Blocks.
    static Result<std::unique_ptr<DockerEngine>> startWithContainerdStore();

    /// As by kill -9.
    void kill();
    /// The same from any thread, and without waiting; kill() must follow.
    void killNow() const { m_server.killNow(); }
    /// With what is in it. Waits until it answers. Blocks.
    Result<void> startAgain();

    QString socket() const { return m_server.filePath(QStringLiteral("docker.sock")); }
    /// "unix:///…", as DOCKER_HOST has it.
    QString endpoint() const { return QStringLiteral("unix://") + socket(); }
    /// Runs the docker command against it. Blocks.
    Outcome docker(const QStringList &arguments, const QByteArray &input = {}) const;
    quint16 port() const { return m_port; } ///< 0: it listens on its socket alone
    QString log() const { return m_server.log(); }

private:
    DockerEngine() = default;

    QStringList m_secure; ///< arguments that make it listen on the port
    QStringList m_settings; ///< arguments that name a file of settings
    quint16 m_port = 0;
    ServerProcess m_server;
};

} // namespace stowage::lab
