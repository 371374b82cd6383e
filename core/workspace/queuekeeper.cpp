// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/queuekeeper.h"

#include "core/transport/layout/library.h"

#include <QFile>
#include <QtConcurrentRun>

#include <utility>

namespace stowage {

constexpr int mostWindows = 8; // that keep what they do

static QString fileName(int window, const QString &ending)
{
    const QString number = window > 1 ? QStringLiteral("-%1").arg(window) : QString();
    return QStringLiteral("queue") + number + ending;
}

/// A list that cannot be read is no reason to lose the next one.
QueueKeeper::Found QueueKeeper::takeOver(const QString &libraryPath)
{
    Found found;
    const auto library = Library::open(libraryPath);
    if (!library || library->isReadOnly())
        return found;
    for (int window = 1; window <= mostWindows; ++window) {
        const QString path = library->ownPath(fileName(window, QStringLiteral(".json")));
        if (found.own && !QFile::exists(path))
            continue;
        const List list{path, std::make_shared<QLockFile>(library->ownPath(fileName(window, QStringLiteral(".lock"))))};
        list.lock->setStaleLockTime(0); // ours lives as long as its process
        if (!list.lock->tryLock())
            continue;
        found.entries += readQueue(path).value_or(QList<QueueEntry>{});
        if (found.own)
            found.orphans.append(list);
        else
            found.own = list;
    }
    return found;
}

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
        m_own = found.own;
        *m_orphans = found.orphans;
        m_keeping = m_own.has_value();
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
    m_pool.start([path = m_own->path, entries = entries(), orphans = m_orphans] {
        if (!writeQueue(path, entries))
            return; // the next change tries again, and the next start
        for (const List &orphan : std::as_const(*orphans))
            QFile::remove(orphan.path);
        orphans->clear();
    });
}

} // namespace stowage
