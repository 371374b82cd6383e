// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace stowage {

/// A sequence that may wait. It starts at once and always runs to its end: stop it through a stop token, then await it.
/// Coroutines are free functions; what they take by reference must outlive the await.
template <typename T>
using Task = QCoro::Task<T>;

/// Runs blocking work on a pool thread and resumes the caller on its own thread, which needs an event loop.
template <typename Work>
Task<std::invoke_result_t<Work>> onWorker(Work work)
{
    co_return co_await QtConcurrent::run(QThreadPool::globalInstance(), std::move(work));
}

} // namespace stowage
