// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/askedengine.h"

namespace stowage {

Task<Result<AskedEngine>> askEngineAt(EngineEndpoint engine, std::stop_token stop)
{
    const auto module = engineModule();
    if (!module)
        co_return fail(module.error());
    const EngineClientPtr client = (*module)->client(engine);
    const auto met = co_await (*module)->meet(client, stop);
    if (!met)
        co_return fail(met.error());
    co_return AskedEngine{*module, client, *met};
}

} // namespace stowage
