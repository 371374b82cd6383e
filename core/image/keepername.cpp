// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/keepername.h"

#include "core/base/tr.h"

namespace stowage {

Sentence keeperName(const Account &account)
{
    switch (account.keeper) {
    case Account::Keeper::Session:
        return Tr::tr("this session");
    case Account::Keeper::Keychain:
        return Tr::tr("the keychain");
    case Account::Keeper::File:
        return account.place;
    case Account::Keeper::Helper:
        return QStringLiteral("docker-credential-") + account.place;
    }
    return {};
}

} // namespace stowage
