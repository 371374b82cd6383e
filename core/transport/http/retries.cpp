// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/retries.h"

#include "core/base/tr.h"
#include "core/transport/http/alarm.h"

#include <QCoroSignal>
#include <QRandomGenerator>

#include <algorithm>

namespace stowage {

using std::chrono::milliseconds;

// Clients that failed together should not come back together.
static milliseconds withJitter(milliseconds pause)
{
    const double share = 0.75 + QRandomGenerator::global()->generateDouble() / 2;
    return milliseconds(qint64(double(pause.count()) * share));
}

bool Retries::isEnough(const Setback &setback)
{
    if (setback.status != 0)
        m_outage.reset();
    else if (!m_outage)
        m_outage = QDeadlineTimer(m_patience.outage);
    return ++m_done >= m_patience.tries && (!m_outage || m_outage->hasExpired());
}

void Retries::reset()
{
    m_done = 0;
    m_outage.reset();
}

std::optional<milliseconds> Retries::next(const Setback &setback)
{
    if (!setback.error.retryable || isEnough(setback))
        return std::nullopt;
    if (setback.retryAfter)
        return std::min<milliseconds>(*setback.retryAfter, m_patience.longestPause);
    return std::min(withJitter(m_patience.firstPause * (1 << std::min(m_done - 1, 10))), m_patience.longestPause);
}

milliseconds pauseAfterABreak(const Patience &patience, int breaks)
{
    constexpr int mostDoublings = 4; // a link that breaks so often does not get better by waiting
    if (breaks == 0)
        return milliseconds(0);
    return patience.firstPause / 20 * (1 << std::min(breaks - 1, mostDoublings));
}

Task<Result<void>> pause(milliseconds duration, std::stop_token stop)
{
    Alarm alarm(duration);
    const std::stop_callback onStop(stop, [&alarm] { alarm.ringNow(); });
    co_await qCoro(&alarm, &Alarm::rang);
    co_return goOn(stop);
}

QString pauseNote(milliseconds duration)
{
    return Tr::tr("waiting %n second(s), then trying again", nullptr, int((duration.count() + 999) / 1000));
}

} // namespace stowage
