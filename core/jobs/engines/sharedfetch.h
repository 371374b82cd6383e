// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/sharedwork.h"

namespace stowage {

// Images of an engine to several targets, with a job for each: they are read once.

/// What the engine writes for all of them.
using FetchedPtr = std::shared_ptr<const FetchedArchive>;
using SharedFetch = SharedWork<FetchedPtr>;

/// Errors of fetchFromEngine().
std::shared_ptr<SharedFetch> sharedFetch(QString libraryPath, EngineImages from, int targets);

/// Into one of the targets.
Task<Result<JobResult>> copySharedToLibrary(
    QString libraryPath, std::shared_ptr<SharedFetch> fetch, EngineImages from, TransferContext context);
Task<Result<JobResult>> copySharedToEngine(
    QString libraryPath, std::shared_ptr<SharedFetch> fetch, EngineEndpoint to, TransferContext context);

} // namespace stowage
