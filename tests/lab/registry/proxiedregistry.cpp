// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/registry/proxiedregistry.h"

namespace stowage::lab {

Result<void> ProxiedRegistry::start(const RegistryOptions &options)
{
    stop();
    auto started = RegistryProcess::start(options);
    if (!started)
        return fail(started.error());
    registry = *std::move(started);
    auto listening = FaultProxy::start(registry->port());
    if (!listening)
        return fail(listening.error());
    proxy = *std::move(listening);
    return {};
}

void ProxiedRegistry::stop()
{
    proxy.reset();
    registry.reset();
}

} // namespace stowage::lab
