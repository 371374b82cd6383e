// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesource.h"
#include "core/transport/layout/spoolfile.h"

#include <memory>
#include <optional>
#include <vector>

namespace stowage {

/// Images of an archive, to be copied from; what had to be unpacked for that goes with this.
struct ArchivedImages {
    std::optional<SpoolFolder> unpacked;
    std::vector<std::unique_ptr<ImageSource>> sources; ///< in the order in which they were asked for
};

/// Finds images by their digests, or by their IDs: the digest is not known before all of a docker archive was read. An
/// archive that is compressed as a whole can be read once, from its beginning to its end: it is unpacked into the
/// folder of the Library at `libraryPath` first. NotFound.
Task<Result<ArchivedImages>> openArchived(
    QString libraryPath, QString archive, QList<Digest> images, TransferContext context);

} // namespace stowage
