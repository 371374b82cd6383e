// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/encoder.h"

namespace stowage {

/// One zstd frame with a checksum, at level 3, on two threads where the library can. Use encoder().
std::unique_ptr<Encoder> zstdEncoder(ByteSink sink);

} // namespace stowage
