// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/pulljob.h"
#include "core/transport/engine/places/endpoint.h"

namespace stowage {

// Images between registries and engines; for a job's thread. Errors of both.

/// The engine fetches it by itself, from where it is set up to. One platform at most; the request's names are its own.
Task<Result<JobResult>> pullThroughEngine(EngineEndpoint engine, PullRequest request, TransferContext context);

/// It is fetched into the Library, where a pull that breaks goes on from what is there, and given to the engine from
/// there without the layers that it has. It stays in the Library too.
Task<Result<JobResult>> pullThroughLibrary(
    QString libraryPath, PullRequest request, EngineEndpoint engine, TransferContext context);
/// The second half of that: what a pull brought into the Library goes on into an engine.
Task<Result<JobResult>> givePulled(
    QString libraryPath, JobResult pulled, EngineEndpoint engine, TransferContext context);

/// The engine brings images to the registries of their names, one after the other.
Task<Result<JobResult>> pushThroughEngine(
    EngineEndpoint engine, QList<Reference> images, RegistryAccess access, TransferContext context);

} // namespace stowage
