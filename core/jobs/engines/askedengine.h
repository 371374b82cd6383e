// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/engines/enginemodule.h"

namespace stowage {

/// An engine that has answered, and what to ask it with. For the thread that asked.
struct AskedEngine {
    const EngineModule *module;
    EngineClientPtr client;
    EngineMet met;
};

/// Failed when the engine module is not where the program was installed; errors as engine.h has them.
Task<Result<AskedEngine>> askEngineAt(EngineEndpoint engine, std::stop_token stop);

} // namespace stowage
