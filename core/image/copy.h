// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesink.h"
#include "core/image/imagesource.h"
#include "core/oci/imageconfig.h"

#include <optional>

namespace stowage {

/// Which part of an image is copied, and what it is called over there.
struct CopyRequest {
    enum class Platforms {
        Host, ///< the one that suits this machine best
        One, ///< exactly `platform`, or NotFound
        Some, ///< exactly each of `some`, which holds at least one, or NotFound
        All, ///< every one that the source has
    };

    /// What becomes of an index some of whose manifests do not go along.
    enum class Root {
        Kept, ///< it goes as it is, and its digest stays
        Trimmed, ///< it names only what goes along, or a lone manifest goes without it: another digest, for places that
                 ///< take no index with something missing
    };

    QList<Reference> names; ///< none: it arrives untagged
    Platforms platforms = Platforms::Host;
    Platform platform; ///< for One
    int parallelBlobs = 3;
    Root root = Root::Kept;
    QList<Platform> some{}; ///< for Some
};

/// What a copy did.
struct CopyReport {
    Descriptor root; ///< the digest is the source's: bytes are never changed on the way, but for Root::Trimmed
    QList<Platform> platforms; ///< that were copied
    qint64 bytesMoved = 0;
    int layersMoved = 0;
    int blobsThere = 0; ///< that the sink had already
    bool trimmed = false; ///< the root is not the source's own
    Sentences remarks{}; ///< of the source
};

/// How many blobs such a copy moves at a time.
int blobsAtATime(const CopyRequest &request, const TransferContext &context);

/// Moves one image from a place to a place: manifests first (verified), then only the blobs that the sink lacks, at
/// most blobsAtATime(), every one verified on arrival; children before the index; the name last, so that an
/// interrupted copy is never visible. Reports each blob through `context.progress`: Waiting, Exists, Transfer, Verify,
/// Done or Failed. Both places must outlive the task. Errors are those of the places, NotFound for a platform that the
/// image does not have, Cancelled.
Task<Result<CopyReport>> copyImage(ImageSource &from, ImageSink &to, CopyRequest request, TransferContext context);

} // namespace stowage
