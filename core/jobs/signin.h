// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/image/accounts.h"

#include <memory>

namespace stowage {

/// To become known to a registry.
struct SignInRequest {
    Reference registry; ///< as Reference::registry() gives it
    Credential credential; ///< user name and password, or a token that takes the password's place
    bool plainHttp = false; ///< see RegistryAccess
    bool forSession = false; ///< kept in memory until the program ends, in place of the keychain
};

/// How that went.
struct SignInReport {
    QString registry;
    QString user;
    bool wasChecked = true; ///< false: the registry lets everyone in and looked at nothing
    Account::Keeper keeper = Account::Keeper::Keychain;
};

/// One sentence in the language of the moment: "Signed in to docker.io as ann."
Sentence signInSentence(const SignInReport &report);

/// Shows the credential to the registry and keeps it only when it is good; where the login service hands out an
/// identity token, that is kept in place of the password. The thread needs an event loop. Refused when the registry
/// does not accept it, NotFound when the desktop has no keychain, and what the network brings.
Task<Result<SignInReport>> signIn(std::shared_ptr<Accounts> accounts, SignInRequest request, std::stop_token stop);

} // namespace stowage
