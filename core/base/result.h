// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <expected>

namespace stowage {

/// A value, or the reason why there is none.
template <typename T>
using Result = std::expected<T, Error>;

/// `return fail(kind, sentence, detail);` from a function that answers a Result.
inline std::unexpected<Error> fail(ErrorKind kind, Sentence message, QString detail = {}, bool retryable = false)
{
    return std::unexpected(Error{kind, std::move(message), std::move(detail), retryable});
}

/// `return fail(other.error());` hands an error on.
inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected(std::move(error));
}

} // namespace stowage
