// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <stop_token>

namespace stowage {

/// Wakes one who waits; what was rung while nobody waited is heard by the next wait. Rung from any thread; waited for
/// on the thread that made it.
class Bell : public QObject {
    Q_OBJECT

public:
    void ring() { QMetaObject::invokeMethod(this, &Bell::sound, Qt::QueuedConnection); }
    bool isRung() const { return m_rung; } ///< since it was last silenced
    void silence() { m_rung = false; }

Q_SIGNALS:
    void heard();

private:
    void sound()
    {
        m_rung = true;
        Q_EMIT heard();
    }

    bool m_rung = false;
};

/// Waits until the bell is rung, the time is over, or a stop is requested. Whether it was rung; it is silent
/// afterwards.
Task<bool> waitForBell(std::shared_ptr<Bell> bell, std::chrono::milliseconds longest, std::stop_token stop);

} // namespace stowage
