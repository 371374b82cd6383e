// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"
#include "core/image/imagesource.h"

namespace stowage {

/// Which platforms of an index are read.
enum class DescribedPlatforms {
    All,
    Best, ///< the one that suits this machine best: where every manifest that is fetched counts
};

/// Everything the inspector shows of an image that is anywhere, from its manifests and configs alone; no layer is read.
/// Platforms that the source does not have, or that are not to be read, are named in `summary.absentPlatforms`. Sizes
/// count every blob as unique.
Task<Result<ImageDetails>> describeImage(
    ImageSource &source, TransferContext context = {}, DescribedPlatforms which = DescribedPlatforms::All);

/// Reads a small blob (a config) through a source, verified.
Task<Result<QByteArray>> readSmallBlob(ImageSource &source, Descriptor blob, TransferContext context);

} // namespace stowage
