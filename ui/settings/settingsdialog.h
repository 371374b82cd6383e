// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/parts/sheet.h"
#include "ui/style/theme.h"

class QComboBox;
class QFormLayout;
class QPushButton;
class QSpinBox;

namespace stowage {

class Settings;

/// Language and looks, which change at once, how transfers are held back, where the Library is, and the way to the
/// accounts.
class SettingsDialog : public Sheet {
    Q_OBJECT

public:
    /// `settings` must outlive the dialog.
    SettingsDialog(Settings &settings, const QString &libraryPath, QWidget *parent);

Q_SIGNALS:
    void languageChosen(const QString &code);
    void themeChosen(stowage::Theme theme);
    void showFolder(const QString &path);
    void accountsWanted(); ///< who keeps the passwords of registries
    void transfersChosen(); ///< the settings have other limits for transfers

protected:
    void followLanguage() override;

private:
    void retranslate();
    void fill();
    void fillTransfers();
    void keepTransfers();

    Settings &m_settings;
    QString m_libraryPath;
    QFormLayout *m_form;
    QComboBox *m_language;
    QComboBox *m_theme;
    QWidget *m_folder;
    QSpinBox *m_transfers;
    QComboBox *m_layers;
    QComboBox *m_speed;
    QPushButton *m_accounts;
};

} // namespace stowage
