// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"
#include "core/transport/layout/cache/librarystamp.h"

#include <optional>

namespace stowage {

/// The last list of a large Library, in `stowage/list.cache`, so that a list of ten thousand images is one file read
/// rather than a document parsed and a fact looked up for each. Derived data: whatever is wrong with the file, the list
/// is made anew and nobody is told.
std::optional<ImageList> knownList(const Library &library, const LibraryStamp &stamp);

/// Keeps a list that was made while the Library bore `stamp`. Lists that are made quickly anyway, and lists that tell
/// of problems in the language of the day, are not worth keeping.
void keepList(const Library &library, const LibraryStamp &stamp, const ImageList &list);

} // namespace stowage
