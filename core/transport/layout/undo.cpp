// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/layout/trash.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace stowage {

namespace {

/// What the index says, to be asked for each of many thousand entries.
class Restoring {
public:
    explicit Restoring(IndexFile &index);

    void restore(const IndexEntry &entry, UndoReport &report);
    void finish() { m_index.tidy(m_touched); }

private:
    void add(const IndexEntry &entry);
    void remember(const IndexEntry &entry);
    bool isListed(const IndexEntry &entry) const;

    IndexFile &m_index;
    QHash<Reference, Digest> m_owners;
    QSet<std::pair<QString, Digest>> m_others; ///< names that are no references may be given twice
    QSet<Digest> m_touched;
};

Restoring::Restoring(IndexFile &index)
    : m_index(index)
{
    for (const IndexEntry &entry : std::as_const(index.entries))
        remember(entry);
}

void Restoring::remember(const IndexEntry &entry)
{
    if (!entry.reference.isNull())
        m_owners.insert(entry.reference, entry.descriptor.digest);
    else
        m_others.insert({entry.otherName, entry.descriptor.digest});
}

/// A removal that was cut off after its receipt was written took nothing.
bool Restoring::isListed(const IndexEntry &entry) const
{
    return entry.reference.isNull() ? m_others.contains({entry.otherName, entry.descriptor.digest})
                                    : m_owners.contains(entry.reference);
}

void Restoring::add(const IndexEntry &entry)
{
    m_touched.insert(entry.descriptor.digest);
    if (isListed(entry))
        return;
    remember(entry);
    m_index.entries.append(entry);
}

void Restoring::restore(const IndexEntry &entry, UndoReport &report)
{
    const Digest owner = entry.reference.isNull() ? Digest() : m_owners.value(entry.reference);
    const bool isTaken = !owner.isNull() && owner != entry.descriptor.digest;
    if (isTaken)
        report.taken.append(entry.reference);
    else if (!entry.reference.isNull())
        report.restored.append(entry.reference);
    add(isTaken ? IndexEntry::unnamed(entry.descriptor) : entry);
}

} // namespace

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
    Restoring restoring(edit->index);
    for (const IndexEntry &entry : receipt->removed)
        restoring.restore(entry, report);
    restoring.finish();
    if (auto committed = edit->commit(); !committed)
        return fail(committed.error());
    if (auto forgotten = removeReceipt(library, *receipt); !forgotten)
        return fail(forgotten.error());
    return report;
}

} // namespace stowage
