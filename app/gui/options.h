// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/style/theme.h"

#include <QStringList>

#include <optional>

namespace stowage {

/// What the command line asked of the window.
struct Options {
    QString library;
    QString screenshots; ///< a folder to fill with pictures of every view
    std::optional<Theme> theme;
    std::optional<QString> language;
    bool selfTest = false;
    bool benchStartup = false;
    bool benchFilter = false;
    QStringList files; ///< archives to look into, references to pull

    /// The program's own settings stay untouched: a rehearsal of some kind.
    bool isRehearsal() const { return selfTest || benchStartup || benchFilter || !screenshots.isEmpty(); }
};

/// The language that the arguments ask for, before anything can be said in it; empty: none.
QString languageAsked(const QStringList &arguments);

/// Reads the arguments; answers --help, --version and what cannot be understood by itself, and then ends the program.
Options readOptions(const QStringList &arguments);

} // namespace stowage
