// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "tests/lab/process/serverprocess.h"

#include <QByteArrayList>

#include <memory>

namespace stowage::lab {

/// The real tinyproxy, as a company has it between its people and the world: it takes whole addresses and CONNECT
/// (RFC 9110, 9.3.6), alone knows where registry.example is (nss_wrapper tells it: on 127.0.0.1) and may ask for a
/// password. It ends with this object.
class ForwardProxy {
public:
    /// Waits until the proxy answers. `user` and `password` empty: open to all; the password has no blanks. Blocks.
    static Result<std::unique_ptr<ForwardProxy>> start(const QString &user = {}, const QString &password = {});

    /// What a server on this port of 127.0.0.1 is called behind the proxy, and nowhere else (RFC 2606):
    /// "registry.example:PORT", as it stands in a reference.
    static QString nameOf(quint16 port) { return QStringLiteral("registry.example:%1").arg(port); }

    /// As it stands in http_proxy and https_proxy, with user and password where it asks for them.
    QByteArray address() const { return addressWith(m_password); }
    QByteArray addressWith(const QString &password) const;
    quint16 port() const { return m_port; }
    /// The first lines of all requests that were let through: "CONNECT registry.example:443 HTTP/1.1".
    QByteArrayList passed() const;

private:
    ForwardProxy(const QString &user, const QString &password)
        : m_user(user)
        , m_password(password)
    {
    }
    Result<void> listen();
    QByteArray configuration() const;
    QString logFile() const { return m_server.filePath(QStringLiteral("requests")); }

    const QString m_user;
    const QString m_password;
    quint16 m_port = 0;
    ServerProcess m_server;
};

} // namespace stowage::lab
