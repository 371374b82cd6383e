// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/speedlimit.h"

#include <algorithm>
#include <condition_variable>

namespace stowage {

using std::chrono::milliseconds;

static constexpr milliseconds catchUp{200};
static constexpr int piecesPerSecond = 10;
static constexpr qint64 smallestPiece = 1024;

void SpeedLimit::set(qint64 bytesPerSecond)
{
    const std::lock_guard lock(m_mutex);
    m_rate = bytesPerSecond;
    m_paidUntil = {}; // what was owed under another limit is forgotten
}

qint64 SpeedLimit::bytesPerSecond() const
{
    const std::lock_guard lock(m_mutex);
    return m_rate;
}

milliseconds SpeedLimit::passed(qint64 bytes, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    if (m_rate <= 0)
        return {};
    const std::chrono::duration<double> worth(double(bytes) / double(m_rate));
    m_paidUntil = std::max(m_paidUntil, now - catchUp) + std::chrono::duration_cast<Clock::duration>(worth);
    return std::max(milliseconds(0), std::chrono::duration_cast<milliseconds>(m_paidUntil - now));
}

milliseconds passed(const SpeedLimits &limits, qint64 bytes)
{
    milliseconds longest{0};
    for (const auto &limit : limits)
        longest = std::max(longest, limit->passed(bytes));
    return longest;
}

qint64 pieceUnder(const SpeedLimits &limits, qint64 most)
{
    for (const auto &limit : limits) {
        if (const qint64 rate = limit->bytesPerSecond(); rate > 0)
            most = std::min(most, std::max(rate / piecesPerSecond, smallestPiece));
    }
    return most;
}

void waitBlocking(milliseconds time, const std::stop_token &stop)
{
    if (time <= milliseconds(0))
        return;
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
}

} // namespace stowage
