// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/credential.h"
#include "core/base/result.h"
#include "core/oci/reference.h"

#include <optional>
#include <stop_token>

namespace stowage {

/// That somebody is known to a registry, without the secret that proves it: what a list may show.
struct Account {
    /// Where the secret is kept; nearest to hand first, which is the order in which they are asked.
    enum class Keeper {
        Session, ///< this program's memory, until it ends
        Keychain, ///< the keychain of the desktop, by us
        File, ///< a file of docker or podman, readable by whoever reads the file
        Helper, ///< a credential helper that such a file names
    };

    QString registry; ///< as in a Reference: "docker.io", "localhost:5000"; podman may know a part: "quay.io/team"
    QString user; ///< empty where nobody tells: with an identity token, or when only the keeper knows
    Keeper keeper = Keeper::Session;
    QString place; ///< the file's path, or the helper's name

    friend bool operator==(const Account &, const Account &) = default;
};

/// What is known, and what could not be read on the way.
struct AccountList {
    QList<Account> accounts; ///< by registry, then in the order in which they are asked
    Sentences problems;
};

/// Who we are to registries. Blocking: for worker threads, any number at once. A keychain that is locked asks the
/// person, which may take as long as they like: every call ends when `stop` is requested.
class Accounts {
public:
    virtual ~Accounts() = default;

    /// The first keeper that knows a way into the registry of this repository; none is a normal state, and so is a
    /// keeper that cannot be asked.
    virtual std::optional<Credential> find(const Reference &repository, const std::stop_token &stop) = 0;

    /// What this one keeper knows, whatever others know before it; none when it knows nothing any more.
    virtual std::optional<Credential> kept(const Account &account, const std::stop_token &stop) = 0;

    /// Keeps it in the keychain. NotFound when this desktop has none, Refused when the person or the desktop says no.
    virtual Result<void> keep(const QString &registry, const Credential &credential, const std::stop_token &stop) = 0;
    /// Keeps it in memory until the program ends.
    virtual void keepForSession(const QString &registry, const Credential &credential) = 0;

    /// Takes out of memory and keychain what we kept for this registry, and answers what that was. What others keep is
    /// left alone: list() tells of it.
    virtual Result<QList<Account>> forget(const QString &registry, const std::stop_token &stop) = 0;

    virtual AccountList list(const std::stop_token &stop) = 0;
};

} // namespace stowage
