// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/nudges.h"
#include "core/base/progress.h"
#include "core/base/speedlimit.h"
#include "core/base/stop.h"

namespace stowage {

/// What goes along with every transfer: how it is stopped, who hears of it, and how fast it may be.
struct TransferContext {
    std::stop_token stop;
    ProgressFn progress = [](const BlobProgress &) { };
    SpeedLimits limits{}; ///< that what goes over the network keeps to
    int layersAtATime = 0; ///< in place of what the request says; 0: none
    std::shared_ptr<Nudges> nudges{}; ///< heeded by whoever fetches over the network; null: none come
};

} // namespace stowage
