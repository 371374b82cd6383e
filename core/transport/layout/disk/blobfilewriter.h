// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/blobwriter.h"
#include "core/transport/layout/library.h"

#include <memory>

namespace stowage {

/// Writes one blob into the Library, going on from what an earlier attempt left. Blocking: what is there is hashed
/// anew.
Result<std::unique_ptr<BlobWriter>> blobFileWriter(const Library &library, const Descriptor &blob);

/// Writes a blob whose digest is not known yet.
Result<std::unique_ptr<IngestWriter>> ingestFileWriter(const Library &library);

/// Puts a small blob, whose digest is right, into the Library.
Result<void> writeBlob(const Library &library, const Descriptor &blob, const QByteArray &bytes);

} // namespace stowage
