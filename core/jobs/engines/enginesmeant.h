// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transport/engine/places/endpoint.h"
#include "core/transport/engine/places/surroundings.h"
#include "core/transport/engine/responses/enginekind.h"

namespace stowage {

/// Whose engine an endpoint leads to, as far as can be told before it was asked.
EngineKind likelyKind(const EngineEndpoint &endpoint);

/// The engines that `--place docker:TEXT` or `podman:TEXT` may mean, the likeliest first, never none: the first that
/// answers is the one. `text` is an address, or the name of an engine that was added by hand, a context of
/// docker or a connection of podman. When it is
/// empty, what docker's or podman's own command would ask now, else the sockets where such engines listen, else where
/// one would listen if it ran. NotFound for a name that nobody knows; Usage for what begins like an address and is
/// none. Blocking, small.
Result<QList<EngineEndpoint>> enginesMeant(EngineKind kind, const QString &text, const Surroundings &around);

} // namespace stowage
