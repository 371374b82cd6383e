// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/accounts.h"

#include <memory>

namespace stowage {

/// Accounts as a person may have them, without a secret among them: for pictures and the self-test, which must not look
/// into anybody's keychain.
std::shared_ptr<Accounts> rehearsalAccounts();

} // namespace stowage
