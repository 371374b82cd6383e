// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/enginemodule.h"

#include "core/base/moduledoor.h"

#include <atomic>

namespace stowage {

static std::atomic<const EngineModule *> rehearsed = nullptr;

void rehearseEngines(const EngineModule *module)
{
    rehearsed = module;
}

Result<const EngineModule *> engineModule()
{
    if (const EngineModule *const instead = rehearsed)
        return instead;
    static const Result<const EngineModule *> module
        = openModule<EngineModule>("stowage-engine.so", "stowageEngineModule");
    return module;
}

} // namespace stowage
