// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/queuekeeper.h"

#include "core/transport/layout/library.h"

#include <QtConcurrentRun>

namespace stowage {

namespace {

/// What was found, and the lock that makes it ours.
struct Found {
    std::shared_ptr<QLockFile> lock;
    QList<QueueEntry> entries;
};

QString queuePath(const Library &library)
{
    return library.ownPath(QStringLiteral("queue.json"));
}

/// A list that cannot be read is no reason to lose the next one.
Found takeOver(const QString &libraryPath)
{
    const auto library = Library::open(libraryPath);
    if (!library || library->isReadOnly())
        return {};
    auto lock = std::make_shared<QLockFile>(library->ownPath(QStringLiteral("queue.lock")));
    lock->setStaleLockTime(0); // ours lives as long as its process
    if (!lock->tryLock())
        return {};
    return {lock, readQueue(queuePath(*library)).value_or(QList<QueueEntry>{})};
}

} // namespace

QueueKeeper::QueueKeeper(QString libraryPath, JobQueue &queue)
    : m_libraryPath(std::move(libraryPath))
    , m_queue(queue)
{
    m_pool.setMaxThreadCount(1);
    m_changed.setSingleShot(true);
    m_changed.setInterval(0);
    connect(&queue, &JobQueue::changed, &m_changed, qOverload<>(&QTimer::start));
    connect(&queue, &JobQueue::aboutToRemove, this, [this](int row) { m_entries.remove(m_queue.jobs().at(row)); });
    connect(&m_changed, &QTimer::timeout, this, &QueueKeeper::write);
}

QueueKeeper::~QueueKeeper()
{
    m_pool.waitForDone();
}

void QueueKeeper::begin(std::function<void(const QueueEntry &)> restore)
{
    QtConcurrent::run(&m_pool, takeOver, m_libraryPath).then(this, [this, restore](const Found &found) {
        for (const QueueEntry &entry : found.entries)
            restore(entry);
        m_lock = found.lock;
        m_keeping = m_lock != nullptr;
        m_changed.start();
    });
}

void QueueKeeper::keep(const Job *job, QueueEntry entry)
{
    std::visit(
        [](auto &request) {
            request.access.credential.secret.clear();
            request.access.accounts = {};
        },
        entry.request);
    m_entries.insert(job, std::move(entry));
}

const QueueEntry *QueueKeeper::entryOf(const Job *job) const
{
    const auto found = m_entries.constFind(job);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

void QueueKeeper::freeze()
{
    if (!m_keeping)
        return;
    write();
    m_keeping = false;
}

QList<QueueEntry> QueueKeeper::entries() const
{
    QList<QueueEntry> kept;
    for (const Job *job : m_queue.jobs()) {
        const QueueEntry *entry = entryOf(job);
        if (!entry || job->state() == Job::State::Done || job->state() == Job::State::Cancelled)
            continue;
        kept.append(*entry);
        kept.last().paused = job->state() == Job::State::Paused || job->state() == Job::State::Failed;
        kept.last().speedLimit = job->speedLimit();
        kept.last().layersAtATime = job->layersAtATime();
    }
    return kept;
}

void QueueKeeper::write()
{
    if (!m_keeping)
        return;
    m_pool.start([path = m_libraryPath, entries = entries()] {
        if (const auto library = Library::open(path))
            (void)writeQueue(queuePath(*library), entries); // the next change tries again
    });
}

} // namespace stowage
