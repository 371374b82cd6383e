// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <chrono>
#include <memory>
#include <mutex>
#include <stop_token>

namespace stowage {

/// How many bytes per second may pass, for any number of threads together. What is unused for a moment may be caught
/// up with, no more.
class SpeedLimit {
public:
    using Clock = std::chrono::steady_clock;

    explicit SpeedLimit(qint64 bytesPerSecond = 0)
        : m_rate(bytesPerSecond)
    {
    }

    /// 0: none.
    void set(qint64 bytesPerSecond);
    qint64 bytesPerSecond() const;
    /// These bytes have passed: how long whoever moved them waits before the next.
    std::chrono::milliseconds passed(qint64 bytes, Clock::time_point now = Clock::now());

private:
    mutable std::mutex m_mutex;
    qint64 m_rate;
    Clock::time_point m_paidUntil; ///< when the bytes that have passed were due
};

/// Several that all hold.
using SpeedLimits = QList<std::shared_ptr<SpeedLimit>>;

/// The longest of their waits.
std::chrono::milliseconds passed(const SpeedLimits &limits, qint64 bytes);
/// How many bytes to move at once so that it flows: at most `most`, and a fraction of a second's worth.
qint64 pieceUnder(const SpeedLimits &limits, qint64 most);
/// Blocks for the time that passed() gave, or until a stop. For worker threads.
void waitBlocking(std::chrono::milliseconds time, const std::stop_token &stop);

} // namespace stowage
