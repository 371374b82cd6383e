// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QThread>

namespace stowage::lab {

/// A thread with an event loop, for servers that must answer while the test itself blocks.
class ServerThread {
public:
    ServerThread()
    {
        m_anchor.moveToThread(&m_thread);
        m_thread.start();
    }
    ~ServerThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(ServerThread)

    /// Runs `work` in the thread and waits for its end. Never from the thread itself.
    template <typename Work>
    void run(Work &&work)
    {
        QMetaObject::invokeMethod(&m_anchor, std::forward<Work>(work), Qt::BlockingQueuedConnection);
    }

private:
    QThread m_thread;
    QObject m_anchor;
};

} // namespace stowage::lab
