// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/doctor/vigil.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>

namespace stowage {

/// Where a connection is tried.
struct ProbeTarget {
    QString host; ///< a name or an address
    quint16 port = 0;
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
};

/// What a server showed during the handshake, good or not.
struct Handshake {
    QList<QSslCertificate> chain; ///< the server's own first; empty when there was no handshake
    QList<QSslError> errors;
    QString protocol;
    QString cipher;
};

/// A connection that is tried and let go: nothing is ever sent over it.
class Probe : public Vigil {
    Q_OBJECT

public:
    /// Ends when there is a TCP connection.
    Probe(const ProbeTarget &target, std::chrono::milliseconds patience, const std::stop_token &stop);
    /// Ends when the handshake with `name` has succeeded or failed; a certificate that is not good ends it too.
    Probe(const ProbeTarget &target, const QString &name, const QSslConfiguration &configuration,
        std::chrono::milliseconds patience, const std::stop_token &stop);
    ~Probe() override;

    bool isGood() const { return m_good; }
    QAbstractSocket::SocketError error() const { return m_error; }
    QString words() const { return m_words; } ///< the system's, for what went wrong
    const Handshake &handshake() const { return m_handshake; }

private:
    void listen();
    void succeed();
    void stumble(QAbstractSocket::SocketError error);
    void noteHandshake(const QList<QSslError> &errors);

    QSslSocket m_socket;
    bool m_good = false;
    QAbstractSocket::SocketError m_error = QAbstractSocket::UnknownSocketError;
    QString m_words;
    Handshake m_handshake;
};

using ProbePtr = std::shared_ptr<Probe>;

} // namespace stowage
