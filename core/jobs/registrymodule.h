// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/module.h"

namespace stowage {

/// The registry room, loaded when it is first asked for: Qt Network and the thirty libraries behind it take twice as
/// long to load as everything else, and most verbs need none of them. Any thread. Failed when the module is not where
/// the program was installed.
Result<const RegistryModule *> registryModule();

/// Answers in the module's stead until it is taken back with a nullptr: for pictures of the window, which need no
/// network. Lives as long as anybody may ask.
void rehearseRegistry(const RegistryModule *module);

} // namespace stowage
