// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace stowage {

/// What a person wants to see: as the desktop says, or always the one or the other.
enum class Theme { System, Light, Dark };

/// The program's looks. A desktop that brings a style of its own (Breeze, macOS, Windows) keeps it, with its palette;
/// where Qt falls back to Fusion, two calm palettes of ours take over, light or dark as the desktop asks, at run time.
/// Icons come from Breeze, inside a library, so that they are there everywhere. GUI thread; one per program.
class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QObject *parent = nullptr);

    void apply(Theme theme);
    bool isDark() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    Theme m_theme = Theme::System;
};

} // namespace stowage
