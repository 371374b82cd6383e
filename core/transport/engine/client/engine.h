// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/transport/engine/places/endpoint.h"
#include "core/transport/engine/responses/capabilities.h"
#include "core/transport/engine/responses/containerlist.h"
#include "core/transport/engine/responses/enginefacts.h"
#include "core/transport/engine/responses/events.h"
#include "core/transport/engine/responses/hello.h"
#include "core/transport/engine/responses/imagelist.h"

#include <functional>
#include <memory>
#include <stop_token>

// What an engine can be asked. Every function is for the thread that made the client, and may end with what
// outofreach.h says of engines that do not answer, with engineError(), or Cancelled when a stop is requested.

namespace stowage {

/// One engine that is spoken to.
class EngineClient;
using EngineClientPtr = std::shared_ptr<EngineClient>;

/// For the thread that makes it.
EngineClientPtr engineClient(const EngineEndpoint &endpoint);

/// Who an engine is, how it is set up, and what it can do.
struct EngineMet {
    EngineHello hello;
    ApiVersion api; ///< that was agreed on
    EngineFacts facts; ///< empty where a proxy before the engine keeps them back
    Capabilities capabilities;
};

/// Says hello, agrees on a version of the API, and asks how the engine is set up (protocols E.2, F.1). What was agreed
/// on holds for the client from then on. Failed when there is no version that both speak, Damaged when it is no engine
/// that answers.
Task<Result<EngineMet>> meetEngine(EngineClientPtr client, std::stop_token stop);

/// Which images a list has.
enum class EngineList { Usual, WithIntermediate };

/// The images of an engine that was met, as it lists them: with what they share and with their platforms where it says
/// so (protocols E.5, F.2).
Task<Result<QList<EngineImage>>> engineImages(
    EngineClientPtr client, EngineMet met, EngineList list, std::stop_token stop);

/// Its containers, running or not; of podman also those that it did not make itself, which hold images all the same
/// (protocols E.7, F.3).
Task<Result<QList<EngineContainer>>> engineContainers(EngineClientPtr client, EngineMet met, std::stop_token stop);

/// Tells of what happens to images and containers until it is stopped, which is Cancelled, or the engine ends it, which
/// is Unreachable (protocols E.9). `since` is the time of the last event that is known, nanoseconds since 1970; 0: from
/// now on. `listening` is called once, when the engine has begun; what was listed before that is worth another look.
Task<Result<void>> followEngine(EngineClientPtr client, qint64 since, std::function<void()> listening,
    std::function<void(const EngineEvent &)> tell, std::stop_token stop);

} // namespace stowage
