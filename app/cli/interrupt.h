// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <stop_token>

namespace stowage::cli {

/// A token that stops at Ctrl-C or SIGTERM, so that a transfer ends tidily; the second signal ends the process at once.
/// To be called once, before any other thread starts.
std::stop_token stopOnInterrupt();

} // namespace stowage::cli
