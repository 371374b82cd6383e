// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/transport/engine/client/sshbridge.h"
#include "core/transport/engine/places/endpoint.h"

namespace stowage {

/// Why nobody was met on a socket of this machine: none is there or nobody listens (Unreachable), or we may not use it
/// (Refused); what to do is in the sentence. Looks at the file; small.
Error nobodyOnSocket(const EngineEndpoint &endpoint, const QString &title, const QString &detail);

/// Why ssh did not lead to an engine, by how it ended: Refused where we are not let in, Damaged where the machine over
/// there is not the one that it was, NotFound where it has no docker or podman, Unreachable otherwise.
Error nobodyBehindSsh(const EngineEndpoint &endpoint, const QString &title, const SshEnd &end);

/// Nobody was met on a port: as networkError() has it, in words about engines. `why` is what that said.
Error nobodyOnPort(const EngineEndpoint &endpoint, const QString &title, const Error &why);

} // namespace stowage
