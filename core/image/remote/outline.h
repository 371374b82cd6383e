// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"
#include "core/image/imagesource.h"

namespace stowage {

/// What a row of a list shows of an image that is far away, from as few documents as possible.
struct ImageOutline {
    Digest digest; ///< of the manifest or index
    QString mediaType; ///< empty while only the digest is known, as all that follows
    QList<Platform> platforms;
    qint64 size = -1; ///< bytes of config and layers for the platform that suits this machine best; -1: unknown
    QDateTime created; ///< of that platform, UTC, invalid when unknown
    QString artifactType; ///< not empty: no image but this

    bool isWhole() const { return !mediaType.isEmpty(); }

    friend bool operator==(const ImageOutline &, const ImageOutline &) = default;
};

/// Reads the root, and of an index the one manifest that suits this machine best; then that one's config. A platform
/// that an index names and that is not there leaves the size unknown.
Task<Result<ImageOutline>> outlineImage(ImageSource &source, TransferContext context = {});

/// The same of details that were read anyway.
ImageOutline outlineOf(const ImageDetails &details);

} // namespace stowage
