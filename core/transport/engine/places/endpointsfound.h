// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"
#include "core/transport/engine/places/endpoint.h"
#include "core/transport/engine/places/surroundings.h"

namespace stowage {

/// The engines that this machine knows of.
struct EndpointsFound {
    QList<EngineEndpoint> endpoints;
    Sentences problems; ///< translated: what could not be read, and what to do about it
};

/// Looks through what was added by hand, what docker and podman were told, and where engines usually listen. Each
/// address once, under the name that a person gave it where there is one; what another tool would ask stays chosen.
/// Blocking, small.
EndpointsFound endpointsFound(const Surroundings &around);

} // namespace stowage
