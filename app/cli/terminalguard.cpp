// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/terminalguard.h"

#include <cstdio>
#include <mutex>
#include <optional>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace stowage::cli {

namespace {

struct Before {
    termios settings{};
    TerminalGuard::Mode mode = TerminalGuard::Silent;
};

std::mutex terminal; ///< guards the next
std::optional<Before> before;

} // namespace

TerminalGuard::TerminalGuard(Mode mode)
{
    const std::lock_guard lock(terminal);
    termios settings{};
    if (::tcgetattr(STDIN_FILENO, &settings) != 0)
        return;
    before = Before{settings, mode};
    if (mode == Raw)
        ::cfmakeraw(&settings);
    else
        settings.c_lflag &= ~tcflag_t(ECHO);
    // What was typed before is meant for whom it goes to, but for a password.
    ::tcsetattr(STDIN_FILENO, mode == Raw ? TCSANOW : TCSAFLUSH, &settings);
}

TerminalGuard::~TerminalGuard()
{
    giveTerminalBack();
}

void giveTerminalBack()
{
    const std::lock_guard lock(terminal);
    if (!before)
        return;
    ::tcsetattr(STDIN_FILENO, before->mode == TerminalGuard::Raw ? TCSADRAIN : TCSAFLUSH, &before->settings);
    if (before->mode == TerminalGuard::Silent)
        std::fputc('\n', stderr); // whose echo was missing
    before.reset();
}

std::pair<int, int> terminalSize(int file)
{
    winsize size{};
    if (::ioctl(file, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return {80, 24};
    return {size.ws_col, size.ws_row};
}

} // namespace stowage::cli
