// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/build/buildevent.h"

#include <QList>

#include <mutex>

namespace stowage {

/// What a build tells, on its way from the build's thread to whoever looks at it now and then. Thread-safe.
class BuildFeed {
public:
    void add(const BuildEvent &event);
    /// What came since it was last asked; of more lines than anybody reads in a moment, the first.
    QList<BuildEvent> take();

private:
    std::mutex m_mutex;
    QList<BuildEvent> m_events;
};

} // namespace stowage
