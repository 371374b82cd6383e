// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/registrymodule.h"

#include "core/base/moduledoor.h"

namespace stowage {

Result<const RegistryModule *> registryModule()
{
    static const Result<const RegistryModule *> module
        = openModule<RegistryModule>("stowage-registry.so", "stowageRegistryModule");
    return module;
}

} // namespace stowage
