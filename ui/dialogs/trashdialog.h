// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "ui/dialogs/parts/sheet.h"

class QPushButton;
class QTreeWidget;

namespace stowage {

/// What was removed and can still be taken back, until when, and what emptying the trash frees.
class TrashDialog : public Sheet {
    Q_OBJECT

public:
    /// `workspace` must outlive the dialog.
    TrashDialog(Workspace &workspace, QWidget *parent);

Q_SIGNALS:
    void undoChosen(const QString &trashId);
    void emptyChosen();

private:
    void reload();
    void showEntries(const Result<QList<TrashEntry>> &entries);
    void update();
    void askToEmpty();

    Workspace &m_workspace;
    QTreeWidget *m_list;
    QPushButton *m_empty;
    qint64 m_frees = 0;
};

} // namespace stowage
