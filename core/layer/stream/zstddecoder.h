// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/bytestream.h"

namespace stowage {

/// Unpacks every frame of a zstd file; windows up to 128 MiB. Use decodedStream(), which knows limits.
ByteStreamPtr zstdDecoder(ByteStreamPtr encoded);

} // namespace stowage
