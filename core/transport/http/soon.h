// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/eitherstop.h"
#include "core/base/task.h"
#include "core/transport/http/alarm.h"

namespace stowage {

/// What `ask` answers when it is stopped after a while, or by the caller before. `ask` is an Answer(std::stop_token)
/// coroutine.
template <typename Answer, typename Ask>
Task<Answer> soon(Ask ask, std::chrono::milliseconds patience, std::stop_token stop)
{
    std::stop_source late;
    Alarm alarm(patience);
    QObject::connect(&alarm, &Alarm::rang, &alarm, [&late] { late.request_stop(); });
    const EitherStop either(std::move(stop), late.get_token());
    co_return co_await ask(either.token());
}

} // namespace stowage
