// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/style/colors.h"

#include <QFont>
#include <QStringList>

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

/// Chips beside each other within `area`; what finds no room becomes one that says how many: "+3".
void paintChips(QPainter &painter, const QRect &area, const QList<Chip> &chips, const QFont &base,
    const QPalette &palette, bool selected);

/// A chip for each platform ("linux/amd64"). Nearly every image is for Linux, so that only says so what is not; that of
/// this machine stands out.
QList<Chip> platformChips(const QStringList &platforms);

} // namespace stowage
