// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "tests/lab/process/serverthread.h"
#include "tests/lab/proxy/httphead.h"

#include <QMutex>
#include <QTcpServer>

#include <memory>

class QTcpSocket;

namespace stowage::lab {

/// A proxy as companies have them, between their people and the world: it takes whole addresses and CONNECT (RFC 9110,
/// 9.3.6), alone knows how to find the hosts (here all of them are one server on 127.0.0.1) and may ask for a password.
/// Its own thread; every member may be called from any thread.
class ForwardProxy {
public:
    /// `user` and `password` empty: open to all.
    static Result<std::unique_ptr<ForwardProxy>> start(
        quint16 serverPort, const QString &user = {}, const QString &password = {});
    ~ForwardProxy();

    /// As it stands in http_proxy and https_proxy, with user and password where it asks for them.
    QString address() const;
    /// The first lines of all requests that were let through: "CONNECT registry.example:443 HTTP/1.1".
    QByteArrayList passed() const;

private:
    ForwardProxy(quint16 serverPort, const QString &user, const QString &password)
        : m_serverPort(serverPort)
        , m_user(user)
        , m_password(password)
    {
    }
    void listen();
    void read(QTcpSocket *client);
    void pass(QTcpSocket *client, HttpHead head, const QByteArray &rest);
    bool mayPass(const HttpHead &head) const;

    const quint16 m_serverPort;
    const QString m_user;
    const QString m_password;
    quint16 m_port = 0;
    mutable QMutex m_mutex; ///< guards the one below
    QByteArrayList m_passed;
    std::unique_ptr<QTcpServer> m_server; ///< lives in m_thread, and is the parent of its connections
    ServerThread m_thread;
};

} // namespace stowage::lab
