// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/accounts/accountmodel.h"

#include "core/image/keepername.h"

namespace stowage {

static QString registryText(const Account &account)
{
    return account.registry;
}

static QString userText(const Account &account)
{
    return account.user.isEmpty() ? Tr::tr("(token)").words() : account.user;
}

static QString keeperText(const Account &account)
{
    return keeperName(account);
}

static constexpr Column<Account> accountColumns[] = {
    {QT_TRANSLATE_NOOP("stowage::Tr", "Registry"), registryText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "User"), userText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Kept by"), keeperText},
};

std::span<const Column<Account>> AccountModel::columns() const
{
    return accountColumns;
}

static bool isOurs(const Account &account)
{
    return account.keeper == Account::Keeper::Keychain || account.keeper == Account::Keeper::Session;
}

QVariant AccountModel::fact(const Account &account, int role) const
{
    switch (role) {
    case Qt::ToolTipRole:
        return keeperText(account);
    case AccountRole::Registry:
        return account.registry;
    case AccountRole::Kept:
        return isOurs(account);
    case AccountRole::InKeychain:
        return account.keeper == Account::Keeper::Keychain;
    default:
        return {};
    }
}

} // namespace stowage
