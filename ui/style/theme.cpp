// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/theme.h"

#include "ui/style/palettes.h"

#include <BreezeIcons>
#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace stowage {

Appearance::Appearance(QObject *parent)
    : QObject(parent)
{
    BreezeIcons::initIcons();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Appearance::refresh);
}

void Appearance::apply(Theme theme)
{
    m_theme = theme;
    switch (theme) {
    case Theme::System:
        QGuiApplication::styleHints()->unsetColorScheme();
        break;
    case Theme::Light:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Light);
        break;
    case Theme::Dark:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Dark);
        break;
    }
    refresh();
}

bool Appearance::isDark() const
{
    if (m_theme != Theme::System)
        return m_theme == Theme::Dark;
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

void Appearance::refresh()
{
    const bool ownPalette = QApplication::style()->name() == "fusion"_L1;
    if (ownPalette)
        QApplication::setPalette(isDark() ? darkPalette() : lightPalette());
    if (ownPalette && isDark()) {
        for (const char *mark : {"QRadioButton", "QCheckBox"})
            QApplication::setPalette(darkMarkPalette(), mark);
    }
    Q_EMIT changed();
}

} // namespace stowage
