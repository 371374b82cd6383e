// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/task.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

namespace stowage {

namespace {

class Workers : public QThreadPool {
public:
    Workers() { setMaxThreadCount(2 * QThread::idealThreadCount() + 2); }
};

Workers &workers()
{
    static Workers workers;
    return workers;
}

/// Threads that outlived main() would still hash while OpenSSL cleans up behind it.
void endWithTheProgram()
{
    [[maybe_unused]] static const bool once = [] {
        qAddPostRoutine([] { workers().waitForDone(); });
        return true;
    }();
}

} // namespace

void startOnWorker(std::function<void()> work)
{
    endWithTheProgram();
    workers().start(std::move(work));
}

} // namespace stowage
