// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/task.h"

#include <QThread>
#include <QThreadPool>

namespace stowage {

namespace {

class Workers : public QThreadPool {
public:
    Workers() { setMaxThreadCount(2 * QThread::idealThreadCount() + 2); }
};

} // namespace

void startOnWorker(std::function<void()> work)
{
    static Workers workers;
    workers.start(std::move(work));
}

} // namespace stowage
