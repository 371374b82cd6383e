// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"
#include "core/image/imagesource.h"

namespace stowage {

/// Everything the inspector shows of an image that is anywhere, from its manifests and configs alone; no layer is read.
/// Platforms that the source does not have are named in `summary.absentPlatforms`. Sizes count every blob as unique.
Task<Result<ImageDetails>> describeImage(ImageSource &source, TransferContext context = {});

/// Reads a small blob (a config) through a source, verified.
Task<Result<QByteArray>> readSmallBlob(ImageSource &source, Descriptor blob, TransferContext context);

} // namespace stowage
