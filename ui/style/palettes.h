// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPalette>

namespace stowage {

/// The palettes for desktops that bring none: quiet greys with one accent, the green-blue of deep water.
QPalette lightPalette();
QPalette darkPalette();
/// For radio buttons and check boxes, whose empty mark would be a dark spot on a dark ground.
QPalette darkMarkPalette();

} // namespace stowage
