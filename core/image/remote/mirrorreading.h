// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/registrysettings.h"

namespace stowage {

/// How a mirror did when it was tried.
struct MirrorReading {
    Mirror mirror;
    std::optional<Error> trouble; ///< why it is of no use; none: it answers, and lets us in
    qint64 latency = -1; ///< milliseconds that a small question takes; -1: unknown
    qint64 firstByte = -1; ///< milliseconds until the image's manifest began to come; -1: none was asked for, or came
    Digest digest; ///< of the image there; null: none was asked for, or it does not have it

    friend bool operator==(const MirrorReading &, const MirrorReading &) = default;
};

/// Whether it has another image under the tag than its registry, whose own is `current`.
inline bool isBehind(const MirrorReading &reading, const Digest &current)
{
    return !current.isNull() && !reading.digest.isNull() && reading.digest != current;
}

} // namespace stowage
