// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/client/engine.h"

#include <memory>
#include <stop_token>

namespace stowage {

/// A connection that an engine has made the input and output of a container (protocols E.11).
class AttachedStream;
using AttachedStreamPtr = std::shared_ptr<AttachedStream>;

/// Where its streams lead on this side: file descriptors that stay the caller's.
struct AttachedEnds {
    int in = -1; ///< -1: nothing is sent
    int out = 1;
    int err = 2;
    bool isTerminal = false; ///< what comes is one stream, meant for a terminal
};

/// Before the container is started, so that nothing is missed. For the thread that made the client and has met the
/// engine. Errors as engine.h has them.
Task<Result<AttachedStreamPtr>> attachToContainer(
    EngineClientPtr client, QString container, bool takesInput, std::stop_token stop);

/// Passes on what comes and goes until the container has nothing more to say. Blocking, for worker threads. Cancelled
/// within a second of a stop; Unreachable when the connection breaks.
Result<void> passAttached(const AttachedStreamPtr &stream, const AttachedEnds &ends, const std::stop_token &stop);

} // namespace stowage
