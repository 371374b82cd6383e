// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/decisions.h"

#include "core/transport/registry/settings/settingsfile.h"
#include "core/transport/registry/settings/settingsfound.h"

namespace stowage {

Decisions decisionsFor(const Reference &repository)
{
    const auto all = readSettings();
    if (!all)
        return {{}, {}, {}, all.error()};
    const RegistrySettings own = all->value(repository.domain());
    const FoundList found = settingsFound(repository);
    return {own, mirrorsOf(own, found), found.problems, {}};
}

} // namespace stowage
