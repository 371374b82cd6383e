// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/fd.h"
#include "core/transport/layout/library.h"

namespace stowage {

/// Shared with everybody who reads or writes blobs; while anybody holds it, no garbage is collected in any process.
/// Waits for a collection that is under way; worker threads only. Errors where the lock can neither be made nor opened.
Result<FileLock> shareBlobs(const Library &library);

/// Held alone, to delete blobs. Conflict at once while anybody else holds it.
Result<FileLock> ownBlobs(const Library &library);

} // namespace stowage
