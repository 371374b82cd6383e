// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"

namespace stowage::lab {

/// A real Docker and a real podman, for tests with a row for each (addEngineRows()).
struct BothEngines {
    std::unique_ptr<DockerEngine> docker;
    std::unique_ptr<PodmanEngine> podman;

    EngineEndpoint dockersEnd() const { return engineOn(docker->socket(), QStringLiteral("Docker")); }
    EngineEndpoint podmansEnd() const { return engineOn(podman->socket(), QStringLiteral("Podman")); }

    // Of the row that runs.
    EngineEndpoint end() const { return isPodmanRow() ? podmansEnd() : dockersEnd(); }
    /// Runs its own command. Blocks.
    Outcome client(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return isPodmanRow() ? podman->podman(arguments, input) : docker->docker(arguments, input);
    }
};

} // namespace stowage::lab
