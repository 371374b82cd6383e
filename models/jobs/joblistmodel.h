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
    Q_PROPERTY(int pausableCount READ pausableCount NOTIFY countsChanged)
    Q_PROPERTY(int pausedCount READ pausedCount NOTIFY countsChanged)
    Q_PROPERTY(int endedCount READ endedCount NOTIFY countsChanged)
    Q_PROPERTY(int failedCount READ failedCount NOTIFY countsChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY progressChanged)
    Q_PROPERTY(double fraction READ fraction NOTIFY progressChanged)

public:
    explicit JobListModel(JobQueue &queue, QObject *parent = nullptr);
    ~JobListModel() override;

    int count() const { return int(m_rows.size()); }
    int activeCount() const; ///< queued or running
    int pausableCount() const; ///< active ones that can be paused
    int pausedCount() const;
    int endedCount() const;
    int failedCount() const;
    QString summary() const; ///< "2 running · 1 waiting · 1 paused · 12 MB/s · 0:40", "All transfers have ended."
    double fraction() const; ///< 0…1 over all active jobs, -1 when none is or nothing is known

    Job *jobAt(int row) const;
    Q_INVOKABLE void stop(int row);
    Q_INVOKABLE void retry(int row); ///< also goes on with a paused one
    Q_INVOKABLE void retryBlob(int row, const QString &blob); ///< of one that runs; an ended one begins again
    Q_INVOKABLE void pause(int row);
    Q_INVOKABLE void pauseAll();
    Q_INVOKABLE void resumeAll();
    Q_INVOKABLE void move(int row, int direction); ///< -1: up
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
    QStringList flow() const;
    void beginMoving(int from, int to);
    void finishMoving();
    void tellCounts();
    int countIn(std::initializer_list<Job::State> states) const;

    JobQueue &m_queue;
    std::vector<std::unique_ptr<Row>> m_rows;
};

} // namespace stowage
