// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/engines/askedengine.h"
#include "core/transport/archive/archive.h"

#include <QSet>

namespace stowage {

/// Whether what went wrong would end whatever is tried after it as well: Cancelled, Unreachable, NoSpace.
bool endsAll(const Error &error);

/// What an engine said to images that it was offered without the bytes of their layers.
struct Offered {
    QStringList taken{}; ///< names of those that it had every layer of: they are there now
    QList<SaveItem> rest{}; ///< the others
    QSet<Digest> known{}; ///< layers that it has wherever the others need them
    int layersThere = 0; ///< how many layers need not be sent, of all images
};

/// Offers each image as an archive of its config alone, which is some kilobytes. Docker looks for a layer's bytes only
/// where it does not have the layer over the same ones (its chain ID), and names the first whose bytes it misses: it
/// has what is below (protocols C.5). Whatever else it says, all of the image is to be sent. `path` is written over,
/// for a job's thread. Cancelled, Unreachable, NoSpace; errors of the images' source.
Task<Result<Offered>> offerImages(AskedEngine to, QList<SaveItem> items, QString path, TransferContext context);

} // namespace stowage
