// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/registrymodule.h"

#include "core/base/moduledoor.h"

#include <atomic>

namespace stowage {

static std::atomic<const RegistryModule *> rehearsed = nullptr;

void rehearseRegistry(const RegistryModule *module)
{
    rehearsed = module;
}

Result<const RegistryModule *> registryModule()
{
    if (const RegistryModule *const instead = rehearsed)
        return instead;
    static const Result<const RegistryModule *> module
        = openModule<RegistryModule>("stowage-registry.so", "stowageRegistryModule");
    return module;
}

} // namespace stowage
