// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/trash.h"

namespace stowage {

static bool takes(const RemovalItem &item, const IndexEntry &entry)
{
    if (entry.descriptor.digest != item.digest)
        return false;
    if (!entry.isNamed())
        return item.deletes;
    return entry.reference.isNull() ? item.otherNames.contains(entry.otherName) : item.names.contains(entry.reference);
}

/// Takes what the item says out of the index; an image that does not go stays listed.
static void carryOutItem(IndexFile &index, const RemovalItem &item, QList<IndexEntry> &removed)
{
    const qsizetype before = removed.size();
    index.entries.removeIf([&](const IndexEntry &entry) {
        if (!takes(item, entry))
            return false;
        removed.append(entry);
        return true;
    });
    if (!item.deletes && removed.size() > before)
        index.addUnnamed(removed.last().descriptor);
}

/// The receipt is on disk before the index changes: whatever is gone can be taken back.
Result<TrashEntry> carryOut(const Library &library, const RemovalPlan &plan)
{
    auto edit = IndexEdit::begin(library);
    if (!edit)
        return fail(edit.error());
    QList<IndexEntry> removed;
    for (const RemovalItem &item : plan.items)
        carryOutItem(edit->index, item, removed);
    const TrashReceipt receipt = newReceipt(plan, removed);
    if (removed.isEmpty())
        return receipt.entry;
    if (auto written = writeReceipt(library, receipt); !written)
        return fail(written.error());
    if (auto committed = edit->commit(); !committed) {
        static_cast<void>(removeReceipt(library, receipt));
        return fail(committed.error());
    }
    return receipt.entry;
}

} // namespace stowage
