// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/proxy/forwardproxy.h"

#include <QTcpSocket>
#include <QUrl>

namespace stowage::lab {

static void join(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

Result<std::unique_ptr<ForwardProxy>> ForwardProxy::start(
    quint16 serverPort, const QString &user, const QString &password)
{
    std::unique_ptr<ForwardProxy> proxy(new ForwardProxy(serverPort, user, password));
    proxy->m_thread.run([&] { proxy->listen(); });
    if (proxy->m_port == 0)
        return fail(ErrorKind::Failed, QStringLiteral("The proxy finds no free port."));
    return proxy;
}

ForwardProxy::~ForwardProxy()
{
    m_thread.run([this] { m_server.reset(); });
}

void ForwardProxy::listen()
{
    m_server = std::make_unique<QTcpServer>();
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
        while (QTcpSocket *client = m_server->nextPendingConnection()) {
            client->setParent(m_server.get());
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            QObject::connect(client, &QTcpSocket::readyRead, m_server.get(), [this, client] { read(client); });
        }
    });
    if (m_server->listen(QHostAddress::LocalHost))
        m_port = m_server->serverPort();
}

void ForwardProxy::read(QTcpSocket *client)
{
    QByteArray bytes = client->peek(client->bytesAvailable());
    const auto head = HttpHead::take(bytes);
    if (!head)
        return;
    client->readAll();
    if (mayPass(*head))
        return pass(client, *head, bytes);
    client->write("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"work\"\r\nContent-Length: 0\r\n\r\n");
}

bool ForwardProxy::mayPass(const HttpHead &head) const
{
    const QByteArray pair = (m_user + u':' + m_password).toUtf8().toBase64();
    return m_user.isEmpty() || head.value("Proxy-Authorization") == "Basic " + pair;
}

/// From here on the two speak for themselves: one request a connection, or a tunnel.
void ForwardProxy::pass(QTcpSocket *client, HttpHead head, const QByteArray &rest)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_passed.append(head.firstLine);
    }
    client->disconnect(m_server.get());
    auto *server = new QTcpSocket(client);
    join(client, server);
    join(server, client);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
    if (head.firstLine.startsWith("CONNECT ")) {
        client->write("HTTP/1.1 200 Go ahead\r\n\r\n");
        return;
    }
    const QUrl url(QString::fromUtf8(head.secondWord()));
    head.firstLine.replace(head.secondWord(), url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
    head.remove("Proxy-Authorization");
    head.set("Connection", "close");
    server->write(head.toBytes() + rest);
}

QString ForwardProxy::address() const
{
    const QString who = m_user.isEmpty() ? QString() : m_user + u':' + m_password + u'@';
    return QStringLiteral("http://") + who + QStringLiteral("127.0.0.1:") + QString::number(m_port);
}

QByteArrayList ForwardProxy::passed() const
{
    const QMutexLocker lock(&m_mutex);
    return m_passed;
}

} // namespace stowage::lab
