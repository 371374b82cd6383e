// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/rehash.h"

#include "core/base/fd.h"
#include "core/oci/digester.h"

#include <QFileInfo>
#include <QThread>

#include <atomic>
#include <fcntl.h>
#include <mutex>
#include <thread>
#include <vector>

namespace stowage {

namespace {

constexpr qint64 pieceSize = 1024 * 1024;

/// One blob after the other, by as many threads as there are processors.
class Rehash {
public:
    Rehash(const QList<BlobFile> &files, const TransferContext &context)
        : m_files(files)
        , m_context(context)
    {
    }

    Result<QList<BadBlob>> run();

private:
    enum class State { Sound, Damaged, Unreadable };

    void work();
    State look(const BlobFile &file, QByteArray &piece) const;
    void report(const BlobFile &file, Phase phase, qint64 current, qint64 total) const;

    const QList<BlobFile> &m_files;
    const TransferContext &m_context;
    std::atomic<qsizetype> m_next = 0;
    std::mutex m_mutex;
    QList<BadBlob> m_bad; ///< under m_mutex
};

Result<QList<BadBlob>> Rehash::run()
{
    std::vector<std::jthread> threads;
    for (int i = 0; i < QThread::idealThreadCount(); ++i)
        threads.emplace_back([this] { work(); });
    threads.clear();
    if (auto on = goOn(m_context.stop); !on)
        return fail(on.error());
    return std::move(m_bad);
}

void Rehash::work()
{
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (qsizetype i = m_next++; i < m_files.size() && !m_context.stop.stop_requested(); i = m_next++) {
        const BlobFile &file = m_files.at(i);
        const State state = look(file, piece);
        if (m_context.stop.stop_requested())
            return;
        const qint64 size = QFileInfo(file.path).size();
        report(file, state == State::Sound ? Phase::Done : Phase::Failed, size, size);
        if (state == State::Sound)
            continue;
        const std::scoped_lock lock(m_mutex);
        m_bad.append({file, state == State::Damaged});
    }
}

Rehash::State Rehash::look(const BlobFile &file, QByteArray &piece) const
{
    const auto fd = Fd::open(file.path, O_RDONLY);
    // One that was removed a moment ago is missing, and that is for somebody else to judge.
    if (!fd)
        return fd.error().kind == ErrorKind::NotFound ? State::Sound : State::Unreadable;
    const qint64 total = fd->size().value_or(-1);
    Digester digester(file.digest.algorithm());
    while (!m_context.stop.stop_requested()) {
        const auto got = fd->readAt(digester.size(), piece.data(), piece.size());
        if (!got)
            return State::Unreadable;
        digester.add(QByteArrayView(piece).first(*got));
        report(file, Phase::Verify, digester.size(), total);
        if (*got < piece.size())
            return digester.result() == file.digest ? State::Sound : State::Damaged;
    }
    return State::Sound;
}

void Rehash::report(const BlobFile &file, Phase phase, qint64 current, qint64 total) const
{
    m_context.progress({file.digest.toString(), phase, current, total, {}});
}

} // namespace

Result<QList<BadBlob>> rehashBlobs(const QList<BlobFile> &files, const TransferContext &context)
{
    return Rehash(files, context).run();
}

} // namespace stowage
