// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagename.h"
#include "core/image/imagesummary.h"

namespace stowage {

/// The place in `images` of the one that a person means, read as the Library reads it: a name first, then a digest,
/// then the beginning of an ID or a digest. NotFound; Conflict when several fit.
Result<qsizetype> chooseImage(const QList<ImageSummary> &images, const ImageName &name);

} // namespace stowage
