// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/image/containerwish.h"
#include "core/jobs/pulljob.h"
#include "core/transport/engine/client/containers/attach.h"
#include "core/transport/engine/places/endpoint.h"

namespace stowage {

/// Whether an image that is not there is fetched first, in docker's words.
enum class PullPolicy { Missing, Always, Never };

/// A container that is to run.
struct RunRequest {
    ContainerWish container{};
    PullPolicy pull = PullPolicy::Missing;
    RegistryAccess access{}; ///< for that
    bool isDetached = false; ///< nobody waits for it
    AttachedEnds ends{}; ///< where its streams lead, unless it is detached
    /// How large the terminal is, in columns and rows, asked when that may have changed; null: it has none.
    std::function<std::pair<int, int>()> size{};
};

/// What became of it.
struct RunEnd {
    QString container; ///< its ID
    int exitCode = 0; ///< 0 where nobody waited
};

/// Makes a container and starts it; unless it is detached, passes on what goes in and comes out until it ends. A stop
/// ends the container. For a job's thread. Errors as engine.h has them.
Task<Result<RunEnd>> runInEngine(EngineEndpoint engine, RunRequest request, TransferContext context);

} // namespace stowage
