// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/snapshot.h"

#include <QDir>

namespace stowage {

/// A signature keeps the manifest that it is about, image or not.
static BlobSet keptBlobs(const Snapshot &snapshot)
{
    BlobSet kept(snapshot.users.keyBegin(), snapshot.users.keyEnd());
    for (const ImageRow &row : snapshot.rows)
        for (const Digest &subject : row.facts.subjects)
            kept.insert(BlobKey(subject));
    return kept;
}

Result<qint64> garbageSize(const Library &library)
{
    const auto snapshot = Snapshot::take(library);
    if (!snapshot)
        return fail(snapshot.error());
    const BlobSet kept = keptBlobs(*snapshot);
    qint64 bytes = 0;
    for (const BlobFile &file : blobFiles(library))
        bytes += kept.contains(BlobKey(file.digest)) ? 0 : QFileInfo(file.path).size();
    for (const QFileInfo &partial : QDir(library.ownPath(QStringLiteral("partial"))).entryInfoList(QDir::Files))
        bytes += partial.size();
    return bytes;
}

} // namespace stowage
