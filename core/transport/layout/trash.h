// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/removal.h"
#include "core/transport/layout/disk/indexfile.h"

namespace stowage {

/// The receipt of one removal, `stowage/trash/<id>.json`: what was asked, and the descriptors that left index.json.
struct TrashReceipt {
    TrashEntry entry;
    QList<IndexEntry> removed;
};

/// A receipt dated now, with an ID that sorts by time. Nothing is written.
TrashReceipt newReceipt(const RemovalPlan &plan, const QList<IndexEntry> &removed);

Result<void> writeReceipt(const Library &library, const TrashReceipt &receipt);
/// Newest first. A receipt that cannot be read is left out: it must not keep the others from being used.
QList<TrashReceipt> readReceipts(const Library &library);
Result<void> removeReceipt(const Library &library, const TrashReceipt &receipt);

} // namespace stowage
