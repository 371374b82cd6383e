// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/image/transfer.h"

namespace stowage {

/// What a lane does for the thing at `index`; it ends early when the token says so.
using LaneWork = std::function<Task<Result<void>>(qsizetype index, std::stop_token stop)>;

/// Does `work` for 0 to `count` - 1 in this order, at most `parallel` at a time, all on the caller's thread. The first
/// error is the answer and stops the others; Cancelled when `stop` is requested.
Task<Result<void>> inLanes(qsizetype count, int parallel, LaneWork work, std::stop_token stop);

/// The same context for something that ends when the lanes do.
TransferContext until(std::stop_token stop, TransferContext context);

} // namespace stowage
