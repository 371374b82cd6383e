// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/garbage/marks.h"

#include "core/base/tr.h"
#include "core/transport/layout/disk/imagefacts.h"
#include "core/transport/layout/garbage/mentions.h"

#include <QFileInfo>

#include <algorithm>

namespace stowage {

namespace {

class Marker {
public:
    Marker(const Library &library, Marks &marks)
        : m_library(library)
        , m_marks(marks)
        , m_mentions(library, marks.kept)
    {
    }

    /// False when something is in the way of seeing what belongs to an image.
    bool mark(const QList<IndexEntry> &entries);

private:
    bool mark(const IndexEntry &entry);
    bool isHidden(const Digest &blob) const { return QFileInfo::exists(m_library.blobPath(blob)); }

    const Library &m_library;
    Marks &m_marks;
    Mentions m_mentions;
    QSet<Digest> m_seen;
};

bool Marker::mark(const IndexEntry &entry)
{
    const Digest &digest = entry.descriptor.digest;
    if (digest.isNull()) {
        m_mentions.follow(entry.json);
        return m_mentions.isComplete();
    }
    if (m_seen.contains(digest))
        return true;
    m_seen.insert(digest);
    m_marks.roots.append(entry.descriptor);
    const ImageFacts facts = readFacts(m_library, entry.descriptor, FactsOf::References);
    for (const BlobUse &use : facts.blobs)
        m_marks.kept.insert(BlobKey(use.digest));
    for (const Digest &subject : facts.subjects)
        m_marks.kept.insert(BlobKey(subject));
    for (const Digest &document : facts.strange)
        m_mentions.follow(document);
    return m_mentions.isComplete()
        && std::ranges::none_of(facts.damaged, [&](const Digest &blob) { return isHidden(blob); });
}

bool Marker::mark(const QList<IndexEntry> &entries)
{
    bool seesAll = true;
    for (const IndexEntry &entry : entries)
        seesAll = mark(entry) && seesAll;
    return seesAll;
}

bool isOver(const TrashReceipt &receipt, bool everything)
{
    return everything || receipt.entry.keptUntil < QDateTime::currentDateTimeUtc();
}

/// A forgotten image that is damaged is no reason to keep anything.
void markForgotten(const Library &library, const QList<IndexEntry> &entries, Marks &marks)
{
    for (const IndexEntry &entry : entries) {
        if (entry.descriptor.digest.isNull())
            continue;
        for (const BlobUse &use : readFacts(library, entry.descriptor, FactsOf::References).blobs)
            marks.forgotten.insert(BlobKey(use.digest));
    }
}

} // namespace

Result<Marks> takeMarks(const Library &library, const IndexFile &index, bool everything)
{
    Marks marks;
    Marker marker(library, marks);
    if (!marker.mark(index.entries))
        return fail(ErrorKind::Damaged,
            Tr::tr("Nothing was deleted, because a damaged image hides what belongs to it. Run verify, then pull that "
                   "image again or remove it."));
    for (TrashReceipt &receipt : readReceipts(library)) {
        if (isOver(receipt, everything)) {
            markForgotten(library, receipt.removed, marks);
            marks.over.append(std::move(receipt));
        } else if (!marker.mark(receipt.removed)) {
            marks.trashHidesSome = true;
        }
    }
    return marks;
}

} // namespace stowage
