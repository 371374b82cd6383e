// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/bytestream.h"

namespace stowage {

/// Pulls `source` on a thread of its own, a few pieces ahead, so that inflating goes on while the pieces that are ready
/// are hashed and written. Holds `depth` + 1 pieces at most. Destroying it ends the thread after the piece at hand.
ByteStreamPtr aheadStream(ByteStreamPtr source, int depth = 3);

} // namespace stowage
