// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace stowage {

/// What proves to a registry who somebody is. Kept in memory as short as can be; never printed, logged, or written
/// anywhere but into the keychain.
struct Credential {
    QString user; ///< may be empty with an identity token
    QString secret; ///< the password, or the identity token
    bool isIdentityToken = false; ///< of the registry's login service: exchanged for tokens by OAuth2 (protocols D.3)

    bool isNull() const { return user.isEmpty() && secret.isEmpty(); }
    friend bool operator==(const Credential &, const Credential &) = default;
};

} // namespace stowage
