// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/bytestream.h"

namespace stowage {

/// Inflates every member of a gzip file with ISA-L. Use decodedStream(), which knows limits.
ByteStreamPtr gzipDecoder(ByteStreamPtr encoded);

} // namespace stowage
