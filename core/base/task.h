// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QCoroTask>
#include <QObject>

#include <coroutine>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace stowage {

/// Runs blocking work on a thread of a pool that lives as long as the program. It has more threads than the machine has
/// processors, because such work waits for disks as often as it computes.
void startOnWorker(std::function<void()> work);

/// A sequence that may wait. It starts at once and always runs to its end: stop it through a stop token, then await it.
/// Coroutines are free functions; what they take by reference must outlive the await.
template <typename T>
using Task = QCoro::Task<T>;

/// What `co_await` waits on while a pool thread works. (QCoro's own future support connects without a context object,
/// which the project's strict mode refuses.)
template <typename Work>
class WorkerAwait {
public:
    explicit WorkerAwait(Work work)
        : m_work(std::move(work))
    {
    }

    bool await_ready() const noexcept { return false; }

    void await_suspend(std::coroutine_handle<> caller)
    {
        auto *home = new QObject; // lives on the caller's thread, which resumes through it
        startOnWorker([this, home, caller] {
            m_answer.emplace(m_work());
            QMetaObject::invokeMethod(
                home,
                [home, caller] {
                    home->deleteLater();
                    caller.resume();
                },
                Qt::QueuedConnection);
        });
    }

    std::invoke_result_t<Work> await_resume() { return std::move(*m_answer); }

private:
    Work m_work;
    std::optional<std::invoke_result_t<Work>> m_answer;
};

/// Runs blocking work on a pool thread and resumes the caller on its own thread, which needs an event loop.
template <typename Work>
Task<std::invoke_result_t<Work>> onWorker(Work work)
{
    co_return co_await WorkerAwait<Work>(std::move(work));
}

} // namespace stowage
