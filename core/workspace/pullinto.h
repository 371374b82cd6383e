// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/place.h"

namespace stowage {

/// Where a pull brings its image, and which way. A value.
struct PullInto {
    QString place = Place::libraryId; ///< the Library's or an engine's Place::id
    bool throughLibrary = false; ///< into an engine: fetched by us and given to it; else it fetches by itself

    bool isByEngine() const { return Place::isEngine(place) && !throughLibrary; }
};

} // namespace stowage
