// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace stowage {

class Application;

/// Shows the window; prints the milliseconds from the start of the process to the first frame in which the whole list
/// is painted, and the memory it takes then. Returns the program's exit code.
int benchStartup(Application &application);

/// Types a word into the filter key by key, and prints the milliseconds from each key to its painting: the median and
/// the worst.
int benchFilter(Application &application);

} // namespace stowage
