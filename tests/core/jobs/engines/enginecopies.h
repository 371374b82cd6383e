// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/engines/sharedfetch.h"

namespace stowage {

// Copies out of an engine to one place, as the window makes them to several. For a test's thread.

inline Result<JobResult> copyToLibrary(
    const QString &library, const EngineImages &from, const TransferContext &context = {})
{
    return QCoro::waitFor(copySharedToLibrary(library, sharedFetch(library, from, 1), from, context));
}

inline Result<JobResult> copyToOtherEngine(
    const QString &library, const EngineImages &from, const EngineEndpoint &to, const TransferContext &context = {})
{
    return QCoro::waitFor(copySharedToEngine(library, sharedFetch(library, from, 1), to, context));
}

} // namespace stowage
