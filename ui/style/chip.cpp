// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/chip.h"

#include "core/oci/platform.h"

#include <QFontMetrics>
#include <QPainter>

namespace stowage {
namespace {

constexpr int padding = 6;
constexpr int gap = 4;

QString shortPlatform(const QString &platform)
{
    return platform.startsWith(QLatin1StringView("linux/")) ? platform.sliced(6) : platform;
}

} // namespace

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

void paintChips(QPainter &painter, const QRect &area, const QList<Chip> &chips, const QFont &base,
    const QPalette &palette, bool selected)
{
    int left = area.left();
    const int right = area.right() + 1;
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const Chip rest{QStringLiteral("+%1").arg(chips.size() - i), Tint::Neutral};
        const bool last = i + 1 == chips.size();
        const int needed = chipWidth(chips[i], base) + (last ? 0 : gap + chipWidth(rest, base));
        const Chip &chip = left + needed > right + 2 && i > 0 ? rest : chips[i];
        paintChip(painter, QRect(left, area.top(), right - left, area.height()), chip, base, palette, selected);
        if (&chip == &rest)
            return;
        left += chipWidth(chip, base) + gap;
    }
}

QList<Chip> platformChips(const QStringList &platforms)
{
    static const QString host = Platform::host().toString();
    QList<Chip> chips;
    for (const QString &platform : platforms)
        chips.append({shortPlatform(platform), platform == host ? Tint::Accent : Tint::Neutral});
    return chips;
}

} // namespace stowage
