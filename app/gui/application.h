// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/gui/options.h"
#include "core/workspace/workspace.h"
#include "ui/dialogs/parts/filechooser.h"
#include "ui/settings/language.h"
#include "ui/settings/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/theme.h"

#include <memory>

namespace stowage {

/// The composition root: makes the parts, in the order in which they need each other, and nothing else.
class Application : public QObject {
    Q_OBJECT

public:
    /// `settingsPath`: another file than the person's own; `files` answers file questions and must outlive this.
    Application(const Options &options, FileChooser &files, std::shared_ptr<Accounts> accounts,
        const QString &settingsPath = {});

    Workspace &workspace() { return m_workspace; }
    MainWindow &window() { return *m_window; }
    Language &language() { return m_language; }
    Appearance &appearance() { return m_appearance; }

private:
    Settings m_settings;
    Language m_language;
    Appearance m_appearance;
    Workspace m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace stowage
