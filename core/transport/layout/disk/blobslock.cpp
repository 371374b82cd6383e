// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/disk/blobslock.h"

#include "core/base/files.h"

namespace stowage {

/// The folder may have been deleted, or a layout that another tool made never had one.
static QString lockPath(const Library &library)
{
    if (!library.isReadOnly())
        static_cast<void>(makeFolder(library.ownPath({})));
    return library.ownPath(QStringLiteral("blobs.lock"));
}

Result<FileLock> shareBlobs(const Library &library)
{
    return FileLock::acquire(lockPath(library), FileLock::Shared);
}

Result<FileLock> ownBlobs(const Library &library)
{
    return FileLock::tryAcquire(lockPath(library), FileLock::Exclusive);
}

} // namespace stowage
