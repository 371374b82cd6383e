// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"

#include "app/cli/terminalguard.h"
#include "core/base/error.h"

#include <atomic>
#include <csignal>
#include <ctime>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace stowage::cli {

namespace {

/// A transfer looks at its token many times a second, but not while it waits for a lock or a disk.
constexpr timespec grace{5, 0};

std::atomic<bool> endsTidily = false;

std::stop_source stopSource()
{
    static const std::stop_source source;
    return source;
}

} // namespace

void endOnInterrupt()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    struct sigaction hangUp{};
    sigaction(SIGHUP, nullptr, &hangUp);
    if (hangUp.sa_handler != SIG_IGN) // which nohup asks for
        sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    std::thread([signals, source = stopSource()]() mutable {
        int received = 0;
        sigwait(&signals, &received);
        if (endsTidily) {
            source.request_stop();
            sigtimedwait(&signals, nullptr, &grace);
        }
        giveTerminalBack();
        ::_exit(exitCode(ErrorKind::Cancelled));
    }).detach();
}

std::stop_token stopOnInterrupt()
{
    endsTidily = true;
    return stopSource().get_token();
}

} // namespace stowage::cli
