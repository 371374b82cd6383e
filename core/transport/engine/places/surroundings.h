// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace stowage {

/// Where on this machine to look for engines.
struct Surroundings {
    QProcessEnvironment variables;
    QString home; ///< folder of the person
    QString runtime; ///< $XDG_RUNTIME_DIR, or what it would be
    QString run = QStringLiteral("/run"); ///< of the machine

    static Surroundings ofThisProcess();

    QString variable(const char *name, const QString &otherwise = {}) const; ///< an empty one says nothing
    QString config() const; ///< $XDG_CONFIG_HOME
    QString dockerConfig() const; ///< docker's own folder
};

} // namespace stowage
