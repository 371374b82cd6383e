// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/mirrors/mirrorclient.h"

namespace stowage {

static Patience shorter(Patience patience)
{
    patience.tries = std::min(patience.tries, 2);
    patience.outage = std::chrono::milliseconds(0); // the registry itself is there, too
    patience.connect /= 3;
    patience.headers /= 3;
    patience.stall /= 3;
    return patience;
}

ClientPtr mirrorClient(const RegistryClient &registry, const Mirror &mirror)
{
    RegistryAccess access;
    access.plainHttp = mirror.plainHttp;
    access.accounts = registry.access().accounts;
    access.root = mirror.root;
    if (mirror.namesRegistry)
        access.onBehalfOf = registry.repository().domain();
    return registryClient(onMirror(mirror, registry.repository()), std::move(access), shorter(registry.patience()));
}

} // namespace stowage
