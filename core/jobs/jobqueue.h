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
    /// Also goes on with a paused one.
    void retry(Job *job);
    void pauseAll(); ///< those that can be
    void resumeAll();
    /// Changes places with the neighbour above (-1) or below (1), where both are waiting.
    void move(Job *job, int direction);
    bool canMove(const Job *job, int direction) const;
    /// Over all transfers; see Job::setSpeedLimit().
    SpeedLimit &speedLimit() { return *m_speedLimit; }
    void setParallelJobs(int jobs);
    void clearEnded();
    void discard(Job *job); ///< an ended one, in whose place another has come
    void stopAll();

Q_SIGNALS:
    void aboutToAdd(int row);
    void added(int row);
    void aboutToRemove(int row);
    void removed(int row);
    void aboutToMove(int from, int to); ///< `to` as QAbstractItemModel::beginMoveRows() counts
    void moved();
    void changed(); ///< a job was added, moved or taken away, or its state or its limits are others
    void jobFinished(stowage::Job *job);

private:
    void startNext();
    void removeAt(int row);

    int m_parallelJobs;
    const std::shared_ptr<SpeedLimit> m_speedLimit = std::make_shared<SpeedLimit>();
    QList<Job *> m_jobs;
};

} // namespace stowage
