// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/places/endpoint.h"
#include "core/transport/engine/places/surroundings.h"

namespace stowage {

/// The sockets that are there of those where engines usually listen (protocols G.5), each once however many links lead
/// to it. That there is one does not mean that anybody listens, or that we may connect. Blocking, small.
QList<EngineEndpoint> knownSockets(const Surroundings &around);

} // namespace stowage
