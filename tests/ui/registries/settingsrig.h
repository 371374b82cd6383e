// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/registries/mirrormodel.h"
#include "tests/ui/windowrig.h"
#include "ui/registries/settings/mirrorspage.h"
#include "ui/registries/settings/registrysettingsdialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>

namespace stowage {

/// The window and the settings of one registry, with hands and eyes.
struct SettingsRig {
    explicit SettingsRig(const QString &registry = QStringLiteral("docker.io"))
        : dialog(new RegistrySettingsDialog(
              window.workspace, window.files, Reference::registry(registry).value(), &window.window))
    {
        dialog->open();
    }

    bool isRead() { return dialog->findChild<QTabWidget *>()->isEnabled(); }
    QPushButton *button(const QString &name) { return dialog->findChild<QPushButton *>(name); }
    QCheckBox *box(const QString &name) { return dialog->findChild<QCheckBox *>(name); }
    QLineEdit *field(const QString &name) { return dialog->findChild<QLineEdit *>(name); }
    MirrorModel &mirrors() { return dialog->mirrors().model(); }
    QAbstractItemModel &certificates() { return *dialog->findChildren<QTreeView *>().last()->model(); }
    void add(const QString &address)
    {
        field(QStringLiteral("address"))->setText(address);
        button(QStringLiteral("addMirror"))->click();
    }
    void keep() { button(QStringLiteral("accept"))->click(); }

    WindowRig window;
    QPointer<RegistrySettingsDialog> dialog;
};

} // namespace stowage
