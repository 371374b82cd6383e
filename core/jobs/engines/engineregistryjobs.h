// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/pulljob.h"
#include "core/jobs/sharedwork.h"
#include "core/transport/engine/places/endpoint.h"

namespace stowage {

// Images between registries and engines; for a job's thread. Errors of both.

/// The engine fetches it by itself, from where it is set up to. One platform at most; the request's names are its own.
Task<Result<JobResult>> pullThroughEngine(EngineEndpoint engine, PullRequest request, TransferContext context);

/// It is fetched into the Library, where a pull that breaks goes on from what is there, and given to the engine from
/// there without the layers that it has. It stays in the Library too.
Task<Result<JobResult>> pullThroughLibrary(
    QString libraryPath, PullRequest request, EngineEndpoint engine, TransferContext context);

/// A pull into the Library, for that and for several engines that get the image from there, with a job for each.
using SharedPull = SharedWork<JobResult>;

/// `targets`: how many there are. Errors of pullImages().
std::shared_ptr<SharedPull> sharedPull(QString libraryPath, PullRequest request, int targets);

/// As pullThroughLibrary(), of what is pulled for others too.
Task<Result<JobResult>> passPulledOn(
    QString libraryPath, std::shared_ptr<SharedPull> pull, EngineEndpoint engine, TransferContext context);

/// The engine brings images to the registries of their names, one after the other.
Task<Result<JobResult>> pushThroughEngine(
    EngineEndpoint engine, QList<Reference> images, RegistryAccess access, TransferContext context);

} // namespace stowage
