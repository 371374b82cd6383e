// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/process/programs.h"
#include "tests/lab/process/serverprocess.h"

#include <memory>

namespace stowage::lab {

/// A real podman with a store of its own, and its service on a socket. Needs root. The service ends with this object.
class PodmanEngine {
public:
    /// Waits until the service answers. Blocks.
    static Result<std::unique_ptr<PodmanEngine>> start();

    /// One whose store has room for so many megabytes, and no more. Blocks.
    static Result<std::unique_ptr<PodmanEngine>> startSmall(int megabytes);

    /// The service, as by kill -9.
    void kill() { m_server.kill(); }
    /// The same from any thread, and without waiting; kill() must follow.
    void killNow() const { m_server.killNow(); }
    /// The service, on the same store. Waits until it answers. Blocks.
    Result<void> startAgain();

    QString socket() const { return m_server.filePath(QStringLiteral("podman.sock")); }
    QString endpoint() const { return QStringLiteral("unix://") + socket(); }
    /// Runs the podman command on the same store. Blocks.
    Outcome podman(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Runs buildah on the same store. Blocks.
    Outcome buildah(const QStringList &arguments) const;
    QString log() const { return m_server.log(); }

private:
    PodmanEngine() = default;
    QStringList store() const;
    QString settings() const { return m_server.filePath(QStringLiteral("containers.conf")); }
    static Result<std::unique_ptr<PodmanEngine>> started(std::unique_ptr<PodmanEngine> engine);
    Result<void> settle() const;

    ServerProcess m_server;
};

} // namespace stowage::lab
