// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"
#include "core/transport/engine/places/endpoint.h"
#include "core/transport/engine/places/surroundings.h"

namespace stowage {

/// What docker's command knows: its contexts and DOCKER_HOST (protocols G.4), with the one chosen that it would ask
/// now: DOCKER_HOST before DOCKER_CONTEXT before `currentContext`. Its usual socket is no part of it. What is wrong
/// with a file is said in `problems` and leaves the others. Blocking, small.
QList<EngineEndpoint> dockerEndpoints(const Surroundings &around, Sentences &problems);

/// As `docker -H` takes it: an address that somebody typed, over TLS where DOCKER_TLS_VERIFY or DOCKER_TLS says so.
/// Usage as parseEngineAddress() has it. Blocking, small.
Result<EngineEndpoint> endpointAt(const QString &address, const Surroundings &around);

} // namespace stowage
