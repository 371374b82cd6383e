// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <stop_token>

namespace stowage {

/// Something that is waited for as long as patience allows, or until a stop is requested. Lives on one thread.
class Vigil : public QObject {
    Q_OBJECT

public:
    Vigil(std::chrono::milliseconds patience, const std::stop_token &stop);

    bool isEnded() const { return m_ended; }
    bool isTimedOut() const { return m_timedOut; }
    qint64 milliseconds() const { return m_took; } ///< once it has ended

Q_SIGNALS:
    void ended(); ///< queued: whoever hears it may destroy the vigil

protected:
    void end();

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_took = 0;
    bool m_ended = false;
    bool m_timedOut = false;
    std::stop_callback<std::function<void()>> m_onStop;
};

Task<void> endOf(std::shared_ptr<Vigil> vigil);

} // namespace stowage
