// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/blobwriter.h"
#include "core/image/transfer.h"
#include "core/layer/stream/bytestream.h"
#include "core/layer/stream/encoder.h"

namespace stowage {

/// One step of a blob of known size, as it is told.
BlobProgress blobStep(const Descriptor &blob, Phase phase, qint64 current = 0);

/// Hands a stream on to its end, piece by piece, reporting `step` with the bytes that have passed added to its
/// `current`. Blocking. Cancelled between two pieces.
Result<void> pump(ByteStream &stream, const ByteSink &write, BlobProgress step, const TransferContext &context);

/// Writes a stream that begins at `into.offset()` to its end, reporting Transfer progress of `blob`. Blocking; does not
/// commit. Cancelled between two pieces.
Result<void> feed(ByteStream &stream, BlobWriter &into, const Descriptor &blob, const TransferContext &context);

} // namespace stowage
