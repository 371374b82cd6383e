// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QWidget;

namespace stowage {

class Job;
class JobListModel;
class JobQueue;

/// Tells the desktop of transfers, over the session bus and without waiting for anybody: how far they are, for the task
/// bar (com.canonical.Unity.LauncherEntry, which KDE's and other docks read), and what has ended while the window was
/// not in front (org.freedesktop.Notifications). GUI thread.
class DesktopNews : public QObject {
    Q_OBJECT

public:
    /// All must outlive this, the window as its parent.
    DesktopNews(JobQueue &jobs, JobListModel &model, QWidget *window);

private:
    void showProgress();
    void tellEnd(const Job *job);

    JobListModel &m_model;
    QWidget *m_window;
    int m_percent = -1; ///< as it was told the last time; -1: nothing is going on
    int m_count = 0;
};

} // namespace stowage
