// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/words/serverwords.h"
#include "core/transport/registry/ask.h"
#include "core/transport/registry/responses/headers.h"

namespace stowage {

Task<Result<Welcome>> knockAtRegistry(ClientPtr client, std::stop_token stop)
{
    const auto exchange = co_await ask(client, doorQuestion(*client), stop);
    if (!exchange)
        co_return fail(exchange.error().error);
    if (isWebPage(plainType((*exchange)->header("Content-Type")), {}))
        co_return fail(webPageError(client->repository().domain()));
    const Pass &pass = client->pass();
    co_return Welcome{!pass.header.isEmpty(), QString::fromUtf8(pass.identityToken)};
}

} // namespace stowage
