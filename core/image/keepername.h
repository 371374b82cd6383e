// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/accounts.h"

namespace stowage {

/// Where an account is kept, for a person: "the keychain", "/home/ann/.docker/config.json", "docker-credential-pass".
Sentence keeperName(const Account &account);

} // namespace stowage
