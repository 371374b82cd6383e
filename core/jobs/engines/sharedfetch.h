// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/engines/enginetransfer.h"

#include <memory>

namespace stowage {

/// What an engine writes, for several targets that are copied to by a job each: one of them has it written, the others
/// wait for that, see how it goes, and take the same archive. It is kept until each target has had its turn; who comes
/// again later has it written anew. For any thread.
class SharedFetch;
using SharedFetchPtr = std::shared_ptr<SharedFetch>;

/// `targets`: how many there are.
SharedFetchPtr sharedFetch(QString libraryPath, EngineImages from, int targets);

/// A target has had its turn, however it went: once for each. Blocking; with the last one, a file goes.
void leave(const SharedFetchPtr &fetch);

using FetchedPtr = std::shared_ptr<const FetchedArchive>;

/// The archive. Who waited while the reading failed fails with it; was it cancelled, the next one reads. Waits, for a
/// job's thread. Errors of fetchFromEngine().
Task<Result<FetchedPtr>> takeFetched(SharedFetchPtr fetch, TransferContext context);

/// As copyFromEngine() and copyBetweenEngines(), of what is fetched for others too.
Task<Result<JobResult>> copySharedToLibrary(QString libraryPath, SharedFetchPtr fetch, TransferContext context);
Task<Result<JobResult>> copySharedToEngine(
    QString libraryPath, SharedFetchPtr fetch, EngineEndpoint to, TransferContext context);

} // namespace stowage
