// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/moduledoor.h"

#include "core/base/tr.h"

#include <dlfcn.h>

namespace stowage {

Result<void *> moduleDoor(const char *file, const char *symbol)
{
    void *const library = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
    void *const door = library ? ::dlsym(library, symbol) : nullptr;
    if (!door)
        return fail(ErrorKind::Failed,
            Tr::tr("A part of Stowage is missing: %1. Install Stowage again.").arg(QString::fromLatin1(file)),
            QString::fromLocal8Bit(::dlerror()));
    return door;
}

} // namespace stowage
