// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <qt6keychain/keychain.h>

#include <functional>
#include <stop_token>

namespace stowage {

/// What QtKeychain's jobs bring.
struct KeychainAnswer {
    QKeychain::Error error = QKeychain::NoError;
    QString words; ///< of the desktop, for the detail
    QByteArray secret; ///< of a read
};

/// Runs the job that `make` makes on the keychain's thread and waits for its end. (QtKeychain's jobs need an event
/// loop, and all of them the same thread.) Cancelled when `stop` is requested meanwhile: the job goes on without us.
Result<KeychainAnswer> askKeychain(std::function<QKeychain::Job *()> make, const std::stop_token &stop);

/// The error for an answer that is none of the expected ones.
Error keychainError(const KeychainAnswer &answer);

} // namespace stowage
