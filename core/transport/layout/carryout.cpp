// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/trash.h"

#include <vector>

namespace stowage {

namespace {

bool takes(const RemovalItem &item, const IndexEntry &entry)
{
    if (!entry.isNamed())
        return item.deletes;
    return entry.reference.isNull() ? item.otherNames.contains(entry.otherName) : item.names.contains(entry.reference);
}

/// What a plan really takes: names may have moved since it was made.
class Taking {
public:
    explicit Taking(const RemovalPlan &plan);

    void takeFrom(IndexFile &index);
    RemovalPlan plan() const;
    const QList<IndexEntry> &removed() const { return m_removed; }

private:
    struct Part {
        const RemovalItem &asked;
        RemovalItem taken;
        Descriptor root{};
        bool took = false;
    };

    bool take(const IndexEntry &entry);
    void settle(IndexFile &index);

    const RemovalPlan &m_plan;
    std::vector<Part> m_parts;
    QHash<Digest, size_t> m_partOf;
    QList<IndexEntry> m_removed;
};

Taking::Taking(const RemovalPlan &plan)
    : m_plan(plan)
{
    m_parts.reserve(size_t(plan.items.size()));
    for (const RemovalItem &item : plan.items) {
        m_partOf.insert(item.digest, m_parts.size());
        m_parts.push_back({item, {item.digest, item.id, {}, {}, item.deletes, item.frees}});
    }
}

bool Taking::take(const IndexEntry &entry)
{
    const auto found = m_partOf.constFind(entry.descriptor.digest);
    if (found == m_partOf.cend() || !takes(m_parts[*found].asked, entry))
        return false;
    Part &part = m_parts[*found];
    part.took = true;
    part.root = entry.descriptor;
    if (!entry.reference.isNull())
        part.taken.names.append(entry.reference);
    else if (entry.isNamed())
        part.taken.otherNames.append(entry.otherName);
    m_removed.append(entry);
    return true;
}

void Taking::takeFrom(IndexFile &index)
{
    index.entries.removeIf([this](const IndexEntry &entry) { return take(entry); });
    settle(index);
}

/// An image that does not go stays listed, and one that was given another name meanwhile does not go.
void Taking::settle(IndexFile &index)
{
    QSet<Digest> listed;
    for (const IndexEntry &entry : std::as_const(index.entries))
        listed.insert(entry.descriptor.digest);
    for (Part &part : m_parts) {
        const bool stays = listed.contains(part.asked.digest);
        if (part.took && !stays && !part.asked.deletes)
            index.entries.append(IndexEntry::unnamed(part.root));
        part.taken.deletes = part.asked.deletes && !stays;
        part.taken.frees = part.taken.deletes ? part.asked.frees : 0;
    }
}

RemovalPlan Taking::plan() const
{
    RemovalPlan plan;
    qint64 frees = 0;
    bool isWhole = true;
    for (const Part &part : m_parts) {
        isWhole = isWhole && part.took && part.taken.deletes == part.asked.deletes;
        if (!part.took)
            continue;
        frees += part.taken.frees;
        plan.items.append(part.taken);
    }
    plan.frees = isWhole ? m_plan.frees : frees;
    return plan;
}

} // namespace

/// The receipt is on disk before the index changes: whatever is gone can be taken back. It stays even when the change
/// failed, because the new index may have reached its place before the error; taking back what never went does nothing.
static Result<TrashEntry> carryOutUnder(const Library &library, const RemovalPlan &plan)
{
    auto edit = IndexEdit::begin(library);
    if (!edit)
        return fail(edit.error());
    Taking taking(plan);
    taking.takeFrom(edit->index);
    const TrashReceipt receipt = newReceipt(taking.plan(), taking.removed());
    if (receipt.removed.isEmpty())
        return receipt.entry;
    if (auto written = writeReceipt(library, receipt); !written)
        return fail(written.error());
    return edit->commit().transform([&] { return receipt.entry; });
}

Result<TrashEntry> carryOut(const Library &library, const RemovalPlan &plan)
{
    auto entry = carryOutUnder(library, plan);
    if (entry)
        tidyLibrary(library);
    return entry;
}

} // namespace stowage
