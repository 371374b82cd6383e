// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/mirrors/mirrorclient.h"

namespace stowage {

static Patience shorter(Patience patience)
{
    patience.tries = std::min(patience.tries, 2);
    patience.outage = std::chrono::milliseconds(0); // the registry itself is there, too
    patience.longestPause = std::min(patience.longestPause, std::chrono::milliseconds(3000));
    patience.connect /= 3;
    patience.headers /= 3;
    patience.stall /= 3;
    return patience;
}

static Decisions decisionsThere(const Reference &there, const RegistrySettings &registry)
{
    Decisions decisions = decisionsFor(there);
    if (decisions.settings.proxy == RegistrySettings::Proxy::System) {
        decisions.settings.proxy = registry.proxy;
        decisions.settings.proxyUrl = registry.proxyUrl;
    }
    return decisions;
}

ClientPtr mirrorClient(const RegistryClient &registry, const Mirror &mirror)
{
    RegistryAccess access;
    access.plainHttp = mirror.plainHttp;
    access.accounts = registry.access().accounts;
    access.root = mirror.root;
    if (mirror.namesRegistry)
        access.onBehalfOf = registry.repository().domain();
    const Reference there = onMirror(mirror, registry.repository());
    return std::make_shared<RegistryClient>(
        there, std::move(access), shorter(registry.patience()), decisionsThere(there, registry.decisions().settings));
}

} // namespace stowage
