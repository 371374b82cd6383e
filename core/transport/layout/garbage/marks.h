// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/layout/disk/blobset.h"
#include "core/transport/layout/trash.h"

namespace stowage {

/// What must stay, and what may go, at one moment.
struct Marks {
    BlobSet kept;
    BlobSet forgotten; ///< what the receipts led to whose time is over: it may go at once
    QList<TrashReceipt> over; ///< those receipts
    QList<Descriptor> roots; ///< every image that is listed or can be taken back
    bool trashHidesSome = false; ///< nobody can tell what belongs to a removed image: nothing may go
};

/// Follows every reference from index.json and from the receipts that still count (none when `everything`). Reads the
/// blobs themselves and never the cache: a cache that is wrong must not cost anybody an image. Damaged when a listed
/// image hides what belongs to it. Changes nothing.
Result<Marks> takeMarks(const Library &library, const IndexFile &index, bool everything);

} // namespace stowage
