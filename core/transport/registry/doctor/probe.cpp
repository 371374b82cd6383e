// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/doctor/probe.h"

#include <QSslCipher>

namespace stowage {

Probe::Probe(const ProbeTarget &target, std::chrono::milliseconds patience, const std::stop_token &stop)
    : Vigil(patience, stop)
{
    connect(&m_socket, &QAbstractSocket::connected, this, &Probe::succeed);
    listen();
    m_socket.setProxy(target.proxy);
    m_socket.connectToHost(target.host, target.port);
}

Probe::Probe(const ProbeTarget &target, const QString &name, const QSslConfiguration &configuration,
    std::chrono::milliseconds patience, const std::stop_token &stop)
    : Vigil(patience, stop)
{
    connect(&m_socket, &QSslSocket::sslErrors, this, &Probe::noteHandshake);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        noteHandshake({});
        succeed();
    });
    listen();
    m_socket.setProxy(target.proxy);
    m_socket.setSslConfiguration(configuration);
    m_socket.connectToHostEncrypted(target.host, target.port, name);
}

Probe::~Probe()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void Probe::listen()
{
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &Probe::stumble);
}

void Probe::succeed()
{
    m_good = true;
    end();
}

void Probe::stumble(QAbstractSocket::SocketError error)
{
    if (isEnded())
        return;
    m_error = error;
    m_words = m_socket.errorString();
    end();
}

void Probe::noteHandshake(const QList<QSslError> &errors)
{
    const QSslCipher cipher = m_socket.sessionCipher();
    m_handshake = {m_socket.peerCertificateChain(), errors, cipher.protocolString(), cipher.name()};
}

} // namespace stowage
