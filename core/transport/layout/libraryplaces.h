// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesink.h"
#include "core/image/imagesource.h"
#include "core/transport/layout/library.h"

namespace stowage {

/// An image of the Library, to be copied elsewhere. Every byte that read() hands out was hashed on the way; one that is
/// not what its digest says is Damaged.
std::unique_ptr<ImageSource> librarySource(const Library &library, const Digest &root);

/// The Library as the target of a copy. While it lives, garbage is not collected in any process. Its writers go on from
/// what an earlier attempt left in `stowage/partial`; two processes that fetch the same blob do not disturb each other.
Result<std::unique_ptr<ImageSink>> librarySink(const Library &library);

/// How many bytes of this blob need not be fetched: all when it is here, else what an interrupted transfer left of it.
/// Blocking.
qint64 bytesHere(const Library &library, const Descriptor &blob);

} // namespace stowage
