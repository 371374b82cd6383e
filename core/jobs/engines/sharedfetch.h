// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/pulljob.h"
#include "core/jobs/sharedwork.h"

namespace stowage {

// One image to several targets, with a job for each: what is slow to read is read once.

/// What an engine writes for all of them.
using FetchedPtr = std::shared_ptr<const FetchedArchive>;
using SharedFetch = SharedWork<FetchedPtr>;

/// Errors of fetchFromEngine().
std::shared_ptr<SharedFetch> sharedFetch(QString libraryPath, EngineImages from, int targets);

/// Into one of the targets.
Task<Result<JobResult>> copySharedToLibrary(
    QString libraryPath, std::shared_ptr<SharedFetch> fetch, EngineImages from, TransferContext context);
Task<Result<JobResult>> copySharedToEngine(
    QString libraryPath, std::shared_ptr<SharedFetch> fetch, EngineEndpoint to, TransferContext context);

/// A pull into the Library, for that and for engines that get the image from there.
using SharedPull = SharedWork<JobResult>;

/// Errors of pullImages().
std::shared_ptr<SharedPull> sharedPull(QString libraryPath, PullRequest request, int targets);

/// As pullThroughLibrary(), of what is pulled for others too.
Task<Result<JobResult>> passPulledOn(
    QString libraryPath, std::shared_ptr<SharedPull> pull, EngineEndpoint to, TransferContext context);

} // namespace stowage
