// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/bytestream.h"
#include "core/oci/mediatype.h"

namespace stowage {

/// How much a decoder gives out before it takes its input for a bomb (protocols I).
struct DecodeLimits {
    qint64 alwaysFine = 64LL * 1024 * 1024 * 1024; ///< bytes; beyond them at most `usualRatio` times what went in
    qint64 usualRatio = 200;
    qint64 maximumRatio = 1000; ///< decoded to encoded, once `ratioFrom` bytes were decoded
    qint64 ratioFrom = 100LL * 1024 * 1024;
};

/// What `encoded` says once unpacked; with Compression::None the stream itself. All members of a gzip file (RFC 1952),
/// all frames of a zstd file, skippable ones too (RFC 8878), xz and bzip2 streams one after the other. Checksums are
/// checked. Damaged: broken or cut off, beyond the limits, a zstd window over 128 MiB.
ByteStreamPtr decodedStream(ByteStreamPtr encoded, Compression compression, DecodeLimits limits = {});

} // namespace stowage
