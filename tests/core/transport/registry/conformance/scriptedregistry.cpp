// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/conformance/scriptedregistry.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace stowage {

namespace {

constexpr std::chrono::milliseconds pauseBeforeTheCut{20};

/// Takes a whole request off what has come; nothing while it is incomplete.
std::optional<HeardRequest> takeRequest(QByteArray bytes)
{
    auto head = lab::HttpHead::take(bytes);
    if (!head || bytes.size() < head->value("Content-Length").toLongLong())
        return {};
    return HeardRequest{*head, bytes};
}

QByteArray inOneChunk(const QByteArray &body)
{
    return QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
}

ScriptedRegistry::Answer answerIn(const Step &step, bool headOnly)
{
    if (step.status == 0)
        return {};
    lab::HttpHead head{"HTTP/1.1 " + QByteArray::number(step.status) + " As written", {}};
    if (!headOnly)
        head.set("Content-Length", QByteArray::number(step.body.size()));
    for (const auto &[name, value] : step.headers) {
        if (name == "Content-Length")
            head.remove(name);
        if (value != "-")
            head.headers.emplaceBack(name, value);
    }
    if (headOnly)
        return {head.toBytes()};
    const bool sized = head.has("Content-Length");
    if (!sized)
        head.set("Transfer-Encoding", "chunked");
    return {head.toBytes() + (sized ? step.body : inOneChunk(step.body)),
        head.value("Content-Length").toLongLong() > step.body.size()};
}

} // namespace

Result<std::unique_ptr<ScriptedRegistry>> ScriptedRegistry::start()
{
    std::unique_ptr<ScriptedRegistry> registry(new ScriptedRegistry);
    registry->m_thread.run([&] { registry->listen(); });
    if (registry->m_port == 0)
        return fail(ErrorKind::Failed, QStringLiteral("The registry finds no free port."));
    return registry;
}

ScriptedRegistry::~ScriptedRegistry()
{
    m_thread.run([this] { m_server.reset(); });
}

void ScriptedRegistry::listen()
{
    m_server = std::make_unique<QTcpServer>();
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
        while (QTcpSocket *client = m_server->nextPendingConnection()) {
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            QObject::connect(client, &QTcpSocket::readyRead, client, [this, client] { read(client); });
        }
    });
    if (m_server->listen(QHostAddress::LocalHost))
        m_port = m_server->serverPort();
}

void ScriptedRegistry::read(QTcpSocket *client)
{
    const auto request = takeRequest(client->peek(client->bytesAvailable()));
    if (!request)
        return;
    client->readAll();
    const Answer answer = answerTo(*request);
    if (answer.bytes.isEmpty()) {
        QObject::disconnect(client, &QTcpSocket::readyRead, nullptr, nullptr); // what comes now nobody hears
        return client->disconnectFromHost();
    }
    client->write(answer.bytes);
    if (answer.isCut)
        QTimer::singleShot(pauseBeforeTheCut, client, &QTcpSocket::disconnectFromHost);
}

ScriptedRegistry::Answer ScriptedRegistry::answerTo(const HeardRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    // Qt may ask once more by itself what was cut, and throws the answer away.
    if (request.head.toBytes() == m_cut)
        return {};
    const QByteArray wrong = m_steps.isEmpty() ? "nothing more" : complaint(m_steps.first(), request, cdn());
    if (!wrong.isEmpty() && request.head.toBytes() == m_look)
        return m_lookAnswer;
    if (!wrong.isEmpty()) {
        m_heard.append(shortForm(request, cdn()) + " (" + wrong + ')');
        return {"HTTP/1.1 422 Not as written\r\nContent-Length: 0\r\n\r\n"};
    }
    const Step step = m_steps.takeFirst();
    m_heard.append(step.line);
    const Answer answer = answerIn(step, request.head.firstLine.startsWith("HEAD "));
    const bool isLook = request.body.isEmpty() && !m_cut.isEmpty();
    m_look = isLook ? request.head.toBytes() : QByteArray();
    m_lookAnswer = answer;
    m_cut = answer.isCut || answer.bytes.isEmpty() ? request.head.toBytes() : m_cut;
    return answer;
}

void ScriptedRegistry::learn(const QList<Step> &steps)
{
    const QMutexLocker lock(&m_mutex);
    m_steps = steps;
    m_heard.clear();
    m_cut.clear();
    m_look.clear();
}

QByteArrayList ScriptedRegistry::heard() const
{
    const QMutexLocker lock(&m_mutex);
    return m_heard;
}

} // namespace stowage
