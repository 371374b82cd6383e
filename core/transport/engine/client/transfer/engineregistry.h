// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/credential.h"
#include "core/image/transfer.h"
#include "core/oci/reference.h"
#include "core/transport/engine/client/engine.h"

namespace stowage {

// What an engine fetches from a registry and brings there by itself; for a job's thread, which made the client. Its
// registry is the engine's: mirrors, proxies and certificates are as they are set up over there. Stopping ends it over
// there as well. Errors as engine.h has them, also where they come in the middle of the answer.

/// What an engine is to fetch.
struct EnginePull {
    Reference image;
    Platform platform{}; ///< null: as the engine chooses
    bool allTags = false; ///< every tag of the repository: only where the engine can (Capabilities::pullsEveryTag)
    Credential credential{}; ///< null: nobody; it goes to the engine, which shows it to the registry
    bool plainHttp = false; ///< Podman alone can be told; Docker has a list of its own
};

/// What an engine has fetched.
struct PulledByEngine {
    QList<Digest> digests{}; ///< by which the registry has it; empty where the engine does not tell
    bool wasUpToDate = false;
};

/// NotFound when there is no such image, Refused when the registry does not let it in.
Task<Result<PulledByEngine>> pullInEngine(
    EngineClientPtr client, EngineMet met, EnginePull pull, TransferContext context);

/// What an engine is to bring to the registry of its name.
struct EnginePush {
    Reference image; ///< with a tag
    Credential credential{}; ///< as with a pull
    bool plainHttp = false;
};

/// What an engine has brought there.
struct PushedByEngine {
    QList<Digest> digests{}; ///< by which the registry has it; empty where the engine does not tell
    std::optional<Platform> onlyPlatform{}; ///< that of an index it had no more than this one, and pushed it alone
};

/// NotFound when there is no such image in the engine.
Task<Result<PushedByEngine>> pushFromEngine(
    EngineClientPtr client, EngineMet met, EnginePush push, TransferContext context);

} // namespace stowage
