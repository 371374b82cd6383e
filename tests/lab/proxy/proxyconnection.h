// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/proxy/fault.h"
#include "tests/lab/proxy/httphead.h"

#include <QTcpSocket>
#include <QTimer>

#include <atomic>
#include <memory>

namespace stowage::lab {

class FaultProxy;

/// One client's connection to a FaultProxy: requests in turn, each over a fresh connection to the server. An answer
/// ends where its length says, else with the connection. Lives in the proxy's thread; deletes itself when the client
/// goes.
class ProxyConnection : public QObject {
    Q_OBJECT

public:
    /// Takes over the client.
    ProxyConnection(QTcpSocket *client, FaultProxy &proxy, QObject *parent);

private:
    void readClient();
    void begin(HttpHead head);
    void answerWhenItCame();
    void answerAlone();
    void askServer(HttpHead head);
    void readServer();
    bool readHead();
    qint64 bodyLength(const HttpHead &head) const;
    bool isServerDone() const;
    void changeHead(HttpHead &head) const;
    void pump();
    bool pass(QByteArray piece);
    void finish();
    void hangUp();

    FaultProxy &m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_server = nullptr; ///< while a request is under way
    QTimer m_clock; ///< gives a slow answer its next slice
    QByteArray m_fromClient;
    QByteArray m_fromServer;
    Fault m_fault;
    QByteArray m_method;
    QByteArray m_target;
    qint64 m_awaited = 0; ///< of a request whose answer comes when all of it has
    qint64 m_left = 0; ///< of the server's body; -1: until it closes
    qint64 m_sent = 0; ///< of the body
    std::shared_ptr<std::atomic<qint64>> m_count; ///< the same, for whoever watches the proxy
    std::shared_ptr<void> m_underWay; ///< as long as the request is
    qint64 m_allowance = 0; ///< of a slow answer
    bool m_headDone = false;
    bool m_closeAtEnd = false;
    bool m_over = false; ///< nothing more is sent to this client
};

} // namespace stowage::lab
