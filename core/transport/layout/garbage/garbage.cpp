// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/transport/layout/cache/factscache.h"
#include "core/transport/layout/disk/blobslock.h"
#include "core/transport/layout/garbage/marks.h"

#include <QDir>
#include <QDirIterator>

namespace stowage {

namespace {

constexpr qint64 aDay = 24LL * 60 * 60; // seconds

/// Blobs that no image ever led to may belong to another tool's copy that is still running, or to one of ours that will
/// be taken up again.
constexpr qint64 orphansStay = aDay;
constexpr qint64 partialsStay = 7 * aDay;
constexpr qint64 damagedStays = 7 * aDay;

bool isOlder(const QFileInfo &info, qint64 seconds)
{
    return info.lastModified().secsTo(QDateTime::currentDateTime()) > seconds;
}

/// Takes a file away, or only counts it.
using Sweep = Result<void> (*)(const QString &path);

Result<void> onlyCount(const QString &)
{
    return {};
}

Result<qint64> sweepBlobs(const Library &library, const Marks &marks, Sweep sweep)
{
    qint64 freed = 0;
    for (const BlobFile &file : blobFiles(library)) {
        const BlobKey key(file.digest);
        if (marks.kept.contains(key))
            continue;
        const QFileInfo info(file.path);
        if (!marks.forgotten.contains(key) && !isOlder(info, orphansStay))
            continue;
        const qint64 size = info.size();
        if (auto removed = sweep(file.path); !removed)
            return fail(removed.error());
        freed += size;
    }
    return freed;
}

Result<void> dropReceipts(const Library &library, const Marks &marks)
{
    for (const TrashReceipt &receipt : marks.over)
        if (auto removed = removeReceipt(library, receipt); !removed)
            return removed;
    return {};
}

template <typename Goes>
qint64 sweepFolder(
    const QString &path, Sweep sweep, Goes goes, QDirIterator::IteratorFlags how = QDirIterator::NoIteratorFlags)
{
    qint64 freed = 0;
    QDirIterator files(path, QDir::Files, how);
    while (files.hasNext()) {
        const QFileInfo info = files.nextFileInfo();
        const qint64 size = info.size();
        if (goes(info) && sweep(info.filePath()))
            freed += size;
    }
    return freed;
}

/// Small libraries that somebody filled, and was killed.
qint64 sweepSpoolFolders(const QDir &partial, Sweep sweep)
{
    qint64 freed = 0;
    const auto all = [](const QFileInfo &) { return true; };
    for (const QFileInfo &spool :
        partial.entryInfoList({QStringLiteral("private-spool-*")}, QDir::Dirs | QDir::NoDotAndDotDot)) {
        freed += sweepFolder(spool.filePath(), sweep, all, QDirIterator::Subdirectories);
        if (sweep != onlyCount)
            QDir(spool.filePath()).removeRecursively();
    }
    return freed;
}

/// Nobody is writing: whoever writes holds the lock that we hold alone.
qint64 sweepPartials(const Library &library, bool everything, Sweep sweep)
{
    const QString partial = library.ownPath(QStringLiteral("partial"));
    const auto goes = [everything](const QFileInfo &info) {
        return everything || info.fileName().startsWith(QStringLiteral("private-")) || isOlder(info, partialsStay);
    };
    return sweepSpoolFolders(QDir(partial), sweep) + sweepFolder(partial, sweep, goes);
}

qint64 sweepDamaged(const Library &library, bool everything, Sweep sweep)
{
    return sweepFolder(library.ownPath(QStringLiteral("damaged")), sweep,
        [everything](const QFileInfo &info) { return everything || isOlder(info, damagedStays); });
}

/// What a program left that was killed while it replaced a file.
void sweepLeftovers(const Library &library)
{
    for (const QString &path : {library.path(), library.ownPath(QStringLiteral("trash"))})
        sweepFolder(
            path, removeFile, [](const QFileInfo &info) { return info.fileName().contains(QStringLiteral(".tmp-")); });
}

Result<qint64> sweepImages(const Library &library, const IndexFile &index, bool everything)
{
    const auto marks = takeMarks(library, index, everything);
    if (!marks)
        return fail(marks.error());
    if (auto dropped = dropReceipts(library, *marks); !dropped)
        return fail(dropped.error());
    forgetFacts(library, marks->roots);
    return marks->trashHidesSome ? 0 : sweepBlobs(library, *marks, removeFile);
}

Result<qint64> sweep(const Library &library, bool everything)
{
    const auto edit = IndexEdit::begin(library);
    if (!edit)
        return fail(edit.error());
    sweepLeftovers(library);
    const qint64 partials
        = sweepPartials(library, everything, removeFile) + sweepDamaged(library, everything, removeFile);
    return sweepImages(library, edit->index, everything).transform([partials](qint64 blobs) {
        return blobs + partials;
    });
}

QString stampPath(const Library &library)
{
    return library.ownPath(QStringLiteral("swept"));
}

} // namespace

Result<qint64> collectGarbage(const Library &library, bool everything)
{
    if (library.isReadOnly())
        return fail(readOnlyLibrary(library));
    const auto alone = ownBlobs(library);
    const bool isBusy = !alone && alone.error().kind == ErrorKind::Conflict;
    if (isBusy && everything)
        return fail(ErrorKind::Conflict,
            Tr::tr("Nothing was deleted, because a transfer is running. Try again when it has ended."));
    if (isBusy)
        return 0;
    if (!alone)
        return fail(alone.error());
    auto freed = sweep(library, everything);
    static_cast<void>(replaceFile(stampPath(library), {}));
    return freed;
}

Result<qint64> garbageSize(const Library &library)
{
    const auto index = IndexFile::read(library);
    if (!index)
        return fail(index.error());
    const auto marks = takeMarks(library, *index, true);
    if (!marks)
        return fail(marks.error());
    const qint64 rest = sweepPartials(library, true, onlyCount) + sweepDamaged(library, true, onlyCount);
    return sweepBlobs(library, *marks, onlyCount).transform([rest](qint64 blobs) { return blobs + rest; });
}

void tidyLibrary(const Library &library)
{
    const QFileInfo stamp(stampPath(library));
    if (!library.isReadOnly() && (!stamp.exists() || isOlder(stamp, aDay)))
        static_cast<void>(collectGarbage(library));
}

} // namespace stowage
