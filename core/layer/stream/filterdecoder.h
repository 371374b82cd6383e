// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/bytestream.h"
#include "core/oci/mediatype.h"

namespace stowage {

/// Unpacks xz or bzip2 with libarchive's filters. Use decodedStream(), which knows limits.
ByteStreamPtr filterDecoder(ByteStreamPtr encoded, Compression compression);

} // namespace stowage
