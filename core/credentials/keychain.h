// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/credential.h"
#include "core/base/result.h"

#include <optional>
#include <stop_token>

namespace stowage {

/// Credentials in the keychain of the desktop, by registry ("docker.io"). Blocking, any thread. NotFound when there is
/// no keychain, Refused when it stays locked, Failed when the module that speaks to it is not installed.
Result<std::optional<Credential>> credentialInKeychain(const QString &registry, const std::stop_token &stop);
Result<void> putIntoKeychain(const QString &registry, const Credential &credential, const std::stop_token &stop);
/// Whether there was something to take out.
Result<bool> takeOutOfKeychain(const QString &registry, const std::stop_token &stop);

} // namespace stowage
