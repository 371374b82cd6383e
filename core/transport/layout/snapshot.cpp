// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/snapshot.h"

#include "core/transport/layout/cache/factscache.h"

#include <algorithm>
#include <tuple>

namespace stowage {

static void addNames(HeldImage &row, const IndexEntry &entry)
{
    if (!entry.reference.isNull() && !row.references.contains(entry.reference))
        row.references.append(entry.reference);
    if (!entry.otherName.isEmpty() && !row.otherNames.contains(entry.otherName))
        row.otherNames.append(entry.otherName);
}

static void collectRows(Snapshot &snapshot, const IndexFile &index)
{
    snapshot.rowOf.reserve(index.entries.size());
    for (const IndexEntry &entry : index.entries) {
        if (entry.descriptor.digest.isNull())
            continue;
        const qsizetype row = snapshot.rowOf.value(entry.descriptor.digest, snapshot.rows.size());
        if (row == snapshot.rows.size()) {
            snapshot.rowOf.insert(entry.descriptor.digest, row);
            snapshot.rows.append(HeldImage{.descriptor = entry.descriptor});
        }
        addNames(snapshot.rows[row], entry);
    }
    for (HeldImage &row : snapshot.rows) {
        if (row.references.size() > 1)
            std::ranges::stable_sort(row.references, {},
                [](const Reference &name) { return std::tuple(name.domain(), name.path(), name.tag()); });
    }
}

static QList<Descriptor> roots(const Snapshot &snapshot)
{
    QList<Descriptor> descriptors;
    descriptors.reserve(snapshot.rows.size());
    for (const HeldImage &row : snapshot.rows)
        descriptors.append(row.descriptor);
    return descriptors;
}

static void countUsers(Snapshot &snapshot)
{
    snapshot.users.reserve(snapshot.present.size());
    for (const HeldImage &row : std::as_const(snapshot.rows)) {
        for (const BlobUse &use : row.facts.blobs)
            ++snapshot.users[BlobKey(use.digest)];
    }
}

Result<Snapshot> Snapshot::take(const Library &library)
{
    const auto index = IndexFile::read(library);
    if (!index)
        return fail(index.error());
    Snapshot snapshot;
    collectRows(snapshot, *index);
    snapshot.present = blobsHere(library);
    QHash<Digest, ImageFacts> facts = factsOf(library, roots(snapshot), snapshot.present);
    for (HeldImage &row : snapshot.rows)
        row.facts = facts.take(row.digest());
    countUsers(snapshot);
    return snapshot;
}

const HeldImage *Snapshot::find(const Digest &digest) const
{
    const auto found = rowOf.constFind(digest);
    return found == rowOf.cend() ? nullptr : &rows.at(*found);
}

qint64 Snapshot::freedBy(const QList<Digest> &images) const
{
    QHash<BlobKey, int> leaving;
    qint64 bytes = 0;
    for (const Digest &image : images) {
        const HeldImage *row = find(image);
        if (!row)
            continue;
        for (const BlobUse &use : row->facts.blobs) {
            const BlobKey key(use.digest);
            if (++leaving[key] == users.value(key) && present.contains(key))
                bytes += use.size;
        }
    }
    return bytes;
}

qint64 Snapshot::totalSize() const
{
    BlobSet counted;
    counted.reserve(users.size());
    qint64 bytes = 0;
    for (const HeldImage &row : rows) {
        for (const BlobUse &use : row.facts.blobs) {
            const BlobKey key(use.digest);
            if (users.value(key) > 1) {
                if (counted.contains(key))
                    continue;
                counted.insert(key);
            }
            bytes += present.contains(key) ? use.size : 0;
        }
    }
    return bytes;
}

} // namespace stowage
