// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transport/engine/places/endpoint.h"

namespace stowage {

/// An engine as a person describes it that is to be added. A value.
struct EngineWish {
    QString address; ///< "ssh://ada@build.example", "tcp://10.0.0.7", "unix:///run/other.sock"
    QString name; ///< empty: as its host is called
    bool isEncrypted = false; ///< where the address is a port
    QString certificates{}; ///< a folder, as docker has it; empty: the system's authorities, and none of ours
};

/// Usage for what is no address.
Result<EngineEndpoint> endpointFor(const EngineWish &wish);

bool isPort(const EngineEndpoint &endpoint);

} // namespace stowage
