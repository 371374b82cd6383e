// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/accounts.h"

#include <QHash>

namespace stowage {

/// Accounts that live in memory and note what they are asked. `refusal` is what the keychain says, when it says no.
class MemoryAccounts : public Accounts {
public:
    std::optional<Credential> find(const Reference &repository, const std::stop_token &) override
    {
        asked.append(repository.name());
        for (const auto &keeper : {session, keychain, others}) {
            if (keeper.contains(repository.domain()))
                return keeper.value(repository.domain());
        }
        return {};
    }

    std::optional<Credential> kept(const Account &account, const std::stop_token &) override
    {
        const auto &keeper = account.keeper == Account::Keeper::Session ? session
            : account.keeper == Account::Keeper::Keychain               ? keychain
                                                                        : others;
        return keeper.contains(account.registry) ? std::optional(keeper.value(account.registry)) : std::nullopt;
    }

    Result<void> keep(const QString &registry, const Credential &credential, const std::stop_token &) override
    {
        if (refusal)
            return fail(*refusal);
        keychain.insert(registry, credential);
        return {};
    }

    void keepForSession(const QString &registry, const Credential &credential) override
    {
        session.insert(registry, credential);
    }

    Result<QList<Account>> forget(const QString &registry, const std::stop_token &) override
    {
        QList<Account> gone;
        for (const Account &account : list({}).accounts) {
            if (account.registry == registry && account.keeper != Account::Keeper::File)
                gone.append(account);
        }
        session.remove(registry);
        keychain.remove(registry);
        return gone;
    }

    AccountList list(const std::stop_token &) override
    {
        AccountList list;
        add(list, session, {{}, {}, Account::Keeper::Session, {}});
        add(list, keychain, {{}, {}, Account::Keeper::Keychain, {}});
        add(list, others, {{}, {}, Account::Keeper::File, QStringLiteral("/home/ann/.docker/config.json")});
        return list;
    }

    QStringList asked; ///< names of repositories
    QHash<QString, Credential> session;
    QHash<QString, Credential> keychain;
    QHash<QString, Credential> others; ///< as if docker kept them
    std::optional<Error> refusal;

private:
    static void add(AccountList &list, const QHash<QString, Credential> &keeper, Account account)
    {
        for (const auto &[registry, credential] : keeper.asKeyValueRange()) {
            account.registry = registry;
            account.user = credential.user;
            list.accounts.append(account);
        }
    }
};

} // namespace stowage
