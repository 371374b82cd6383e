// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/task.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

namespace stowage {

namespace {

QThreadPool &workers();

class Workers : public QThreadPool {
public:
    Workers()
    {
        setMaxThreadCount(2 * QThread::idealThreadCount() + 2);
        // Threads that outlived main() would still hash while OpenSSL cleans up behind it.
        qAddPostRoutine([] { workers().waitForDone(); });
    }
};

QThreadPool &workers()
{
    static Workers workers;
    return workers;
}

} // namespace

void startOnWorker(std::function<void()> work)
{
    workers().start(std::move(work));
}

} // namespace stowage
