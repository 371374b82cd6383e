// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/colors.h"

namespace stowage {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor tintColor(Tint tint, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tint) {
    case Tint::Accent:
        return palette.color(QPalette::Accent);
    case Tint::Good:
        return dark ? QColor(0x5f, 0xc0, 0x8b) : QColor(0x1f, 0x83, 0x50);
    case Tint::Warning:
        return dark ? QColor(0xe3, 0xb1, 0x5a) : QColor(0x9a, 0x67, 0x00);
    case Tint::Danger:
        return dark ? QColor(0xf0, 0x80, 0x76) : QColor(0xb9, 0x2c, 0x28);
    case Tint::Neutral:
        return dark ? QColor(0x9d, 0xa5, 0xaf) : QColor(0x5d, 0x66, 0x71);
    }
    return {};
}

QColor blend(const QColor &under, const QColor &over, qreal share)
{
    const auto mix = [share](float a, float b) { return float(a * (1 - share) + b * share); };
    return QColor::fromRgbF(
        mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()), mix(under.blueF(), over.blueF()));
}

QColor quietText(const QPalette &palette, QPalette::ColorRole role)
{
    return blend(palette.color(QPalette::Base), palette.color(role), 0.68);
}

QColor hairline(const QPalette &palette)
{
    return blend(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.13);
}

} // namespace stowage
