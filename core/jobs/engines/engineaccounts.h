// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/transport/engine/places/endpoint.h"
#include "core/transport/registry/registry.h"

#include <stop_token>

namespace stowage {

/// Who we are to the registry of an image, to be told to an engine that asks it for us; nobody is a credential, too.
/// For a job's thread: keychains take their time. Refused where an engine is reached through an open port: whoever is
/// on the way would hear it.
Task<Result<Credential>> credentialFor(
    EngineEndpoint engine, Reference image, RegistryAccess access, std::stop_token stop);

} // namespace stowage
