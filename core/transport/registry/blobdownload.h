// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/blobwriter.h"
#include "core/image/transfer.h"
#include "core/oci/descriptor.h"
#include "core/transport/registry/registryclient.h"

namespace stowage {

/// Brings one blob from where `into` stands to its end; does not commit. Bytes are written, and thereby hashed, on the
/// calling thread while the network thread reads on. Foreign layers come from their own HTTPS addresses, small blobs
/// from the descriptor's `data` when that is genuine. `into` must outlive the task.
Task<Result<void>> downloadBlob(ClientPtr client, Descriptor blob, BlobWriter &into, TransferContext context);

} // namespace stowage
