// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/jobs/joblistmodel.h"

#include "core/base/tr.h"
#include "models/jobs/bloblistmodel.h"
#include "models/jobs/jobfacts.h"
#include "models/jobs/jobtexts.h"

#include <algorithm>

namespace stowage {

/// A job with the last picture of its progress, which is asked for once per change and not once per cell.
struct JobListModel::Row {
    explicit Row(Job *of, QObject *parent)
        : job(of)
        , progress(of->progress())
        , blobs(new BlobListModel(of->kind(), parent))
    {
        blobs->update(progress.blobs);
    }

    Job *job;
    JobProgress progress;
    std::unique_ptr<BlobListModel> blobs; ///< has a parent too, so that QML leaves it to us
};

JobListModel::JobListModel(JobQueue &queue, QObject *parent)
    : QAbstractListModel(parent)
    , m_queue(queue)
{
    for (Job *job : queue.jobs()) {
        m_rows.push_back(std::make_unique<Row>(job, this));
        follow(job);
    }
    connect(&queue, &JobQueue::aboutToAdd, this, &JobListModel::beginAdding);
    connect(&queue, &JobQueue::added, this, &JobListModel::finishAdding);
    connect(&queue, &JobQueue::aboutToRemove, this, [this](int row) { beginRemoveRows({}, row, row); });
    connect(&queue, &JobQueue::removed, this, &JobListModel::finishRemoving);
    connect(&queue, &JobQueue::aboutToMove, this, &JobListModel::beginMoving);
    connect(&queue, &JobQueue::moved, this, &JobListModel::finishMoving);
}

JobListModel::~JobListModel() = default;

void JobListModel::beginAdding(int row)
{
    beginInsertRows({}, row, row);
}

void JobListModel::finishAdding(int row)
{
    Job *job = m_queue.jobs().at(row);
    m_rows.insert(m_rows.begin() + row, std::make_unique<Row>(job, this));
    endInsertRows();
    follow(job);
    tellCounts();
}

void JobListModel::finishRemoving(int row)
{
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    tellCounts();
}

void JobListModel::beginMoving(int from, int to)
{
    beginMoveRows({}, from, from, {}, to);
    const size_t lower = size_t(to > from ? from : to);
    std::swap(m_rows[lower], m_rows[lower + 1]);
}

void JobListModel::finishMoving()
{
    endMoveRows();
    tellCounts();
}

void JobListModel::follow(Job *job)
{
    connect(job, &Job::progressChanged, this, [this, job] { takeProgress(job); });
    connect(job, &Job::stateChanged, this, [this, job] { takeState(job); });
}

void JobListModel::takeProgress(Job *job)
{
    const int number = rowOf(job);
    if (number < 0)
        return;
    Row &row = *m_rows[size_t(number)];
    row.progress = job->progress();
    row.blobs->update(row.progress.blobs);
    Q_EMIT dataChanged(index(number), index(number));
    Q_EMIT progressChanged();
}

void JobListModel::takeState(Job *job)
{
    takeProgress(job);
    tellCounts();
}

/// What one job is decides which others may change places.
void JobListModel::tellCounts()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {JobRole::CanMoveUp, JobRole::CanMoveDown});
    Q_EMIT countsChanged();
    Q_EMIT progressChanged();
}

int JobListModel::rowOf(const Job *job) const
{
    const auto found = std::ranges::find(m_rows, job, [](const auto &row) { return row->job; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int JobListModel::countIn(std::initializer_list<Job::State> states) const
{
    return int(std::ranges::count_if(m_rows,
        [&](const std::unique_ptr<Row> &row) { return std::ranges::find(states, row->job->state()) != states.end(); }));
}

int JobListModel::activeCount() const
{
    return countIn({Job::State::Queued, Job::State::Running});
}

int JobListModel::pausableCount() const
{
    return int(std::ranges::count_if(m_rows, [](const auto &row) { return row->job->canPause(); }));
}

int JobListModel::pausedCount() const
{
    return countIn({Job::State::Paused});
}

int JobListModel::endedCount() const
{
    return int(std::ranges::count_if(m_rows, [](const auto &row) { return row->job->isEnded(); }));
}

int JobListModel::failedCount() const
{
    return countIn({Job::State::Failed});
}

QString JobListModel::summary() const
{
    const int running = countIn({Job::State::Running});
    const int waiting = countIn({Job::State::Queued});
    const int paused = pausedCount();
    QStringList parts;
    if (running > 0)
        parts.append(Tr::tr("%n running", nullptr, running));
    if (waiting > 0)
        parts.append(Tr::tr("%n waiting", nullptr, waiting));
    if (paused > 0)
        parts.append(Tr::tr("%n paused", nullptr, paused));
    if (!parts.isEmpty())
        return inOneLine(parts + flow());
    if (failedCount() > 0)
        return Tr::tr("%n transfer(s) failed.", nullptr, failedCount());
    return m_rows.empty() ? Tr::tr("No transfers.") : Tr::tr("All transfers have ended.");
}

/// How fast all together are, and when the last will be done.
QStringList JobListModel::flow() const
{
    double speed = 0;
    qint64 left = 0;
    for (const auto &row : m_rows) {
        speed += row->job->isEnded() ? 0 : row->progress.bytesPerSecond;
        if (row->job->state() == Job::State::Running)
            left = row->progress.total < 0 || left < 0 ? -1 : left + row->progress.total - row->progress.current;
    }
    return {speedText(speed), speed < 1 || left < 0 ? QString() : timeLeftText(int(double(left) / speed + 0.5))};
}

double JobListModel::fraction() const
{
    qint64 current = 0;
    qint64 total = 0;
    for (const auto &row : m_rows) {
        if (!row->job->isEnded() && row->progress.total > 0) {
            current += row->progress.current;
            total += row->progress.total;
        }
    }
    return total > 0 ? fractionOf(current, total) : -1;
}

Job *JobListModel::jobAt(int row) const
{
    return row < 0 || row >= count() ? nullptr : m_rows[size_t(row)]->job;
}

void JobListModel::stop(int row)
{
    if (Job *job = jobAt(row))
        job->stop();
}

void JobListModel::retry(int row)
{
    if (Job *job = jobAt(row))
        m_queue.retry(job);
}

void JobListModel::retryBlob(int row, const QString &blob)
{
    Job *job = jobAt(row);
    if (job && job->isEnded())
        m_queue.retry(job);
    else if (job)
        job->retryBlob(blob);
}

void JobListModel::pause(int row)
{
    if (Job *job = jobAt(row))
        job->pause();
}

void JobListModel::pauseAll()
{
    m_queue.pauseAll();
}

void JobListModel::resumeAll()
{
    m_queue.resumeAll();
}

void JobListModel::move(int row, int direction)
{
    if (Job *job = jobAt(row))
        m_queue.move(job, direction);
}

void JobListModel::clearEnded()
{
    m_queue.clearEnded();
}

void JobListModel::retranslate()
{
    for (const auto &row : m_rows)
        row->blobs->retranslate();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT countsChanged();
    Q_EMIT progressChanged();
}

int JobListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = *m_rows[size_t(index.row())];
    if (role == JobRole::Blobs)
        return QVariant::fromValue<QObject *>(row.blobs.get());
    if (role == JobRole::JobObject)
        return QVariant::fromValue<QObject *>(row.job);
    if (role == JobRole::CanMoveUp || role == JobRole::CanMoveDown)
        return m_queue.canMove(row.job, role == JobRole::CanMoveUp ? -1 : 1);
    return jobFact(*row.job, row.progress, role);
}

QHash<int, QByteArray> JobListModel::roleNames() const
{
    return jobRoleNames();
}

} // namespace stowage
