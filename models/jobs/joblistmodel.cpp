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
        , blobs(new BlobListModel(parent))
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
    Q_EMIT countsChanged();
}

void JobListModel::finishRemoving(int row)
{
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT countsChanged();
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
    Q_EMIT countsChanged();
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

int JobListModel::endedCount() const
{
    return count() - activeCount();
}

int JobListModel::failedCount() const
{
    return countIn({Job::State::Failed});
}

QString JobListModel::summary() const
{
    const int running = countIn({Job::State::Running});
    const int waiting = countIn({Job::State::Queued});
    if (running + waiting > 0)
        return waiting == 0 ? Tr::tr("%n running", nullptr, running).words()
                            : Tr::tr("%n running", nullptr, running).words() + QStringLiteral(" · ")
                + Tr::tr("%n waiting", nullptr, waiting);
    if (failedCount() > 0)
        return Tr::tr("%n transfer(s) failed.", nullptr, failedCount());
    return m_rows.empty() ? Tr::tr("No transfers.") : Tr::tr("All transfers have ended.");
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
    return jobFact(*row.job, row.progress, role);
}

QHash<int, QByteArray> JobListModel::roleNames() const
{
    return jobRoleNames();
}

} // namespace stowage
