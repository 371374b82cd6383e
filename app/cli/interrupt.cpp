// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"

#include "core/base/error.h"

#include <csignal>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace stowage::cli {

std::stop_token stopOnInterrupt()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    std::stop_source source;
    std::thread([signals, source]() mutable {
        int received = 0;
        sigwait(&signals, &received);
        source.request_stop();
        sigwait(&signals, &received);
        ::_exit(exitCode(ErrorKind::Cancelled));
    }).detach();
    return source.get_token();
}

} // namespace stowage::cli
