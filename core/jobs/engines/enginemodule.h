// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/module.h"

namespace stowage {

/// The engine room, loaded when it is first asked for, as registryModule() is. Any thread. Failed when the module is
/// not where the program was installed.
Result<const EngineModule *> engineModule();

/// Answers in the module's stead until it is taken back with a nullptr: for pictures of the window, which need no
/// engine. Lives as long as anybody may ask.
void rehearseEngines(const EngineModule *module);

} // namespace stowage
