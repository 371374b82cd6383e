// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/encoder.h"

namespace stowage {

/// One gzip member, deflated by ISA-L at level 1. Use encoder().
std::unique_ptr<Encoder> gzipEncoder(ByteSink sink);

} // namespace stowage
