// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <utility>

namespace stowage::cli {

/// As long as it lives the terminal is another one; one at a time. Where there is none nothing changes.
class TerminalGuard {
public:
    enum Mode {
        Silent, ///< shows nothing of what is typed
        Raw, ///< every key goes to whom it is meant for
    };

    explicit TerminalGuard(Mode mode);
    ~TerminalGuard();
    Q_DISABLE_COPY_MOVE(TerminalGuard)
};

/// Makes the terminal what it was: for whoever ends the program meanwhile. Any thread.
void giveTerminalBack();

/// Columns and rows of the terminal on that file descriptor; 80 and 24 where there is none.
std::pair<int, int> terminalSize(int file);

} // namespace stowage::cli
