// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/chooseimage.h"
#include "core/image/imagedetails.h"
#include "core/image/imagename.h"

namespace stowage::cli {

/// One platform of an image: the wanted one, else the one whose manifest or config the image was called by, else the
/// one that suits this machine best. NotFound when it is not here.
Result<PlatformDetails> choosePlatform(
    const ImageDetails &details, const ImageName &called, const Platform &wanted = {});

/// The names that go along with a copy of the image: the one that it was called by, else all that it has.
QList<Reference> namesMeant(const QList<Reference> &names, const ImageName &called);

} // namespace stowage::cli
