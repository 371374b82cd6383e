// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/layout/disk/blobset.h"
#include "core/transport/layout/disk/imagefacts.h"

#include <QHash>

namespace stowage {

/// The facts of these images: from `stowage/cache.db` where they are known, from the blobs otherwise, and then
/// remembered. The cache is derived data: when it cannot be read or written the blobs are read, and nobody is told.
QHash<Digest, ImageFacts> factsOf(const Library &library, const QList<Descriptor> &roots, const BlobSet &present);

/// Forgets the facts of all images but these.
void forgetFacts(const Library &library, const QList<Descriptor> &kept);

} // namespace stowage
