// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/process/certificates.h"
#include "tests/lab/process/serverthread.h"

#include <QHttpServer>
#include <QMutex>
#include <QTemporaryDir>
#include <QUrlQuery>

#include <memory>

namespace stowage::lab {

/// One request that reached the token service.
struct TokenRequest {
    bool post = false;
    QUrlQuery query; ///< of a POST: what its form says
    QByteArray authorization;
};

/// Gives tokens to clients of a docker-registry, as auth.docker.io does: by GET with Basic or without a name, by POST
/// with a password or a refresh token. Lives on "localhost", so that a client of a registry on 127.0.0.1 sees another
/// host. Its own thread; every member may be called from any thread.
class TokenService {
public:
    struct Policy {
        QString user = {};
        QString password = {};
        QStringList publicRepositories = {}; ///< pulled without a name
        int lifeSeconds = 300;
    };
    enum class Mood {
        Fair,
        Refusing, ///< 401 to everyone
        Nonsense, ///< 200 with HTML
        Endless, ///< 200 with 8 MiB of JSON
        Slow, ///< the right answer after a second
    };

    static Result<std::unique_ptr<TokenService>> start(const Policy &policy);
    ~TokenService();

    quint16 port() const { return m_port; }
    QString realm() const;
    QString certificateFile() const { return m_certificate.file; }
    static QString service() { return QStringLiteral("stowage.lab"); }
    static QString issuer() { return QStringLiteral("stowage.lab tokens"); }
    static QString refreshToken() { return QStringLiteral("refresh-of-the-lab"); }

    void setMood(Mood mood);
    QList<TokenRequest> requests() const;

private:
    explicit TokenService(const Policy &policy)
        : m_policy(policy)
    {
    }
    void listen();
    void serve(const QHttpServerRequest &request, QHttpServerResponder &responder);
    Mood note(const TokenRequest &request);
    QHttpServerResponse answer(const TokenRequest &request) const;
    bool knows(const TokenRequest &request) const;
    QByteArray tokenFor(const TokenRequest &request, bool known) const;
    QJsonArray access(const QUrlQuery &query, bool known) const;

    const Policy m_policy;
    QTemporaryDir m_folder;
    Certificate m_certificate;
    mutable QMutex m_mutex; ///< guards the two below
    Mood m_mood = Mood::Fair;
    QList<TokenRequest> m_requests;
    quint16 m_port = 0;
    std::unique_ptr<QHttpServer> m_server; ///< lives in m_thread
    ServerThread m_thread;
};

} // namespace stowage::lab
