// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/registry/tokenservice.h"

#include "tests/lab/registry/webtoken.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTcpServer>
#include <QTimer>
#include <QUuid>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace stowage::lab {

namespace {

using Status = QHttpServerResponder::StatusCode;

TokenRequest read(const QHttpServerRequest &request)
{
    const bool post = request.method() == QHttpServerRequest::Method::Post;
    const QUrlQuery form(QString::fromUtf8(QByteArray(request.body()).replace('+', ' ')));
    return {post, post ? form : request.query(), request.value("Authorization")};
}

QString field(const TokenRequest &request, const QString &name)
{
    return request.query.queryItemValue(name, QUrl::FullyDecoded);
}

/// "repository:a/b:pull,push", where the middle may hold colons.
QJsonObject grant(const QString &scope, const QStringList &actions)
{
    return {{u"type"_s, scope.section(u':', 0, 0)}, {u"name"_s, scope.section(u':', 1, -2)},
        {u"actions"_s, QJsonArray::fromStringList(actions)}};
}

QHttpServerResponse refusal()
{
    return {QJsonObject{{u"details"_s, u"incorrect username or password"_s}}, Status::Unauthorized};
}

} // namespace

Result<std::unique_ptr<TokenService>> TokenService::start(const Policy &policy)
{
    std::unique_ptr<TokenService> service(new TokenService(policy));
    auto certificate = makeAuthority(service->m_folder.path(), u"tokens"_s);
    if (!certificate)
        return fail(certificate.error());
    service->m_certificate = *certificate;
    service->m_thread.run([&] { service->listen(); });
    if (service->m_port == 0)
        return fail(ErrorKind::Failed, u"The token service finds no free port."_s);
    return service;
}

TokenService::~TokenService()
{
    m_thread.run([this] { m_server.reset(); });
}

QString TokenService::realm() const
{
    return u"http://localhost:%1/token"_s.arg(m_port);
}

void TokenService::setMood(Mood mood)
{
    const QMutexLocker lock(&m_mutex);
    m_mood = mood;
}

QList<TokenRequest> TokenService::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

void TokenService::listen()
{
    m_server = std::make_unique<QHttpServer>();
    m_server->route(u"/token"_s, m_server.get(),
        [this](const QHttpServerRequest &request, QHttpServerResponder &responder) { serve(request, responder); });
    auto socket = std::make_unique<QTcpServer>();
    if (socket->listen(QHostAddress::LocalHost) && m_server->bind(socket.get()))
        m_port = socket.release()->serverPort();
}

void TokenService::serve(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const TokenRequest read = stowage::lab::read(request);
    switch (note(read)) {
    case Mood::Fair:
        return responder.sendResponse(answer(read));
    case Mood::Refusing:
        return responder.sendResponse(refusal());
    case Mood::Nonsense:
        return responder.write("<html>Welcome to the hotel network</html>", "text/html");
    case Mood::Endless:
        return responder.write("{\"token\":\"" + QByteArray(8 << 20, 'x') + "\"}", "application/json");
    case Mood::Slow:
        QTimer::singleShot(
            1s, m_server.get(), [this, read, later = std::make_shared<QHttpServerResponder>(std::move(responder))] {
                later->sendResponse(answer(read));
            });
    }
}

TokenService::Mood TokenService::note(const TokenRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    m_requests += request;
    return m_mood;
}

QHttpServerResponse TokenService::answer(const TokenRequest &request) const
{
    const bool anonymous = !request.post && request.authorization.isEmpty();
    const bool known = knows(request);
    if (!anonymous && !known)
        return refusal();
    const QString token = QString::fromLatin1(tokenFor(request, known));
    QJsonObject body{{u"token"_s, token}, {u"access_token"_s, token}, {u"expires_in"_s, m_policy.lifeSeconds},
        {u"issued_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    if (known && (request.post || field(request, u"offline_token"_s) == u"true"))
        body[u"refresh_token"_s] = refreshToken();
    return body;
}

bool TokenService::knows(const TokenRequest &request) const
{
    if (!request.post)
        return request.authorization == "Basic " + (m_policy.user + u':' + m_policy.password).toUtf8().toBase64();
    if (field(request, u"grant_type"_s) == u"refresh_token")
        return field(request, u"refresh_token"_s) == refreshToken();
    return field(request, u"username"_s) == m_policy.user && field(request, u"password"_s) == m_policy.password;
}

QByteArray TokenService::tokenFor(const TokenRequest &request, bool known) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QJsonObject claims{{u"iss"_s, issuer()}, {u"sub"_s, known ? m_policy.user : QString()}, {u"aud"_s, service()},
        {u"exp"_s, now + m_policy.lifeSeconds}, {u"nbf"_s, now - 60}, {u"iat"_s, now},
        {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"access"_s, access(request.query, known)}};
    return makeWebToken(claims, m_certificate);
}

QJsonArray TokenService::access(const QUrlQuery &query, bool known) const
{
    QJsonArray granted;
    for (const QString &value : query.allQueryItemValues(u"scope"_s, QUrl::FullyDecoded)) {
        for (const QString &scope : value.split(u' ', Qt::SkipEmptyParts)) {
            const QStringList wanted = scope.section(u':', -1).split(u',');
            const bool open = m_policy.publicRepositories.contains(scope.section(u':', 1, -2));
            if (known)
                granted += grant(scope, wanted);
            else if (open && wanted.contains(u"pull"_s))
                granted += grant(scope, {u"pull"_s});
        }
    }
    return granted;
}

} // namespace stowage::lab
