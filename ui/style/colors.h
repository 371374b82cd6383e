// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QPalette>

namespace stowage {

/// Colours that say something, in the shade that suits the palette's own light or dark.
enum class Tint { Accent, Good, Warning, Danger, Neutral };

QColor tintColor(Tint tint, const QPalette &palette);

/// `share` of `over` laid over `under`, 0 to 1.
QColor blend(const QColor &under, const QColor &over, qreal share);

/// Text that matters less than the rest, readable on `palette`'s base.
QColor quietText(const QPalette &palette, QPalette::ColorRole role = QPalette::Text);

/// A line between two areas.
QColor hairline(const QPalette &palette);

bool isDark(const QPalette &palette);

} // namespace stowage
