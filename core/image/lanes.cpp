// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/lanes.h"

#include <vector>

namespace stowage {

namespace {

/// What the lanes share.
struct Lanes {
    qsizetype count;
    LaneWork work;
    qsizetype next = 0;
    std::optional<Error> error; ///< the first one; it stops the other lanes
    std::stop_source stop = {};
};

Task<void> runLane(Lanes &lanes)
{
    while (lanes.next < lanes.count && !lanes.stop.stop_requested()) {
        auto done = co_await lanes.work(lanes.next++, lanes.stop.get_token());
        if (done || lanes.error)
            continue;
        lanes.error = done.error();
        lanes.stop.request_stop();
    }
}

} // namespace

Task<Result<void>> inLanes(qsizetype count, int parallel, LaneWork work, std::stop_token stop)
{
    Lanes lanes{count, std::move(work), 0, {}};
    const std::stop_callback handOn(stop, [&lanes] { lanes.stop.request_stop(); });
    std::vector<Task<void>> running;
    for (int lane = 0; lane < parallel; ++lane)
        running.push_back(runLane(lanes));
    for (Task<void> &lane : running)
        co_await lane;
    if (stop.stop_requested())
        co_return fail(cancelledError());
    co_return lanes.error ? Result<void>(fail(*lanes.error)) : Result<void>{};
}

TransferContext until(std::stop_token stop, TransferContext context)
{
    context.stop = std::move(stop);
    return context;
}

} // namespace stowage
