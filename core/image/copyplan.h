// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/copy.h"

namespace stowage {

/// What a copy is going to move, known before any layer moves.
struct CopyPlan {
    QList<RawManifest> manifests; ///< children before the index that names them, the root last
    QList<Descriptor> blobs; ///< configs and layers, each once, in the order of the manifests
    QList<Platform> platforms; ///< as the index names them; none for a lone manifest
    QList<Platform> offered; ///< that the index names, whatever was asked for; none for a lone manifest
    bool trimmed = false; ///< the root is not the source's own: see CopyRequest::Root
};

/// Reads the manifests that `request` asks for, from `to` where it has them and from `from` where it has not.
/// Attestations go with the platforms that they vouch for, with all platforms all of them. An entry of an index that
/// names no platform is looked into. Nested indexes are followed four levels deep, 10,000
/// descriptors in all. NotFound for a platform that the image lacks, with the ones that it has; Damaged.
Task<Result<CopyPlan>> planCopy(ImageSource &from, ImageSink &to, CopyRequest request, TransferContext context);

} // namespace stowage
