// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/jobqueue.h"

#include <algorithm>

namespace stowage {

JobQueue::JobQueue(int parallelJobs, QObject *parent)
    : QObject(parent)
    , m_parallelJobs(parallelJobs)
{
}

JobQueue::~JobQueue()
{
    // All are asked before the first is waited for, so that they end side by side.
    for (Job *job : std::as_const(m_jobs))
        job->disconnect(this);
    stopAll();
    qDeleteAll(m_jobs);
}

/// They would all fail on the same full disk. Each that is paused lets the next one begin, which is paused in its turn.
static void pauseWaiting(QList<Job *> jobs)
{
    jobs.removeIf([](const Job *job) { return job->state() != Job::State::Queued || !job->canPause(); });
    for (Job *job : std::as_const(jobs))
        job->pause();
}

Job *JobQueue::add(std::unique_ptr<Job> job)
{
    Job *added = job.release();
    const int row = int(m_jobs.size());
    Q_EMIT aboutToAdd(row);
    added->setParent(nullptr);
    m_jobs.append(added);
    Q_EMIT this->added(row);
    added->shareLimit(m_speedLimit);
    connect(added, &Job::stateChanged, this, &JobQueue::changed);
    connect(added, &Job::limitsChanged, this, &JobQueue::changed);
    connect(added, &Job::finished, this, [this, added] {
        if (added->state() == Job::State::Failed && added->error().kind == ErrorKind::NoSpace)
            pauseWaiting(m_jobs);
        Q_EMIT jobFinished(added);
        startNext();
    });
    Q_EMIT changed();
    startNext();
    return added;
}

int JobQueue::runningCount() const
{
    return int(std::ranges::count(m_jobs, Job::State::Running, &Job::state));
}

void JobQueue::retry(Job *job)
{
    job->requeue();
    startNext();
}

void JobQueue::pauseAll()
{
    for (Job *job : std::as_const(m_jobs))
        job->pause();
}

void JobQueue::resumeAll()
{
    for (Job *job : std::as_const(m_jobs)) {
        if (job->state() == Job::State::Paused)
            job->requeue();
    }
    startNext();
}

bool JobQueue::canMove(const Job *job, int direction) const
{
    const qsizetype other = m_jobs.indexOf(job) + direction;
    return job->isWaiting() && other >= 0 && other < m_jobs.size() && m_jobs.at(other)->isWaiting();
}

void JobQueue::move(Job *job, int direction)
{
    if (!canMove(job, direction))
        return;
    const int from = int(m_jobs.indexOf(job));
    Q_EMIT aboutToMove(from, direction < 0 ? from - 1 : from + 2);
    m_jobs.swapItemsAt(from, from + direction);
    Q_EMIT moved();
    Q_EMIT changed();
}

void JobQueue::setParallelJobs(int jobs)
{
    m_parallelJobs = jobs;
    startNext();
}

void JobQueue::clearEnded()
{
    for (int row = int(m_jobs.size()) - 1; row >= 0; --row) {
        if (m_jobs.at(row)->isEnded())
            removeAt(row);
    }
    Q_EMIT changed();
}

void JobQueue::discard(Job *job)
{
    const int row = int(m_jobs.indexOf(job));
    if (row < 0 || !job->isEnded())
        return;
    removeAt(row);
    Q_EMIT changed();
}

void JobQueue::removeAt(int row)
{
    Q_EMIT aboutToRemove(row);
    m_jobs.takeAt(row)->deleteLater();
    Q_EMIT removed(row);
}

void JobQueue::stopAll()
{
    for (Job *job : std::as_const(m_jobs))
        if (!job->isEnded())
            job->stop();
}

void JobQueue::startNext()
{
    for (Job *job : std::as_const(m_jobs)) {
        if (runningCount() >= m_parallelJobs)
            return;
        if (job->state() == Job::State::Queued)
            job->start();
    }
}

} // namespace stowage
