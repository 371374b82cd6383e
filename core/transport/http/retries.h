// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/stop.h"
#include "core/base/task.h"
#include "core/transport/http/attempt.h"
#include "core/transport/http/patience.h"

#include <QDeadlineTimer>

namespace stowage {

/// An attempt that brought so many bytes more than any before was a good one: the count of tries begins anew.
constexpr qint64 worthwhileBytes = 1024 * 1024;

/// Counts how often something was tried, and says how long to wait before the next time (protocols D.10).
class Retries {
public:
    explicit Retries(const Patience &patience)
        : m_patience(patience)
    {
    }

    /// None when it makes no sense, or was tried often enough; a network that is gone comes back within a minute or so.
    /// The server's `Retry-After` wins over our doubling.
    std::optional<std::chrono::milliseconds> next(const Setback &setback);
    /// Something arrived: the count begins anew.
    void reset();

private:
    bool isEnough(const Setback &setback);

    Patience m_patience;
    int m_done = 0;
    std::optional<QDeadlineTimer> m_outage; ///< until when it may last, since it began
};

/// How long before a connection that broke is replaced: at once when it lay idle (`breaks` is 0), soon when it broke
/// under way, and later the more often that was.
std::chrono::milliseconds pauseAfterABreak(const Patience &patience, int breaks);

/// Waits; Cancelled at once when a stop is requested, from whatever thread.
Task<Result<void>> pause(std::chrono::milliseconds duration, std::stop_token stop);

/// What a person reads meanwhile: "waiting 5 s, then trying again".
QString pauseNote(std::chrono::milliseconds duration);

} // namespace stowage
