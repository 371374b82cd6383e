// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/proxy/proxyconnection.h"

#include "tests/lab/proxy/faultproxy.h"

#include <QHostAddress>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace stowage::lab {

namespace {

constexpr qint64 bufferSize = 1 << 20;
constexpr auto slice = 20ms;

bool hasBody(const QByteArray &method, const HttpHead &head)
{
    return method != "HEAD" && head.secondWord() != "204" && head.secondWord() != "304";
}

} // namespace

ProxyConnection::ProxyConnection(QTcpSocket *client, FaultProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_client(client)
{
    m_client->setParent(this);
    m_clock.setInterval(slice);
    connect(m_client, &QTcpSocket::readyRead, this, &ProxyConnection::readClient);
    connect(m_client, &QTcpSocket::bytesWritten, this, &ProxyConnection::pump);
    connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_allowance = m_fault.bytesPerSecond * slice.count() / 1000 + 1;
        pump();
    });
    readClient();
}

void ProxyConnection::readClient()
{
    if (m_over)
        return void(m_client->readAll());
    if (m_server) {
        m_server->write(m_client->readAll());
        return;
    }
    m_fromClient += m_client->readAll();
    if (m_fromClient.startsWith('\x16')) // somebody tries TLS first, and would wait long for an answer
        return m_client->abort();
    if (m_awaited > 0)
        return answerWhenItCame();
    if (auto head = HttpHead::take(m_fromClient))
        begin(std::move(*head));
}

void ProxyConnection::begin(HttpHead head)
{
    m_method = head.firstLine.split(' ').first();
    m_target = head.secondWord();
    ProxyRequest request{m_method, m_target, head};
    m_count = request.sent;
    m_underWay = std::make_shared<char>();
    request.underWay = m_underWay;
    m_fault = m_proxy.meet(request);
    m_sent = 0;
    m_headDone = m_closeAtEnd = false;
    m_awaited = m_fault.afterRequest ? head.value("Content-Length").toLongLong() : 0;
    if (m_fault.status != 0)
        answerWhenItCame();
    else if (m_fault.gone)
        hangUp();
    else if (m_fault.silent)
        m_over = true;
    else
        askServer(std::move(head));
}

void ProxyConnection::answerWhenItCame()
{
    m_awaited -= std::exchange(m_fromClient, {}).size();
    if (m_awaited <= 0)
        answerAlone();
}

void ProxyConnection::answerAlone()
{
    HttpHead answer{"HTTP/1.1 " + QByteArray::number(m_fault.status) + " Fault", {}};
    answer.set("Content-Length", QByteArray::number(m_fault.body.size()));
    answer.set("Connection", "close");
    if (!m_fault.redirectTo.isEmpty())
        answer.set("Location", m_fault.redirectTo + m_target);
    changeHead(answer);
    m_client->write(answer.toBytes() + m_fault.body);
    hangUp();
}

void ProxyConnection::askServer(HttpHead head)
{
    head.set("Connection", "close");
    if (m_fault.ignoreRange)
        head.remove("Range");
    m_server = new QTcpSocket(this);
    m_server->setReadBufferSize(bufferSize);
    connect(m_server, &QTcpSocket::readyRead, this, &ProxyConnection::readServer);
    connect(m_server, &QTcpSocket::disconnected, this, &ProxyConnection::readServer);
    connect(m_server, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError)
            hangUp();
    });
    m_server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_proxy.serverPort());
    m_server->write(head.toBytes() + m_fromClient);
    m_fromClient.clear();
    if (m_fault.bytesPerSecond > 0)
        m_clock.start();
}

void ProxyConnection::readServer()
{
    if (m_over || (!m_headDone && !readHead()))
        return;
    pump();
}

bool ProxyConnection::readHead()
{
    m_fromServer += m_server->readAll();
    while (auto head = HttpHead::take(m_fromServer)) {
        const bool interim = head->secondWord().startsWith('1');
        if (!interim) {
            head->remove("Connection");
            m_left = bodyLength(*head);
            changeHead(*head);
            const bool marked = head->has("Content-Length") || head->has("Transfer-Encoding");
            m_closeAtEnd = (!marked && hasBody(m_method, *head)) || !m_fault.withHeaders.isEmpty();
            if (m_closeAtEnd)
                head->set("Connection", "close");
        }
        m_client->write(head->toBytes());
        m_headDone = !interim;
        if (m_headDone)
            return true;
    }
    if (m_server->state() == QAbstractSocket::UnconnectedState)
        hangUp();
    return false;
}

qint64 ProxyConnection::bodyLength(const HttpHead &head) const
{
    if (!hasBody(m_method, head))
        return 0;
    return head.has("Content-Length") ? head.value("Content-Length").toLongLong() : -1;
}

bool ProxyConnection::isServerDone() const
{
    return m_left == 0 || (m_fromServer.isEmpty() && m_server->state() == QAbstractSocket::UnconnectedState);
}

void ProxyConnection::changeHead(HttpHead &head) const
{
    for (const QByteArray &name : m_fault.withoutHeaders)
        head.remove(name);
    for (const auto &[name, value] : m_fault.withHeaders)
        head.set(name, value);
}

void ProxyConnection::pump()
{
    const bool slow = m_fault.bytesPerSecond > 0;
    while (!m_over && m_server && m_headDone) {
        if (m_fromServer.isEmpty())
            m_fromServer = m_server->read(bufferSize);
        if (isServerDone())
            return finish();
        const qint64 room = std::min(bufferSize - m_client->bytesToWrite(), slow ? m_allowance : bufferSize);
        const qint64 length = std::min<qint64>(room, m_fromServer.size());
        if (length <= 0)
            return;
        m_allowance -= slow ? length : 0;
        if (!pass(m_fromServer.first(length)))
            return;
        m_fromServer.remove(0, length);
        m_left -= m_left > 0 ? length : 0;
    }
}

/// False when the answer ends here.
bool ProxyConnection::pass(QByteArray piece)
{
    if (m_fault.flipAt && *m_fault.flipAt >= m_sent && *m_fault.flipAt < m_sent + piece.size())
        piece[*m_fault.flipAt - m_sent] = char(~piece[*m_fault.flipAt - m_sent]);
    const auto end = m_fault.cutAfter ? m_fault.cutAfter : m_fault.stallAfter;
    const bool ends = end && m_sent + piece.size() >= *end;
    if (ends)
        piece.truncate(*end - m_sent);
    m_client->write(piece);
    m_sent += piece.size();
    *m_count += piece.size();
    if (ends && m_fault.cutAfter)
        hangUp();
    m_over = m_over || ends;
    return !ends;
}

void ProxyConnection::finish()
{
    m_clock.stop();
    m_underWay.reset();
    m_server->disconnect(this);
    m_server->deleteLater();
    m_server = nullptr;
    m_fromServer.clear();
    if (m_closeAtEnd)
        return hangUp();
    readClient();
}

void ProxyConnection::hangUp()
{
    m_over = true;
    m_clock.stop();
    m_underWay.reset();
    m_client->disconnectFromHost();
}

} // namespace stowage::lab
