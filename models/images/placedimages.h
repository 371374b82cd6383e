// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"

namespace stowage {

/// The images of one place among several that are listed together. A value.
struct PlacedImages {
    QString id; ///< Place::id
    QString title; ///< what the place is called in that list: "Docker"
    ImageList list;
};

} // namespace stowage
