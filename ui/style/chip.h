// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/style/colors.h"

#include <QFont>
#include <QString>

class QPainter;
class QRect;

namespace stowage {

/// A small rounded label: a platform, "dangling". Pixels; the height follows the font.
struct Chip {
    QString text;
    Tint tint = Tint::Neutral;
};

QFont chipFont(const QFont &base);
int chipWidth(const Chip &chip, const QFont &base);

/// Paints it at the left of `area`, centred in its height. On a selected row it takes the colour of the text there.
void paintChip(
    QPainter &painter, const QRect &area, const Chip &chip, const QFont &base, const QPalette &palette, bool selected);

} // namespace stowage
