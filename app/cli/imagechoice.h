// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"
#include "core/image/imagename.h"

namespace stowage::cli {

/// The place in `images` of the one that a person means, read as the Library reads it: a name first, then a digest,
/// then the beginning of an ID or a digest. NotFound; Conflict when several fit.
Result<qsizetype> chooseImage(const QList<ImageSummary> &images, const ImageName &name);

/// One platform of an image: the wanted one, else the one whose manifest or config the image was called by, else the
/// one that suits this machine best. NotFound when it is not here.
Result<PlatformDetails> choosePlatform(
    const ImageDetails &details, const ImageName &called, const Platform &wanted = {});

/// The names that go along with a copy of the image: the one that it was called by, else all that it has.
QList<Reference> namesMeant(const QList<Reference> &names, const ImageName &called);

} // namespace stowage::cli
