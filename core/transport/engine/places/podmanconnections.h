// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"
#include "core/transport/engine/places/endpoint.h"
#include "core/transport/engine/places/surroundings.h"

namespace stowage {

/// What podman's command knows (protocols F.4): the connections of podman-connections.json, those of containers.conf as
/// podman before 5 kept them, and CONTAINER_HOST. One is chosen: that of CONTAINER_HOST before CONTAINER_CONNECTION
/// before the default. What is wrong with a file is said in `problems` and leaves the others. Blocking, small.
QList<EngineEndpoint> podmanEndpoints(const Surroundings &around, Sentences &problems);

} // namespace stowage
