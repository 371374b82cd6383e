// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/progress.h"
#include "core/base/stop.h"

namespace stowage {

/// What goes along with every transfer: how it is stopped and who hears of it.
struct TransferContext {
    std::stop_token stop;
    ProgressFn progress = [](const BlobProgress &) { };
};

} // namespace stowage
