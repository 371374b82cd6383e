// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "tests/lab/process/serverthread.h"
#include "tests/lab/proxy/fault.h"
#include "tests/lab/proxy/httphead.h"

#include <QMutex>
#include <QTcpServer>

#include <atomic>
#include <memory>

namespace stowage::lab {

/// One request that reached a proxy.
struct ProxyRequest {
    QByteArray method;
    QByteArray target; ///< path and query
    HttpHead head;
    std::shared_ptr<std::atomic<qint64>> sent
        = std::make_shared<std::atomic<qint64>>(0); ///< of a server's answer, bytes
    std::weak_ptr<void> underWay = {}; ///< held until its answer has gone on, or until its connection is closed
};

/// Stands in front of a plain HTTP server on 127.0.0.1 and does to its answers what a bad network or a bad server does.
/// Writes down every request. The first rule that fits a request and is not used up meets it.
/// Its own thread; every member may be called from any thread.
class FaultProxy {
public:
    static Result<std::unique_ptr<FaultProxy>> start(quint16 serverPort);
    ~FaultProxy();

    quint16 port() const { return m_port; }
    /// "127.0.0.1:PORT", as it stands in a reference.
    QString host() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    QString url() const { return QStringLiteral("http://") + host(); }

    void add(const FaultRule &rule);
    /// `target` is a regular expression.
    void add(const QString &target, const Fault &fault, int times = 1)
    {
        add({.target = QRegularExpression(target), .fault = fault, .times = times});
    }
    void clearRules();

    QList<ProxyRequest> requests() const;
    /// Those whose method is this (any when empty) and whose target fits this regular expression.
    QList<ProxyRequest> requests(const QByteArray &method, const QString &target) const;
    /// The most of those that were open at the same moment: from the head on until the answer's end.
    int mostAtOnce(const QByteArray &method, const QString &target) const;
    void clearRequests();
    /// How many bytes of bodies the server's answers to such requests had, as far as they went on to the clients.
    qint64 bytesSent(const QString &target) const;

    /// Nobody listens any more and every connection is closed, as when the network is gone; until comeBack().
    void goAway();
    void comeBack();

    /// For connections: writes the request down and answers what is to be done to it.
    Fault meet(const ProxyRequest &request);
    quint16 serverPort() const { return m_serverPort; }

private:
    explicit FaultProxy(quint16 serverPort)
        : m_serverPort(serverPort)
    {
    }
    void listen();

    const quint16 m_serverPort;
    quint16 m_port = 0;
    mutable QMutex m_mutex; ///< guards the four below
    QList<FaultRule> m_rules;
    QList<ProxyRequest> m_requests;
    QList<ProxyRequest> m_open; ///< when the newest one was begun
    QList<QList<ProxyRequest>> m_crowds; ///< those that were open when one more was begun, and that one
    std::unique_ptr<QTcpServer> m_server; ///< lives in m_thread, and is the parent of its connections
    ServerThread m_thread;
};

} // namespace stowage::lab
