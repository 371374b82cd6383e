// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/image/blobwriter.h"
#include "core/image/transfer.h"
#include "core/oci/manifest.h"

namespace stowage {

/// One image somewhere: a tag of a registry, an entry of an archive, an image of the Library.
/// Made for one copy and used on the thread that made it; read() may be called several times at once.
class ImageSource {
public:
    virtual ~ImageSource() = default;

    /// The manifest or index that the image's name stands for.
    virtual Task<Result<RawManifest>> root() = 0;
    /// A manifest or index that the root leads to. NotFound when this place does not have that platform.
    virtual Task<Result<RawManifest>> manifest(Descriptor descriptor) = 0;
    /// Writes a blob's bytes from `into.offset()` to the end, reporting Transfer progress; does not commit.
    /// May call `into.restart()` when the source cannot go on from there. `into` must outlive the task.
    virtual Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) = 0;
    /// What was read of this blob the last time was not what it should be. A source that knows of another place asks
    /// that the next time.
    virtual void noteDamaged(const Descriptor & /*blob*/) { }
    /// What a person should know of how it went so far: who was of no use, what may be old.
    virtual Sentences remarks() const { return {}; }
};

} // namespace stowage
