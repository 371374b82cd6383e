// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/buildfeed.h"

#include <utility>

namespace stowage {

void BuildFeed::add(const BuildEvent &event)
{
    constexpr qsizetype most = 100'000;
    const std::lock_guard lock(m_mutex);
    if (m_events.size() < most || event.what != BuildEvent::What::Output)
        m_events.append(event);
}

QList<BuildEvent> BuildFeed::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_events, {});
}

} // namespace stowage
