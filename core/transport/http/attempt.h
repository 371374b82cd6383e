// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <chrono>
#include <expected>
#include <optional>

namespace stowage {

/// Why one attempt failed, with what the next one needs to know.
struct Setback {
    Error error; ///< `retryable` decides whether there is a next one
    int status = 0; ///< HTTP, 0 when no answer came
    std::optional<std::chrono::seconds> retryAfter; ///< as the server asked

    Setback(Error why) // NOLINT(google-explicit-constructor): any error is a setback
        : error(std::move(why))
    {
    }
};

/// The outcome of asking once.
template <typename T>
using Attempt = std::expected<T, Setback>;

inline std::unexpected<Setback> setback(Error error)
{
    return std::unexpected(Setback(std::move(error)));
}

} // namespace stowage
