// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/registrymodule.h"

#include "core/base/moduledoor.h"

namespace stowage {

static Result<const RegistryModule *> load()
{
    const auto door = moduleDoor("stowage-registry.so", "stowageRegistryModule");
    if (!door)
        return fail(door.error());
    return reinterpret_cast<decltype(&stowageRegistryModule)>(*door)();
}

Result<const RegistryModule *> registryModule()
{
    static const Result<const RegistryModule *> module = load();
    return module;
}

} // namespace stowage
