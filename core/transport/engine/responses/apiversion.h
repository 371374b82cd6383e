// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <compare>
#include <optional>

namespace stowage {

struct EngineHello;

/// A version of Docker's API, which podman speaks too: "1.41" (protocols E.2). A value.
struct ApiVersion {
    int major = 0;
    int minor = 0;

    /// Two numbers and a dot between them; none for anything else: what somebody garbled was not said.
    static std::optional<ApiVersion> parse(QStringView text);

    bool isNull() const { return major == 0 && minor == 0; }
    QString toString() const; ///< "1.41", as it stands behind the "v" of a path

    friend auto operator<=>(const ApiVersion &, const ApiVersion &) = default;
};

// What Stowage speaks. Docker 20.10, and podman from 4.3 until 6, know nothing newer than 1.41. 1.52 is the last that
// adds something we ask for, several platforms in one save or load, and the last whose `df` still has the fields that
// every older one has; engines that refuse what is older than 1.44 take it.
inline constexpr ApiVersion oldestApi{1, 41};
inline constexpr ApiVersion newestApi{1, 52};

/// The version to put in every path: the newest that both sides speak. Failed where there is none, with a sentence that
/// names the engine and says which of the two to update.
Result<ApiVersion> negotiated(const EngineHello &hello);

} // namespace stowage
