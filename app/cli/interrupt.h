// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <stop_token>

namespace stowage::cli {

/// From here on Ctrl-C, SIGTERM and a terminal that goes end the process with the exit code for cancelled, whatever it
/// waits for: all that we write appears in one step, so nothing is left half done. To be called once, before any other
/// thread starts.
void endOnInterrupt();

/// For a transfer, which ends tidily: from here on the first signal stops this token, and the process has a few seconds
/// to come to its end. A second signal ends it at once. Thread-safe.
std::stop_token stopOnInterrupt();

} // namespace stowage::cli
