// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/chip.h"

#include <QFontMetrics>
#include <QPainter>

namespace stowage {
namespace {

constexpr int padding = 6;

}

QFont chipFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.86);
    return font;
}

int chipWidth(const Chip &chip, const QFont &base)
{
    return QFontMetrics(chipFont(base)).horizontalAdvance(chip.text) + 2 * padding;
}

void paintChip(
    QPainter &painter, const QRect &area, const Chip &chip, const QFont &base, const QPalette &palette, bool selected)
{
    const QFont font = chipFont(base);
    const int height = QFontMetrics(base).height() + 1;
    const QRectF shape(area.left() + 0.5, area.center().y() - height / 2 + 0.5, chipWidth(chip, base) - 1, height - 1);
    const QColor ink = selected ? palette.color(QPalette::HighlightedText) : tintColor(chip.tint, palette);
    QColor fill = ink;
    fill.setAlphaF(selected ? 0.20F : 0.13F);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(shape, 4, 4);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(shape, Qt::AlignCenter, chip.text);
    painter.restore();
}

} // namespace stowage
