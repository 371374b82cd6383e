// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/containerwish.h"
#include "core/transport/engine/client/engine.h"

namespace stowage {

// Containers from an image's point of view: made of one, and made into one (protocols E.4, E.11). For the thread that
// made the client. Errors as engine.h has them.

/// The ID of a container that does not run yet. NotFound when the engine has no such image, Conflict for a name that is
/// taken.
Task<Result<QString>> createContainer(EngineClientPtr client, EngineMet met, ContainerWish wish, std::stop_token stop);

/// Conflict when a port is taken over there, Failed when its command cannot be run.
Task<Result<void>> startContainer(EngineClientPtr client, QString container, std::stop_token stop);

/// What an engine will say when a container has ended.
class ContainerEnd;
using ContainerEndPtr = std::shared_ptr<ContainerEnd>;

/// The engine waits from now on for the end of a container that is to be started.
Task<Result<ContainerEndPtr>> awaitEnd(EngineClientPtr client, QString container, std::stop_token stop);
/// Its exit code, once it has ended.
Task<Result<int>> exitCodeOf(EngineClientPtr client, ContainerEndPtr end);

/// Tells it to end, and ends it when it has not after so many seconds; one that has ended, or is gone, is fine.
Task<Result<void>> stopContainer(EngineClientPtr client, QString container, int seconds, std::stop_token stop);

/// How large its terminal is, in letters.
Task<Result<void>> resizeTerminal(
    EngineClientPtr client, QString container, int columns, int rows, std::stop_token stop);

/// The ID of the image. NotFound when there is no such container, Usage for changes that are no instructions.
Task<Result<Digest>> commitContainer(EngineClientPtr client, EngineMet met, CommitWish wish, std::stop_token stop);

} // namespace stowage
