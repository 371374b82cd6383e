// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/compress/compressedlayers.h"
#include "core/image/copy.h"

namespace stowage {

/// An image on its way to a place that gets its plain layers compressed.
struct CompressedImage {
    std::unique_ptr<ImageSource> source; ///< of just what goes along: copy all of its platforms
    QList<Platform> platforms; ///< as CopyReport has them
    bool trimmed = false; ///< as CopyReport has it
    bool changed = false; ///< a layer is another blob than over here, and so the digest is another one
};

/// Compresses the plain layers of what `request` asks for, each once and each into a file of its own, and none that was
/// compressed before if `to` still has what became of it. Manifests and indexes lead to what became of their layers and
/// are otherwise as they were; configs stay, for they speak of the layers' tars. With Compression::None, or without a
/// plain layer, nothing changes.
///
/// Reports each layer that is compressed: Waiting, Verify with a note, Done or Failed. `from` and `layers` must outlive
/// the image. Errors are those of planCopy(), of the places and of `layers`; Damaged for a layer that is not what its
/// digest says; Cancelled.
Task<Result<CompressedImage>> compressImage(ImageSource &from, ImageSink &to, CopyRequest request, Compression how,
    CompressedLayers &layers, TransferContext context);

} // namespace stowage
