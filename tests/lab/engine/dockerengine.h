// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/process/programs.h"
#include "tests/lab/process/serverprocess.h"

#include <memory>

namespace stowage::lab {

/// A real dockerd with nothing in it, apart from any that runs on this machine. Needs root. It ends with this object.
class DockerEngine {
public:
    /// Waits until it answers. Blocks.
    static Result<std::unique_ptr<DockerEngine>> start();

    QString socket() const { return m_server.filePath(QStringLiteral("docker.sock")); }
    /// "unix:///…", as DOCKER_HOST has it.
    QString endpoint() const { return QStringLiteral("unix://") + socket(); }
    /// Runs the docker command against it. Blocks.
    Outcome docker(const QStringList &arguments, const QByteArray &input = {}) const;
    QString log() const { return m_server.log(); }

private:
    DockerEngine() = default;

    ServerProcess m_server;
};

} // namespace stowage::lab
