// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/registryclient.h"

namespace stowage {

/// Before anything goes through a registry's own proxy that wants a name: looks once for the password that belongs to
/// it, in memory and in the keychain, and nowhere else. What others keep for registries is not shown to proxies. On the
/// client's thread.
Task<void> openProxy(ClientPtr client, std::stop_token stop);

} // namespace stowage
