// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <functional>

namespace stowage {

/// Something that happened in a build, whichever builder tells it.
struct BuildEvent {
    enum class What {
        Step, ///< one has begun; `text` is its instruction: "RUN make"
        Output, ///< a line of what it printed, without its end
        Cached, ///< it was done before, and counts as done
        Done,
        Failed, ///< `text` is why, in the builder's words
        Stopped, ///< it was under way when the build ended
    };

    What what = What::Output;
    int step = 0; ///< from 1, in the order in which they began; 0: of the build as a whole
    QString text{};
    QString place{}; ///< of a Step: where in the Dockerfile: "4/12", "made 1/2"; empty where it is not in there
    qint64 milliseconds = -1; ///< of Done and Failed: how long it took; -1 while unknown

    friend bool operator==(const BuildEvent &, const BuildEvent &) = default;
};

using TellBuild = std::function<void(const BuildEvent &)>;

} // namespace stowage
