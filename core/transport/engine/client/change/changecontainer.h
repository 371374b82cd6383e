// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"
#include "core/transport/engine/client/engine.h"

namespace stowage {

/// Stops a container that runs, which it is given ten seconds for, and removes it, so that its image may go (protocols
/// E.7). One that is gone by now counts as removed. What it wrote is lost; named volumes stay. Errors as engine.h has
/// them. For the thread that made the client.
Task<Result<void>> removeContainer(EngineClientPtr client, EngineMet met, ImageUser user, std::stop_token stop);

} // namespace stowage
