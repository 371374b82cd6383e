// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "tests/lab/process/serverthread.h"

#include <QMutex>
#include <QStringList>
#include <QTcpServer>

#include <memory>

namespace stowage::lab {

/// A SOCKS5 proxy (RFC 1928) that is open to all and connects wherever it is asked to, as `ssh -D` does. It alone knows
/// where registry.example is (on 127.0.0.1). Its own thread; every member may be called from any thread.
class SocksProxy {
public:
    static Result<std::unique_ptr<SocksProxy>> start();
    ~SocksProxy();

    /// What a server on this port of 127.0.0.1 is called behind the proxy, and nowhere else (RFC 2606):
    /// "registry.example:PORT", as it stands in a reference.
    static QString nameOf(quint16 port) { return QStringLiteral("registry.example:%1").arg(port); }

    quint16 port() const { return m_port; }
    /// As it stands in settings.
    QString url() const { return QStringLiteral("socks5://127.0.0.1:%1").arg(m_port); }
    int connections() const;
    /// Where these were to lead, as it was said: "registry.example", "127.0.0.1".
    QStringList hosts() const;

private:
    SocksProxy() = default;
    void listen();
    void noteConnection();
    void noteHost(const QString &host);

    mutable QMutex m_mutex; ///< guards the two below
    int m_connections = 0;
    QStringList m_hosts;
    quint16 m_port = 0;
    std::unique_ptr<QTcpServer> m_server; ///< lives in m_thread, and is the parent of its connections
    ServerThread m_thread;
};

} // namespace stowage::lab
