// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"
#include "ui/layers/factsview.h"

namespace stowage {

/// What the overview says of an image; `platform` is the place in its platforms, -1 for none. Translated.
QList<Fact> imageFacts(const ImageDetails &details, int platform);

} // namespace stowage
