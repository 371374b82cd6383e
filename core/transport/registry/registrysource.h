// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/registryclient.h"

namespace stowage {

using BookPtr = std::shared_ptr<ManifestBook>; ///< never null in here

/// As registrySource(), but from this one host, whatever its mirrors have.
std::unique_ptr<ImageSource> directSource(
    ClientPtr client, const Reference &image, TransferContext context, BookPtr book);

} // namespace stowage
