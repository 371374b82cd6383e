// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"

namespace stowage {

/// Whether two answers say the same of one image, so that what is on the screen can stay as it is.
bool sameDetails(const ImageDetails &a, const ImageDetails &b);

} // namespace stowage
