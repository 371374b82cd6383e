// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/build/buildevent.h"
#include "core/build/buildrequest.h"
#include "core/jobs/job.h"
#include "core/transport/engine/places/endpoint.h"
#include "core/transport/registry/registry.h"

namespace stowage {

/// Who builds, where an engine has a choice.
enum class Builder {
    Best, ///< BuildKit, where Docker has it and `docker buildx` is installed here; else the engine's own
    OfEngine, ///< what its API does by itself: Docker's classic builder, podman's
};

/// An image from a Dockerfile, in an engine. The context goes through a file in the Library. The result's digest is the
/// image's ID over there. `tell` hears of every step, from any thread but never twice at once; `access` is for base
/// images, of which `docker buildx` asks as docker's own settings say. For a job's thread. Errors as checkedBuild(),
/// packContext() and engine.h have them; Failed when a command of the Dockerfile fails.
Task<Result<JobResult>> buildThroughEngine(QString libraryPath, EngineEndpoint engine, BuildRequest request,
    Builder builder, RegistryAccess access, TellBuild tell, TransferContext context);

/// How the docker command of this machine reaches that engine, in its global options; none where it cannot.
std::optional<QStringList> wayOfDocker(const EngineEndpoint &engine);

} // namespace stowage
