// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/job.h"

namespace stowage {

/// The jobs of this session, newest last. Runs a few at a time, keeps ended ones until they are cleared. Owns its jobs.
class JobQueue : public QObject {
    Q_OBJECT

public:
    explicit JobQueue(int parallelJobs = 3, QObject *parent = nullptr);
    ~JobQueue() override;

    /// Takes the job and starts it when its turn comes.
    Job *add(std::unique_ptr<Job> job);
    const QList<Job *> &jobs() const { return m_jobs; }
    int runningCount() const;
    void retry(Job *job);
    void clearEnded();
    void stopAll();

Q_SIGNALS:
    void aboutToAdd(int row);
    void added(int row);
    void aboutToRemove(int row);
    void removed(int row);
    void jobFinished(stowage::Job *job);

private:
    void startNext();

    const int m_parallelJobs;
    QList<Job *> m_jobs;
};

} // namespace stowage
