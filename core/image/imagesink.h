// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/stop.h"
#include "core/base/task.h"
#include "core/image/blobwriter.h"
#include "core/oci/manifest.h"
#include "core/oci/reference.h"

#include <memory>

namespace stowage {

/// A place that takes images: the Library, an archive being written, later a registry or an engine.
/// Used on the thread that made it; the writers that it gives out may be used from worker threads. A `stop` ends what
/// is asked for one blob, and what its writer has under way: the copy may go on, or may have failed elsewhere.
class ImageSink {
public:
    virtual ~ImageSink() = default;

    /// Whether the blob (layer, config, manifest) is there already with the right size.
    virtual Task<Result<bool>> has(Descriptor blob, std::stop_token stop) = 0;
    /// The bytes of a manifest that is there already, so that nobody else has to be asked for them; NotFound otherwise.
    virtual Task<Result<QByteArray>> stored(Descriptor manifest);
    /// A place that counts tries answers here, with a pause or with the error that is final, when a blob comes again.
    virtual Task<Result<std::unique_ptr<BlobWriter>>> write(Descriptor blob, std::stop_token stop) = 0;
    /// Takes back a writer whose blob did not arrive, and waits until nothing of it is under way.
    virtual Task<void> drop(std::unique_ptr<BlobWriter> writer);
    /// For a blob whose digest is known only afterwards. One that no image leads to in the end stays unreferenced.
    virtual Task<Result<std::unique_ptr<IngestWriter>>> ingest() = 0;
    /// Takes a manifest or index, exactly these bytes. Everything that it leads to was offered before.
    virtual Task<Result<void>> putManifest(RawManifest manifest) = 0;
    /// Makes the image visible under `names`; none makes it an untagged one. A name that another image had moves here.
    virtual Task<Result<void>> publish(Descriptor root, QList<Reference> names) = 0;
};

} // namespace stowage
