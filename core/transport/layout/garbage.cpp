// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/transport/layout/disk/blobset.h"
#include "core/transport/layout/disk/imagefacts.h"
#include "core/transport/layout/trash.h"

#include <QDir>

#include <sys/file.h>

namespace stowage {

namespace {

/// Blobs that no image ever led to may belong to another tool's copy that is still running, or to one of ours that will
/// be taken up again.
constexpr int minutesOrphansStay = 60;
constexpr int daysPartialsStay = 7;

struct Marks {
    BlobSet kept;
    BlobSet forgotten; ///< what receipts led to that are dropped now: it may go at once
};

/// Marks read the blobs themselves and never the cache: a cache that is wrong must not cost anybody an image.
Result<void> mark(const Library &library, const Descriptor &root, BlobSet &marks, QSet<Digest> &seen)
{
    if (root.digest.isNull() || seen.contains(root.digest))
        return {};
    seen.insert(root.digest);
    const ImageFacts facts = readFacts(library, root);
    for (const Digest &blob : facts.damaged) {
        if (QFileInfo::exists(library.blobPath(blob)))
            return fail(ErrorKind::Damaged,
                Tr::tr(
                    "Nothing was deleted, because a damaged image hides what belongs to it. Run verify, then pull that "
                    "image again or remove it."),
                blob.toString());
    }
    for (const BlobUse &use : facts.blobs)
        marks.insert(BlobKey(use.digest));
    for (const Digest &subject : facts.subjects)
        marks.insert(BlobKey(subject));
    return {};
}

Result<void> markAll(const Library &library, const QList<IndexEntry> &entries, BlobSet &marks, QSet<Digest> &seen)
{
    for (const IndexEntry &entry : entries) {
        if (auto marked = mark(library, entry.descriptor, marks, seen); !marked)
            return marked;
    }
    return {};
}

bool isOver(const TrashReceipt &receipt, bool everything)
{
    return everything || receipt.entry.keptUntil < QDateTime::currentDateTimeUtc();
}

/// A forgotten image that is damaged is no reason to keep anything.
void markForgotten(const Library &library, const QList<IndexEntry> &entries, Marks &marks)
{
    for (const IndexEntry &entry : entries) {
        for (const BlobUse &use : readFacts(library, entry.descriptor).blobs)
            marks.forgotten.insert(BlobKey(use.digest));
    }
}

Result<Marks> takeMarks(const Library &library, const IndexFile &index, bool everything)
{
    Marks marks;
    QSet<Digest> seen;
    if (auto marked = markAll(library, index.entries, marks.kept, seen); !marked)
        return fail(marked.error());
    QList<TrashReceipt> over;
    for (const TrashReceipt &receipt : readReceipts(library)) {
        if (isOver(receipt, everything))
            over.append(receipt);
        else if (auto marked = markAll(library, receipt.removed, marks.kept, seen); !marked)
            return fail(marked.error());
    }
    for (const TrashReceipt &receipt : over) {
        markForgotten(library, receipt.removed, marks);
        if (auto removed = removeReceipt(library, receipt); !removed)
            return fail(removed.error());
    }
    return marks;
}

bool isOld(const QFileInfo &info, qint64 minutes)
{
    return info.lastModified().secsTo(QDateTime::currentDateTime()) > minutes * 60;
}

Result<qint64> sweepBlobs(const Library &library, const Marks &marks, bool everything)
{
    qint64 freed = 0;
    for (const BlobFile &file : blobFiles(library)) {
        const BlobKey key(file.digest);
        if (marks.kept.contains(key))
            continue;
        const QFileInfo info(file.path);
        if (!everything && !marks.forgotten.contains(key) && !isOld(info, minutesOrphansStay))
            continue;
        const qint64 size = info.size();
        if (auto removed = removeFile(file.path); !removed)
            return fail(removed.error());
        freed += size;
    }
    return freed;
}

/// Nobody is writing: whoever writes holds the lock that we hold alone.
qint64 sweepPartials(const Library &library, bool everything)
{
    constexpr qint64 minutesADay = 24 * 60;
    qint64 freed = 0;
    const QDir folder(library.ownPath(QStringLiteral("partial")));
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files)) {
        const bool isPrivate = info.fileName().startsWith(QStringLiteral("private-"));
        if (!isPrivate && !everything && !isOld(info, daysPartialsStay * minutesADay))
            continue;
        const qint64 size = info.size();
        if (removeFile(info.filePath()))
            freed += size;
    }
    return freed;
}

/// What a program left that was killed while it replaced a file.
void sweepLeftovers(const Library &library)
{
    for (const QString &path : {library.path(), library.ownPath(QStringLiteral("trash"))}) {
        const QDir folder(path);
        for (const QString &name : folder.entryList({QStringLiteral("*.tmp-*")}, QDir::Files))
            static_cast<void>(removeFile(folder.filePath(name)));
    }
}

Result<qint64> sweep(const Library &library, bool everything)
{
    const auto edit = IndexEdit::begin(library);
    if (!edit)
        return fail(edit.error());
    const auto marks = takeMarks(library, edit->index, everything);
    if (!marks)
        return fail(marks.error());
    const auto blobs = sweepBlobs(library, *marks, everything);
    if (!blobs)
        return fail(blobs.error());
    sweepLeftovers(library);
    return *blobs + sweepPartials(library, everything);
}

} // namespace

Result<qint64> collectGarbage(const Library &library, bool everything)
{
    if (library.isReadOnly())
        return fail(readOnlyLibrary(library));
    if (auto made = makeFolder(library.ownPath({})); !made)
        return fail(made.error());
    const auto alone = FileLock::tryAcquire(library.ownPath(QStringLiteral("blobs.lock")), FileLock::Exclusive);
    const bool isBusy = !alone && alone.error().kind == ErrorKind::Conflict;
    if (isBusy && everything)
        return fail(ErrorKind::Conflict,
            Tr::tr("Nothing was deleted, because a transfer is running. Try again when it has ended."));
    if (isBusy)
        return 0;
    if (!alone)
        return fail(alone.error());
    return sweep(library, everything);
}

} // namespace stowage
