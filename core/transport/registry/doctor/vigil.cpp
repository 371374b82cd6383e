// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/doctor/vigil.h"

#include <QCoroSignal>

namespace stowage {

Vigil::Vigil(std::chrono::milliseconds patience, const std::stop_token &stop)
    : m_onStop(stop, [this] { QMetaObject::invokeMethod(this, &Vigil::end, Qt::QueuedConnection); })
{
    m_clock.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timedOut = !m_ended;
        end();
    });
    m_timer.start(patience);
}

void Vigil::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_took = m_clock.elapsed();
    m_timer.stop();
    QMetaObject::invokeMethod(this, &Vigil::ended, Qt::QueuedConnection);
}

Task<void> endOf(std::shared_ptr<Vigil> vigil)
{
    while (!vigil->isEnded())
        co_await qCoro(vigil.get(), &Vigil::ended);
}

} // namespace stowage
