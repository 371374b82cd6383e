// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/jobqueue.h"
#include "core/jobs/queueentry.h"

#include <QHash>
#include <QLockFile>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace stowage {

/// Keeps the pulls and pushes of a queue in `stowage/queue.json` of the Library, so that they survive quitting, a crash
/// and a reboot. Of several windows on one Library each has a file of its own (`queue-2.json` …), and whoever starts
/// takes over what nobody has in use. What failed comes back paused. Lives on the GUI thread; files are a worker's
/// business.
class QueueKeeper : public QObject {
    Q_OBJECT

public:
    /// `queue` must outlive this.
    QueueKeeper(QString libraryPath, JobQueue &queue);
    ~QueueKeeper() override; ///< waits for the last list to be written

    /// Hands over what the run before left, an entry each, to be put into the queue. Nothing is written before that is
    /// done: the file is never without what is not in the queue yet. Once.
    void begin(std::function<void(const QueueEntry &)> restore);
    /// Before it is added to the queue.
    void keep(const Job *job, QueueEntry entry);
    /// As it was asked for, without its password; null for what is not kept.
    const QueueEntry *entryOf(const Job *job) const;
    /// The program ends: what is stopped from now on goes on the next time.
    void freeze();
    /// Whether what is under way when the program ends goes on the next time: not in a Library that cannot be written
    /// to.
    bool isKeeping() const { return m_keeping; }

private:
    /// A list of transfers that is ours: its lock is taken.
    struct List {
        QString path;
        std::shared_ptr<QLockFile> lock;
    };
    struct Found {
        std::optional<List> own;
        QList<List> orphans; ///< other lists, that nobody keeps any more
        QList<QueueEntry> entries; ///< of all of them
    };

    static Found takeOver(const QString &libraryPath);
    QList<QueueEntry> entries() const;
    void write();

    const QString m_libraryPath;
    JobQueue &m_queue;
    QHash<const Job *, QueueEntry> m_entries;
    QTimer m_changed; ///< what changes in a moment is written once
    bool m_keeping = false; ///< the list is ours, and what it held is in the queue
    std::optional<List> m_own;
    /// Removed as soon as what they held stands in our own; then only the pool's one thread touches them.
    std::shared_ptr<QList<List>> m_orphans = std::make_shared<QList<List>>();
    QThreadPool m_pool; ///< one thread: lists are written in the order in which they were
};

} // namespace stowage
