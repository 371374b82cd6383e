// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/compress/compressedlayers.h"
#include "core/transport/layout/library.h"

#include <memory>

namespace stowage {

/// Remembers in `stowage/cache.db` what layers became; those on their way lie in `stowage/partial`. In a Library on a
/// read-only disk nothing is remembered, and they lie with the temporary files.
std::unique_ptr<CompressedLayers> libraryLayers(const Library &library);

} // namespace stowage
