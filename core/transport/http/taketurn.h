// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/transport/http/turn.h"

#include <QCoroSignal>

namespace stowage {

/// Waits until nobody has the turn, and takes it; the caller gives it back, and keeps it alive. On its thread.
inline Task<void> takeTurn(Turn &turn)
{
    while (turn.isTaken())
        co_await qCoro(&turn, &Turn::freed);
    turn.take();
}

} // namespace stowage
