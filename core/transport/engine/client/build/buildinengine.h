// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/build/buildevent.h"
#include "core/build/buildrequest.h"
#include "core/build/packcontext.h"
#include "core/image/transfer.h"
#include "core/oci/digest.h"
#include "core/transport/engine/client/engine.h"
#include "core/transport/engine/client/transfer/registryauth.h"

namespace stowage {

/// A build that an engine does by itself: Docker's classic builder, or podman's.
struct EngineBuild {
    BuildRequest request; ///< as it was checked
    QString archive{}; ///< the context as packContext() wrote it; empty: the engine fetches it
    QString dockerfile{}; ///< its path in there
    QList<EngineAccount> accounts{}; ///< to the registries of images that the Dockerfile begins with
};

/// The image's ID. For a job's thread, which made the client; `tell` may be called on another one. Stopping ends it
/// over there as well. Errors as engine.h has them, also where they come in the middle of the answer.
Task<Result<Digest>> buildInEngine(
    EngineClientPtr client, EngineMet met, EngineBuild build, TellBuild tell, TransferContext context);

} // namespace stowage
