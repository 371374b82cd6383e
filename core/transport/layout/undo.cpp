// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/layout/trash.h"

#include <algorithm>

namespace stowage {

/// A removal that was cut off after its receipt was written took nothing.
static bool isListed(const IndexFile &index, const IndexEntry &entry)
{
    return std::ranges::any_of(index.entries, [&](const IndexEntry &other) {
        return other.descriptor.digest == entry.descriptor.digest && other.reference == entry.reference
            && other.otherName == entry.otherName;
    });
}

static void restoreEntry(IndexFile &index, const IndexEntry &entry, UndoReport &report)
{
    const IndexEntry *owner = entry.reference.isNull() ? nullptr : index.find(entry.reference);
    const bool isTaken = owner && owner->descriptor.digest != entry.descriptor.digest;
    if (isTaken)
        report.taken.append(entry.reference);
    else if (!entry.reference.isNull())
        report.restored.append(entry.reference);
    if (isTaken || !entry.isNamed())
        index.addUnnamed(entry.descriptor);
    else if (!isListed(index, entry))
        index.entries.append(entry);
    index.tidy(entry.descriptor.digest);
}

static Result<TrashReceipt> findReceipt(const Library &library, const QString &id)
{
    const QList<TrashReceipt> receipts = readReceipts(library);
    const auto found = id.isEmpty()
        ? receipts.begin()
        : std::ranges::find_if(receipts, [&](const TrashReceipt &receipt) { return receipt.entry.id == id; });
    if (found == receipts.end())
        return fail(ErrorKind::NotFound,
            id.isEmpty() ? Tr::tr("There is no removal that can be taken back.")
                         : Tr::tr("The removal %1 can no longer be taken back.").arg(id));
    return *found;
}

Result<UndoReport> undoRemoval(const Library &library, const QString &id)
{
    auto edit = IndexEdit::begin(library);
    if (!edit)
        return fail(edit.error());
    const auto receipt = findReceipt(library, id);
    if (!receipt)
        return fail(receipt.error());
    UndoReport report{receipt->entry, {}, {}};
    for (const IndexEntry &entry : receipt->removed)
        restoreEntry(edit->index, entry, report);
    if (auto committed = edit->commit(); !committed)
        return fail(committed.error());
    if (auto forgotten = removeReceipt(library, *receipt); !forgotten)
        return fail(forgotten.error());
    return report;
}

} // namespace stowage
