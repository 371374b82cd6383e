// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/registry/ask.h"
#include "core/transport/registry/responses/headers.h"
#include "core/transport/registry/responses/serverwords.h"

namespace stowage {

static Error noRegistry(const RegistryClient &client)
{
    return {ErrorKind::Failed,
        Tr::tr("What answers at %1 is a web page and no registry. Check the address, and any proxy on the way.")
            .arg(client.repository().domain()),
        {}};
}

Task<Result<Welcome>> knockAtRegistry(ClientPtr client, std::stop_token stop)
{
    Question question;
    question.path = QStringLiteral("/v2/");
    question.accept = "application/json";
    question.subject = client->subject(Subject::What::Door, {});
    const auto exchange = co_await ask(client, question, stop);
    if (!exchange)
        co_return fail(exchange.error().error);
    if (isWebPage(plainType((*exchange)->header("Content-Type")), {}))
        co_return fail(noRegistry(*client));
    const Pass &pass = client->pass();
    co_return Welcome{!pass.header.isEmpty(), QString::fromUtf8(pass.identityToken)};
}

} // namespace stowage
