// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesource.h"
#include "core/transport/archive/read/interpretation.h"

namespace stowage {

/// One image of an archive that was scanned, as the source of a copy. Its root must be known (Effort::Thorough).
/// Small blobs are read at once, large ones by position on worker threads, several at a time. A layer that the archive
/// names and does not hold is Damaged; a platform that it does not hold is NotFound.
std::unique_ptr<ImageSource> memberSource(std::shared_ptr<const Contents> contents, ArchivedImage image);

} // namespace stowage
