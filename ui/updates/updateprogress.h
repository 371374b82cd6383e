// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace stowage {

class UpdateVerbs;

/// How far a check for updates is, in the status bar, with a button that stops it; hidden while none runs.
class UpdateProgress : public QWidget {
    Q_OBJECT

public:
    /// `verbs` outlives it.
    explicit UpdateProgress(UpdateVerbs &verbs, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void retranslate();

    UpdateVerbs &m_verbs;
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_stop;
};

} // namespace stowage
