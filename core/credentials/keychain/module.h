// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <optional>
#include <stop_token>

namespace stowage {

/// The keychain of the desktop (Secret Service, KWallet), service "stowage": a module, so that only those who sign in
/// somewhere load QtKeychain and what it brings. Blocking, from any thread but the module's own. A locked keychain asks
/// the person; `stop` ends the waiting, not the question. NotFound when the desktop has no keychain, Refused when the
/// person or the desktop says no.
struct KeychainModule {
    Result<std::optional<QByteArray>> (*read)(const QString &key, const std::stop_token &stop);
    Result<void> (*write)(const QString &key, const QByteArray &secret, const std::stop_token &stop);
    Result<bool> (*remove)(const QString &key, const std::stop_token &stop); ///< whether there was something
};

} // namespace stowage

/// The module's one door; it lives as long as the program.
extern "C" const stowage::KeychainModule *stowageKeychainModule();
