// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/transfer.h"
#include "core/transport/http/retries.h"
#include "core/transport/registry/registryclient.h"

namespace stowage {

/// Who is asked, what about, and who hears of it while we wait.
struct Asking {
    ClientPtr client;
    QString label; ///< in the progress
    qint64 size = -1; ///< bytes, -1 while unknown
    TransferContext context;
    bool ownsLabel = false; ///< nobody else reports under it: what was said to wait is also said to have ended
};

/// Asks until there is an answer, as often as the client's patience allows. `once` is a Task<Attempt<Answer>>().
template <typename Answer, typename Once>
Task<Result<Answer>> insist(Asking asking, Once once)
{
    Retries retries(asking.client->patience());
    bool waited = false;
    for (;;) {
        auto answer = co_await once();
        const auto again = answer ? std::nullopt : retries.next(answer.error());
        if (waited && !again && asking.ownsLabel)
            asking.context.progress({asking.label, answer ? Phase::Done : Phase::Failed, 0, asking.size, {}});
        if (answer)
            co_return *std::move(answer);
        if (!again)
            co_return fail(answer.error().error);
        waited = true;
        asking.context.progress({asking.label, Phase::Waiting, 0, asking.size, pauseNote(*again)});
        if (auto done = co_await pause(*again, asking.context.stop); !done)
            co_return fail(done.error());
    }
}

} // namespace stowage
