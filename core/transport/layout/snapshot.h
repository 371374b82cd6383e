// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/layout/disk/blobset.h"
#include "core/transport/layout/disk/imagefacts.h"
#include "core/transport/layout/disk/indexfile.h"

#include <QHash>

namespace stowage {

/// One image of the Library: a digest of index.json with all its names.
struct HeldImage {
    Descriptor descriptor{};
    QList<Reference> references{}; ///< sorted
    QStringList otherNames{};
    ImageFacts facts{};

    const Digest &digest() const { return descriptor.digest; }
    bool isDangling() const { return references.isEmpty() && otherNames.isEmpty(); }
};

/// The Library at one moment: its images, which blobs are here, and how many images use each.
struct Snapshot {
    QList<HeldImage> rows;
    QHash<Digest, qsizetype> rowOf;
    BlobSet present;
    QHash<BlobKey, int> users; ///< images per blob

    static Result<Snapshot> take(const Library &library);

    const HeldImage *find(const Digest &digest) const;
    bool isHere(const Digest &blob) const { return present.contains(BlobKey(blob)); }
    /// Bytes that only these images use.
    qint64 freedBy(const QList<Digest> &images) const;
    qint64 totalSize() const;
};

ImageSummary summarise(const Snapshot &snapshot, const HeldImage &row);

/// Whether its manifest and its config are here, so that it is more than a name.
bool isHere(const Snapshot &snapshot, const PlatformFacts &platform);

/// The platform of an image that suits this machine best among those that are here; null when none is.
const PlatformFacts *bestPlatform(const Snapshot &snapshot, const HeldImage &row);

} // namespace stowage
