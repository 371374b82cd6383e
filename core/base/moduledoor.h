// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

namespace stowage {

/// The function `symbol` of the module `file`, which is loaded when it is first asked for and stays loaded. It is found
/// through the program's RUNPATH, in the build tree and where it is installed. Any thread. Failed when the module is
/// not where the program was installed.
Result<void *> moduleDoor(const char *file, const char *symbol);

/// What such a module's door leads to; the door is a function without arguments.
template <typename Module>
Result<const Module *> openModule(const char *file, const char *symbol)
{
    const auto door = moduleDoor(file, symbol);
    if (!door)
        return fail(door.error());
    return reinterpret_cast<const Module *(*)()>(*door)();
}

} // namespace stowage
