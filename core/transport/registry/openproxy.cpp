// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/openproxy.h"

#include "core/transport/http/taketurn.h"

namespace stowage {

/// Without a password where nobody knows one: the proxy says no, and its refusal says what to do.
static Credential ofProxy(Accounts &accounts, const QUrl &proxy, const std::stop_token &stop)
{
    const QString user = proxy.userName(QUrl::FullyDecoded);
    for (const auto keeper : {Account::Keeper::Session, Account::Keeper::Keychain}) {
        const auto kept = accounts.kept({proxyHolder(proxy), user, keeper, {}}, stop);
        if (kept && kept->user == user)
            return *kept;
    }
    return {user, {}};
}

static Task<void> look(ClientPtr client, std::stop_token stop)
{
    const auto found
        = co_await onWorker([accounts = client->access().accounts, proxy = client->decisions().settings.proxyUrl,
                                stop] { return ofProxy(*accounts, proxy, stop); });
    // Who was interrupted has not heard "nobody": the next one asks again.
    if (!found.secret.isEmpty() || !stop.stop_requested())
        client->setProxyCredential(found);
}

Task<void> openProxy(ClientPtr client, std::stop_token stop)
{
    co_await takeTurn(client->proxyTurn());
    if (client->wantsProxyCredential())
        co_await look(client, stop);
    client->proxyTurn().giveBack();
}

} // namespace stowage
