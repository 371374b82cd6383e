// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/proxy/socksproxy.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QtEndian>

#include <functional>
#include <optional>

namespace stowage::lab {

namespace {

constexpr char version = 5;

/// What a client asks for: VER CMD RSV ATYP DST.ADDR DST.PORT.
struct SocksRequest {
    enum Command : quint8 { Connect = 1 };
    enum Kind : quint8 { V4 = 1, Name = 3, V6 = 4 };

    quint8 command = 0;
    QString host; ///< empty: of an unknown kind
    quint16 port = 0;

    /// Takes a whole request off the front of the buffer; nothing, and the buffer untouched, while it is incomplete.
    static std::optional<SocksRequest> take(QByteArray &buffer);
};

/// Of the address that begins behind the four bytes, with the byte that says how long a name is.
qsizetype addressLength(const QByteArray &buffer)
{
    switch (quint8(buffer.at(3))) {
    case SocksRequest::V4:
        return 4;
    case SocksRequest::Name:
        return 1 + quint8(buffer.at(4));
    case SocksRequest::V6:
        return 16;
    }
    return 0;
}

QString hostIn(quint8 kind, const QByteArray &address)
{
    switch (kind) {
    case SocksRequest::V4:
        return QHostAddress(qFromBigEndian<quint32>(address.constData())).toString();
    case SocksRequest::Name:
        return QString::fromLatin1(address.sliced(1));
    case SocksRequest::V6:
        return QHostAddress(reinterpret_cast<const quint8 *>(address.constData())).toString();
    }
    return {};
}

std::optional<SocksRequest> SocksRequest::take(QByteArray &buffer)
{
    constexpr qsizetype head = 4;
    constexpr qsizetype portLength = 2;
    if (buffer.size() <= head)
        return std::nullopt;
    const qsizetype length = addressLength(buffer);
    if (buffer.size() < head + length + portLength)
        return std::nullopt;
    SocksRequest request;
    request.command = quint8(buffer.at(1));
    request.host = hostIn(quint8(buffer.at(3)), buffer.sliced(head, length));
    request.port = qFromBigEndian<quint16>(buffer.constData() + head + length);
    buffer.remove(0, head + length + portLength);
    return request;
}

/// One client: a greeting, one request, and then bytes both ways. Deletes itself when the client goes.
class SocksConnection : public QObject {
public:
    using Note = std::function<void(const QString &host)>;

    /// Takes over the client.
    SocksConnection(QTcpSocket *client, Note note, QObject *parent)
        : QObject(parent)
        , m_client(client)
        , m_note(std::move(note))
    {
        m_client->setParent(this);
        connect(m_client, &QTcpSocket::readyRead, this, &SocksConnection::readClient);
        connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        readClient();
    }

private:
    enum Answer : char { Granted = 0, Unreachable = 4, NoSuchCommand = 7 };

    void readClient();
    bool greet();
    void follow(const SocksRequest &request);
    void answer(Answer answer);
    void hangUp();

    QTcpSocket *m_client;
    const Note m_note;
    QTcpSocket *m_server = nullptr; ///< once it is known where to
    QByteArray m_fromClient; ///< until then
    bool m_greeted = false;
    bool m_stands = false; ///< the way to the server
};

void SocksConnection::readClient()
{
    if (m_server) {
        m_server->write(m_client->readAll());
        return;
    }
    m_fromClient += m_client->readAll();
    if (!m_greeted && !greet())
        return;
    if (const auto request = SocksRequest::take(m_fromClient))
        follow(*request);
}

/// VER NMETHODS METHODS: whatever they are, none is needed.
bool SocksConnection::greet()
{
    if (m_fromClient.size() < 2 || m_fromClient.size() < 2 + quint8(m_fromClient.at(1)))
        return false;
    m_fromClient.remove(0, 2 + quint8(m_fromClient.at(1)));
    m_greeted = true;
    m_client->write(QByteArray{}.append(version).append('\0'));
    return true;
}

void SocksConnection::follow(const SocksRequest &request)
{
    m_note(request.host);
    if (request.command != SocksRequest::Connect || request.host.isEmpty())
        return answer(NoSuchCommand);
    m_server = new QTcpSocket(this);
    connect(m_server, &QTcpSocket::connected, this, [this] { answer(Granted); });
    connect(m_server, &QTcpSocket::readyRead, this, [this] { m_client->write(m_server->readAll()); });
    connect(m_server, &QTcpSocket::disconnected, this, &SocksConnection::hangUp);
    connect(m_server, &QTcpSocket::errorOccurred, this, [this] {
        if (!m_stands)
            answer(Unreachable);
    });
    const bool isOurs = request.host == QLatin1StringView("registry.example");
    m_server->connectToHost(isOurs ? QStringLiteral("127.0.0.1") : request.host, request.port);
}

/// With an address of no meaning, as most proxies give it.
void SocksConnection::answer(Answer answer)
{
    QByteArray bytes(10, '\0');
    bytes[0] = version;
    bytes[1] = answer;
    bytes[3] = SocksRequest::V4;
    m_client->write(bytes);
    m_stands = answer == Granted;
    if (!m_stands)
        hangUp();
}

void SocksConnection::hangUp()
{
    m_client->disconnectFromHost();
}

} // namespace

Result<std::unique_ptr<SocksProxy>> SocksProxy::start()
{
    std::unique_ptr<SocksProxy> proxy(new SocksProxy);
    proxy->m_thread.run([&] { proxy->listen(); });
    if (proxy->m_port == 0)
        return fail(ErrorKind::Failed, QStringLiteral("The proxy finds no free port."));
    return proxy;
}

SocksProxy::~SocksProxy()
{
    m_thread.run([this] { m_server.reset(); });
}

void SocksProxy::listen()
{
    m_server = std::make_unique<QTcpServer>();
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
        while (QTcpSocket *client = m_server->nextPendingConnection()) {
            noteConnection();
            new SocksConnection(client, [this](const QString &host) { noteHost(host); }, m_server.get());
        }
    });
    if (m_server->listen(QHostAddress::LocalHost))
        m_port = m_server->serverPort();
}

int SocksProxy::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

QStringList SocksProxy::hosts() const
{
    const QMutexLocker lock(&m_mutex);
    return m_hosts;
}

void SocksProxy::noteConnection()
{
    const QMutexLocker lock(&m_mutex);
    ++m_connections;
}

void SocksProxy::noteHost(const QString &host)
{
    const QMutexLocker lock(&m_mutex);
    m_hosts.append(host);
}

} // namespace stowage::lab
