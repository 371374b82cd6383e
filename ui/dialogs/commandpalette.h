// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;

namespace stowage {

/// Every command that can be given now, found by a few letters and run with Enter; shows the shortcut of each.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(const QList<QAction *> &actions, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void list(const QString &words);
    void run();

    QList<QAction *> m_actions;
    QLineEdit *m_words;
    QListWidget *m_list;
};

} // namespace stowage
