// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"

#include <memory>

namespace stowage::lab {

/// A real registry behind a proxy that notes what it hears and does to the answers what it is told.
struct ProxiedRegistry {
    /// In place of an earlier one. Blocks.
    Result<void> start(const RegistryOptions &options = {});
    void stop();

    QString host() const { return proxy->host(); } ///< of the proxy

    std::unique_ptr<RegistryProcess> registry;
    std::unique_ptr<FaultProxy> proxy;
};

} // namespace stowage::lab
