// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/transfer.h"
#include "core/transport/layout/disk/blobset.h"

namespace stowage {

/// A blob that is not sound.
struct BadBlob {
    BlobFile file;
    bool isReadable = false; ///< its bytes were read and are not what its name says
};

/// Hashes these files on all processors at once and returns those whose bytes are not what their names say, or that
/// cannot be read. Reports Verify, then Done or Failed for each blob, from any thread. Blocking; Cancelled.
Result<QList<BadBlob>> rehashBlobs(const QList<BlobFile> &files, const TransferContext &context);

} // namespace stowage
