// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/palettes.h"

namespace stowage {
namespace {

struct Tone {
    QPalette::ColorRole role;
    QRgb color;
};

constexpr Tone lightTones[] = {
    {QPalette::Window, 0xfff3f4f6},
    {QPalette::WindowText, 0xff1f2328},
    {QPalette::Base, 0xffffffff},
    {QPalette::AlternateBase, 0xfff8f9fa},
    {QPalette::Text, 0xff1f2328},
    {QPalette::Button, 0xfffbfbfc},
    {QPalette::ButtonText, 0xff1f2328},
    {QPalette::BrightText, 0xffffffff},
    {QPalette::Light, 0xffffffff},
    {QPalette::Midlight, 0xffe9ebee},
    {QPalette::Mid, 0xffc9ced4},
    {QPalette::Dark, 0xffa8afb8},
    {QPalette::Shadow, 0xff707780},
    {QPalette::Highlight, 0xff0f7490},
    {QPalette::HighlightedText, 0xffffffff},
    {QPalette::Accent, 0xff0f7490},
    {QPalette::Link, 0xff0b6a85},
    {QPalette::LinkVisited, 0xff5b5b95},
    {QPalette::ToolTipBase, 0xff2a2f36},
    {QPalette::ToolTipText, 0xfff2f4f6},
    {QPalette::PlaceholderText, 0xff7d858f},
};

constexpr Tone darkTones[] = {
    {QPalette::Window, 0xff22252a},
    {QPalette::WindowText, 0xffe4e7eb},
    {QPalette::Base, 0xff1a1c20},
    {QPalette::AlternateBase, 0xff1e2126},
    {QPalette::Text, 0xffe4e7eb},
    {QPalette::Button, 0xff2c3036},
    {QPalette::ButtonText, 0xffe4e7eb},
    {QPalette::BrightText, 0xffffffff},
    {QPalette::Light, 0xff3a3f47},
    {QPalette::Midlight, 0xff31363d},
    {QPalette::Mid, 0xff14161a},
    {QPalette::Dark, 0xff101215},
    {QPalette::Shadow, 0xff000000},
    {QPalette::Highlight, 0xff1b6f88},
    {QPalette::HighlightedText, 0xffffffff},
    {QPalette::Accent, 0xff3aa5c4},
    {QPalette::Link, 0xff57b9d6},
    {QPalette::LinkVisited, 0xff9a9ad0},
    {QPalette::ToolTipBase, 0xff3a3f47},
    {QPalette::ToolTipText, 0xfff2f4f6},
    {QPalette::PlaceholderText, 0xff8b929b},
};

template <std::size_t N>
QPalette paletteOf(const Tone (&tones)[N], QRgb disabledText, QRgb disabledHighlight)
{
    QPalette palette;
    for (const Tone &tone : tones)
        palette.setColor(tone.role, QColor::fromRgba(tone.color));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgba(disabledText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgba(disabledHighlight));
    return palette;
}

} // namespace

QPalette darkMarkPalette()
{
    QPalette palette = darkPalette();
    palette.setColor(QPalette::Base, QColor::fromRgba(0xff646d79));
    return palette;
}

QPalette lightPalette()
{
    return paletteOf(lightTones, 0xffa3a9b1, 0xffc9ced4);
}

QPalette darkPalette()
{
    return paletteOf(darkTones, 0xff676e77, 0xff3a3f47);
}

} // namespace stowage
