// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIcon>

namespace stowage {

/// An icon of the desktop's theme, or of Breeze. Its grey strokes take the colour of the palette's text wherever it is
/// drawn, so that it is readable on light and dark, and follows when that changes; what is coloured stays so
/// except on a selection.
QIcon themeIcon(const QString &name);

/// The icon in one colour, whatever its own are; `size` in pixels, each of which is `ratio` of the screen's.
QPixmap tintedIcon(const QString &name, const QColor &color, int size, qreal ratio);

} // namespace stowage
