// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/manifest.h"
#include "core/transport/layout/library.h"

namespace stowage {

/// A small blob, hashed before it is handed out. NotFound when it is not here; Damaged when it is not what its digest
/// and size say, or larger than `limit` bytes.
Result<QByteArray> readBlob(const Library &library, const Descriptor &descriptor, qint64 limit);

/// Likewise a manifest or index.
Result<RawManifest> readManifest(const Library &library, const Descriptor &descriptor);

} // namespace stowage
