// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesource.h"

namespace stowage {

/// The digest that the image gets where it is copied to with all that is here and CopyRequest::Root::Trimmed: its own
/// when nothing is missing.
Task<Result<Digest>> trimmedDigest(ImageSource &from, TransferContext context);

} // namespace stowage
