// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/accounts.h"

#include <memory>

namespace stowage {

/// The accounts of the person who runs this program, asked in this order: this session's, the keychain's, docker's
/// (`$DOCKER_AUTH_CONFIG`, then its settings and credential helpers), podman's. Only the first two are ever written.
std::shared_ptr<Accounts> personalAccounts();

} // namespace stowage
