// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/registrymodule.h"

#include "core/base/tr.h"

#include <dlfcn.h>

namespace stowage {

// Found through the program's RPATH, in the build tree and where it is installed.
static constexpr const char *fileName = "stowage-registry.so";

static Result<const RegistryModule *> load()
{
    void *const library = ::dlopen(fileName, RTLD_NOW | RTLD_LOCAL);
    void *const door = library ? ::dlsym(library, "stowageRegistryModule") : nullptr;
    if (!door)
        return fail(ErrorKind::Failed,
            Tr::tr("A part of Stowage that speaks to registries is missing. Install Stowage again."),
            QString::fromLocal8Bit(::dlerror()));
    return reinterpret_cast<decltype(&stowageRegistryModule)>(door)();
}

Result<const RegistryModule *> registryModule()
{
    static const Result<const RegistryModule *> module = load();
    return module;
}

} // namespace stowage
