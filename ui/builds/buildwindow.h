// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/job.h"
#include "models/builds/buildmodel.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace stowage {

/// A build as it goes: its steps, each with what it printed folded below it; the one that fails opens by itself. It may
/// be closed and opened again at any time, and the build goes on.
class BuildWindow : public QDialog {
    Q_OBJECT

public:
    /// Both must outlive the window, or take it with them.
    BuildWindow(Job *job, BuildModel &model, QWidget *parent);

Q_SIGNALS:
    void againWanted();
    void imageWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void retranslate();
    void update();
    void showState();
    void makeRoom();
    void follow();
    void openFailure();
    void stop();
    void copyAll() const;

    QPointer<Job> m_job;
    qsizetype m_measured = 0; ///< letters of the line that there is room for
    BuildModel &m_model;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_state;
    QProgressBar *m_progress;
    QTreeView *m_steps;
    QLabel *m_detail;
    QPushButton *m_copy;
    QPushButton *m_again;
    QPushButton *m_image;
    QPushButton *m_stop;
    QPushButton *m_close;
};

} // namespace stowage
