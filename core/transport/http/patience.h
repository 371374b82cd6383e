// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace stowage {

/// How long a server is waited for, and how often it is asked again (protocols D.10).
struct Patience {
    int tries = 5; ///< of the same thing, as long as nothing arrives
    std::chrono::milliseconds outage{75'000}; ///< while nothing answers at all, `tries` do not count for this long
    std::chrono::milliseconds firstPause{2000}; ///< doubled each time, with a quarter of jitter
    std::chrono::milliseconds longestPause{60'000}; ///< caps `Retry-After` too
    std::chrono::milliseconds connect{30'000};
    std::chrono::milliseconds headers{60'000};
    std::chrono::milliseconds stall{60'000}; ///< between two chunks of a body
};

/// Of somebody who watches, and would rather hear that a server is silent than wait: asked once, no outage is waited
/// out.
inline Patience patienceOfWatchers()
{
    Patience patience;
    patience.tries = 1;
    patience.outage = std::chrono::milliseconds(0);
    patience.connect = std::chrono::seconds(10);
    patience.headers = std::chrono::seconds(20);
    patience.stall = std::chrono::seconds(20);
    return patience;
}

} // namespace stowage
