// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/job.h"

namespace stowage {

/// Re-hashes the Library at `libraryPath`; for a job's thread. What is wrong comes as the result's remarks, one
/// sentence each; a Library that is whole has none.
Task<Result<JobResult>> verifyJob(QString libraryPath, TransferContext context);

} // namespace stowage
