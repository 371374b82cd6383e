// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/watch/bell.h"

#include "core/transport/http/alarm.h"

#include <QCoroSignal>

namespace stowage {

Task<bool> waitForBell(std::shared_ptr<Bell> bell, std::chrono::milliseconds longest, std::stop_token stop)
{
    Alarm alarm(longest);
    QObject::connect(bell.get(), &Bell::heard, &alarm, &Alarm::ringNow);
    const std::stop_callback onStop(stop, [&alarm] { alarm.ringNow(); });
    if (!bell->isRung())
        co_await qCoro(&alarm, &Alarm::rang);
    const bool rung = bell->isRung();
    bell->silence();
    co_return rung;
}

} // namespace stowage
