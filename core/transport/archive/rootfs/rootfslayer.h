// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/blobwriter.h"
#include "core/image/transfer.h"
#include "core/transport/archive/read/openedarchive.h"

namespace stowage {

/// A root file system made into a layer.
struct RootFsLayer {
    Descriptor blob;
    Digest diffId; ///< of the tar, uncompressed to its last byte
    bool hasEnd = true; ///< the block of zeros that ends a tar is there
};

/// Writes the tar into `writer` as a layer: as it came when that is gzip or zstd, else compressed with gzip, and checks
/// all of it on the way. Blocking; commits. Damaged: no tar, cut off, empty, a name that leads out of it, an archive of
/// images (that is what `load` is for). Usage for a folder.
Result<RootFsLayer> makeRootFsLayer(OpenedArchive raw, IngestWriter &writer, const TransferContext &context);

} // namespace stowage
