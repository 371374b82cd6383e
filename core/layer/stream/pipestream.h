// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/bytestream.h"

#include <stop_token>

namespace stowage {

/// All of a descriptor that may keep us waiting for its bytes: standard input, a pipe. Owns the descriptor. A stop ends
/// the wait with Cancelled, though no byte comes.
ByteStreamPtr pipeStream(Fd pipe, std::stop_token stop);

} // namespace stowage
