// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/jobqueue.h"
#include "models/jobs/jobroles.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace stowage {

class BlobListModel;

/// The jobs of a queue, oldest first, for widgets and QML alike. Does not own the queue, which must outlive it. GUI
/// thread.
class JobListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countsChanged)
    Q_PROPERTY(int activeCount READ activeCount NOTIFY countsChanged)
    Q_PROPERTY(int endedCount READ endedCount NOTIFY countsChanged)
    Q_PROPERTY(int failedCount READ failedCount NOTIFY countsChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY countsChanged)
    Q_PROPERTY(double fraction READ fraction NOTIFY progressChanged)

public:
    explicit JobListModel(JobQueue &queue, QObject *parent = nullptr);
    ~JobListModel() override;

    int count() const { return int(m_rows.size()); }
    int activeCount() const; ///< queued or running
    int endedCount() const;
    int failedCount() const;
    QString summary() const; ///< "2 running, 1 waiting", "All transfers are done."
    double fraction() const; ///< 0…1 over all active jobs, -1 when none is or nothing is known

    Job *jobAt(int row) const;
    Q_INVOKABLE void stop(int row);
    Q_INVOKABLE void retry(int row);
    Q_INVOKABLE void clearEnded();
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countsChanged();
    void progressChanged();

private:
    struct Row;
    void beginAdding(int row);
    void finishAdding(int row);
    void finishRemoving(int row);
    void follow(Job *job);
    void takeProgress(Job *job);
    void takeState(Job *job);
    int rowOf(const Job *job) const;
    int countIn(std::initializer_list<Job::State> states) const;

    JobQueue &m_queue;
    std::vector<std::unique_ptr<Row>> m_rows;
};

} // namespace stowage
