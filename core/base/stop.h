// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <stop_token>

namespace stowage {

/// Asked between steps of anything long: an error of kind Cancelled once a stop was requested.
inline Result<void> goOn(const std::stop_token &stop)
{
    if (stop.stop_requested())
        return fail(cancelledError());
    return {};
}

} // namespace stowage
