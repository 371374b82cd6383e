// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/base/task.h"
#include "core/image/transfer.h"

#include <QHash>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace stowage {

/// The first part of several jobs that begin with the same: one of them does it, the others wait for that, see how it
/// goes, and take what came of it. That is kept until each of them has had its turn; who comes again later has it done
/// anew. For any thread.
template <typename T>
class SharedWork {
public:
    using Ptr = std::shared_ptr<SharedWork>;
    using Operation = std::function<Task<Result<T>>(TransferContext)>;

    /// `jobs`: how many there are.
    SharedWork(Operation operation, int jobs)
        : m_operation(std::move(operation))
        , m_left(jobs)
    {
    }

    /// What came of it. Who waited while it failed fails with it; was it cancelled, the next one does it. Waits, for a
    /// job's thread.
    static Task<Result<T>> take(Ptr work, TransferContext context)
    {
        if (const auto turn = work->waitForTurn(context))
            co_return *turn;
        const auto done = co_await work->m_operation(toldToAll(work, context));
        work->settle(done);
        co_return done;
    }

    /// A job has had its turn, however it went: once for each. With the last one goes what was kept, which may block.
    void leave()
    {
        std::optional<Result<T>> last; // goes when nobody is kept waiting for it
        const std::scoped_lock lock(m_mutex);
        if (--m_left <= 0)
            std::swap(last, m_kept);
    }

private:
    /// None: it is up to whoever asked to do it.
    std::optional<Result<T>> waitForTurn(const TransferContext &context)
    {
        std::unique_lock lock(m_mutex);
        const int number = ++m_numbers;
        const int runs = m_runs;
        m_waiting.insert(number, context.progress);
        if (m_isRunning && m_lastStep)
            context.progress(*m_lastStep);
        m_ended.wait(lock, context.stop, [this] { return !m_isRunning; });
        m_waiting.remove(number);
        if (context.stop.stop_requested())
            return fail(cancelledError());
        if (m_kept)
            return m_kept;
        if (m_runs > runs && m_failure && m_failure->kind != ErrorKind::Cancelled)
            return fail(*m_failure);
        m_isRunning = true;
        return std::nullopt;
    }

    static TransferContext toldToAll(const Ptr &work, TransferContext context)
    {
        context.progress = [work, own = context.progress](const BlobProgress &step) {
            own(step);
            const std::scoped_lock lock(work->m_mutex);
            work->m_lastStep = step;
            for (const ProgressFn &other : std::as_const(work->m_waiting))
                other(step);
        };
        return context;
    }

    void settle(const Result<T> &done)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isRunning = false;
            ++m_runs;
            m_lastStep.reset();
            m_failure = done ? std::nullopt : std::optional(done.error());
            if (done && m_left > 0)
                m_kept = done;
        }
        m_ended.notify_all();
    }

    const Operation m_operation;
    std::mutex m_mutex; ///< of all that follows
    std::condition_variable_any m_ended;
    int m_left; ///< jobs that have not had their turn
    bool m_isRunning = false;
    int m_runs = 0; ///< that have ended
    std::optional<Error> m_failure; ///< of the last one
    std::optional<Result<T>> m_kept; ///< while any job is left
    std::optional<BlobProgress> m_lastStep; ///< of the one that runs
    QHash<int, ProgressFn> m_waiting; ///< by a number of their own
    int m_numbers = 0;
};

} // namespace stowage
