// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/archiveinfo.h"
#include "core/oci/manifest.h"
#include "core/transport/archive/read/contents.h"

#include <QHash>

#include <stop_token>

namespace stowage {

/// Where the bytes of a blob lie when its path does not tell: a layer of docker save.
struct BlobPlace {
    Member member;
    Compression unpack = Compression::None; ///< not None: the blob is what the member says once unpacked
};

/// One image of an archive, ready to be shown or copied.
struct ArchivedImage {
    ArchiveImage info;
    RawManifest root; ///< its digest is null while layers were not hashed
    QHash<Digest, qint64> parts; ///< bytes in the archive of each blob; a layer that was not hashed goes by its diff ID
    QHash<Digest, BlobPlace> places; ///< of a docker archive; an OCI layout has its blobs by path
};

/// What the documents of an archive say.
struct Interpretation {
    ArchiveFormat format = ArchiveFormat::OciArchive;
    QList<ArchivedImage> images;
    Sentences remarks; ///< translated
    bool isComplete = true; ///< every document that was named is there
};

/// How much trouble to take: Glance reads documents only; Thorough hashes what has no known digest, so that every image
/// has its root.
enum class Effort { Glance, Thorough };

/// Reads what a scan found: OCI layout first (`oci-layout` and `index.json`), else docker's `manifest.json`, else a
/// root file system. Blocking. Damaged: a document is broken or missing, a name leads out of the archive, docker's
/// format from before 1.10, nothing in it at all.
Result<Interpretation> interpret(const Contents &contents, Effort effort, const std::stop_token &stop);

/// The images of an OCI layout (image-layout.md).
Result<void> readOciImages(const Contents &contents, const std::stop_token &stop, Interpretation &into);

/// The images of docker save's `manifest.json`; each gets an OCI manifest made from it.
Result<void> readDockerImages(
    const Contents &contents, Effort effort, const std::stop_token &stop, Interpretation &into);

} // namespace stowage
