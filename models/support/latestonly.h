// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace stowage {

/// Lets the newest question win: take a ticket when asking, and drop the answer unless the ticket is still current when
/// it lands. Asked and answered on one thread.
class LatestOnly {
public:
    using Ticket = quint64;

    Ticket next() { return ++m_newest; }
    bool isCurrent(Ticket ticket) const { return ticket == m_newest; }

private:
    Ticket m_newest = 0;
};

} // namespace stowage
