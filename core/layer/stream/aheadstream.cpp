// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/aheadstream.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace stowage {

namespace {

class AheadStream : public ByteStream {
public:
    AheadStream(ByteStreamPtr source, int depth)
        : m_source(std::move(source))
        , m_depth(size_t(depth))
        , m_thread([this](const std::stop_token &stop) { produce(stop); })
    {
    }

    Result<QByteArrayView> next() override
    {
        std::unique_lock lock(m_mutex);
        m_spare.push_back(std::move(m_current));
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_ready.empty() || m_ended; });
        if (m_ready.empty())
            return m_end ? Result<QByteArrayView>(QByteArrayView()) : fail(m_end.error());
        m_current = std::move(m_ready.front());
        m_ready.pop_front();
        return QByteArrayView(m_current);
    }

private:
    void produce(const std::stop_token &stop)
    {
        while (waitForRoom(stop)) {
            const auto piece = m_source->next();
            if (!piece || piece->isEmpty())
                return end(piece.transform([](QByteArrayView) { }));
            push(*piece);
        }
    }

    bool waitForRoom(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait(lock, stop, [this] { return m_ready.size() < m_depth; });
    }

    void push(QByteArrayView piece)
    {
        QByteArray copy = takeSpare();
        copy.resizeForOverwrite(piece.size());
        std::memcpy(copy.data(), piece.data(), size_t(piece.size()));
        const std::lock_guard lock(m_mutex);
        m_ready.push_back(std::move(copy));
        m_changed.notify_all();
    }

    QByteArray takeSpare()
    {
        const std::lock_guard lock(m_mutex);
        if (m_spare.empty())
            return {};
        QByteArray spare = std::move(m_spare.back());
        m_spare.pop_back();
        return spare;
    }

    void end(Result<void> how)
    {
        const std::lock_guard lock(m_mutex);
        m_end = std::move(how);
        m_ended = true;
        m_changed.notify_all();
    }

    ByteStreamPtr m_source;
    const size_t m_depth;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<QByteArray> m_ready;
    std::deque<QByteArray> m_spare;
    QByteArray m_current;
    bool m_ended = false;
    Result<void> m_end;
    std::jthread m_thread; // last: it is joined before anything that it uses goes
};

} // namespace

ByteStreamPtr aheadStream(ByteStreamPtr source, int depth)
{
    return std::make_unique<AheadStream>(std::move(source), depth);
}

} // namespace stowage
