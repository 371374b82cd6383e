// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/rehearsalaccounts.h"

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

class RehearsalAccounts : public Accounts {
public:
    std::optional<Credential> find(const Reference &, const std::stop_token &) override { return {}; }
    std::optional<Credential> kept(const Account &, const std::stop_token &) override { return {}; }
    Result<void> keep(const QString &, const Credential &, const std::stop_token &) override { return {}; }
    void keepForSession(const QString &, const Credential &) override { }
    Result<QList<Account>> forget(const QString &, const std::stop_token &) override { return QList<Account>(); }
    AccountList list(const std::stop_token &) override
    {
        return {.accounts = {{u"docker.io"_s, u"zhenghe"_s, Account::Keeper::Keychain, {}},
                    {u"ghcr.io"_s, u"zhenghe"_s, Account::Keeper::Helper, u"secretservice"_s},
                    {u"localhost:5000"_s, u"admin"_s, Account::Keeper::Session, {}},
                    {u"quay.example.org/team"_s, {}, Account::Keeper::File, u"/home/zhenghe/.docker/config.json"_s}},
            .problems = {}};
    }
};

} // namespace

std::shared_ptr<Accounts> rehearsalAccounts()
{
    return std::make_shared<RehearsalAccounts>();
}

} // namespace stowage
