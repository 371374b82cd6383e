// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/registrysettings.h"

namespace stowage {

/// What holds for one repository, however it was decided.
struct Decisions {
    RegistrySettings settings; ///< the person's own for the registry
    QList<Mirror>
        mirrors; ///< to be asked in turn before the registry itself: the person's own list, else what others say
    Sentences problems; ///< that other tools' files have; whatever else stands in them holds
    std::optional<Error>
        trouble; ///< the person's own settings cannot be read: nothing may be sent as if there were none
};

/// Reads the files anew. Blocking, small.
Decisions decisionsFor(const Reference &repository);

} // namespace stowage
