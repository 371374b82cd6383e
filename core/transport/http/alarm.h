// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTimer>

#include <chrono>

namespace stowage {

/// Rings once. (A coroutine cannot wait for QTimer::timeout() itself: its argument is private to Qt, and a queued call
/// of it refers to nothing.) Used on the thread that made it; ringNow() from any.
class Alarm : public QObject {
    Q_OBJECT

public:
    explicit Alarm(std::chrono::milliseconds after)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
        m_timer.start(after);
    }

    void ringNow()
    {
        QMetaObject::invokeMethod(this, [this] { m_timer.start(0); }, Qt::QueuedConnection);
    }

Q_SIGNALS:
    void rang();

private:
    QTimer m_timer;
};

} // namespace stowage
