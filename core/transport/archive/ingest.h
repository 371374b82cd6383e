// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesink.h"
#include "core/image/transfer.h"
#include "core/transport/archive/read/contents.h"
#include "core/transport/archive/read/openedarchive.h"

namespace stowage {

/// Goes once through an archive that comes as a stream: its documents are kept, its blobs written into `sink` under the
/// digests that they turn out to have; those that a name promises are verified. Blobs that no image leads to in the end
/// stay there unreferenced. The whole stream is read, so that a cut-off file is noticed.
Task<Result<std::unique_ptr<Contents>>> ingestArchive(OpenedArchive opened, ImageSink &sink, TransferContext context);

} // namespace stowage
