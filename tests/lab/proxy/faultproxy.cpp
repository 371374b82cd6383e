// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/proxy/faultproxy.h"

#include "tests/lab/proxy/proxyconnection.h"

#include <algorithm>

namespace stowage::lab {

static bool fits(const ProxyRequest &request, const QByteArray &method, const QRegularExpression &target)
{
    return (method.isEmpty() || request.method == method) && target.match(QString::fromUtf8(request.target)).hasMatch();
}

Result<std::unique_ptr<FaultProxy>> FaultProxy::start(quint16 serverPort)
{
    std::unique_ptr<FaultProxy> proxy(new FaultProxy(serverPort));
    proxy->m_thread.run([&] { proxy->listen(); });
    if (proxy->m_port == 0)
        return fail(ErrorKind::Failed, QStringLiteral("The proxy finds no free port."));
    return proxy;
}

FaultProxy::~FaultProxy()
{
    goAway();
}

void FaultProxy::listen()
{
    m_server = std::make_unique<QTcpServer>();
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
        while (QTcpSocket *client = m_server->nextPendingConnection())
            new ProxyConnection(client, *this, m_server.get());
    });
    if (m_server->listen(QHostAddress::LocalHost, m_port))
        m_port = m_server->serverPort();
}

void FaultProxy::goAway()
{
    m_thread.run([this] { m_server.reset(); });
}

void FaultProxy::comeBack()
{
    m_thread.run([this] { listen(); });
}

void FaultProxy::add(const FaultRule &rule)
{
    const QMutexLocker lock(&m_mutex);
    m_rules += rule;
}

void FaultProxy::clearRules()
{
    const QMutexLocker lock(&m_mutex);
    m_rules.clear();
}

QList<ProxyRequest> FaultProxy::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

QList<ProxyRequest> FaultProxy::requests(const QByteArray &method, const QString &target) const
{
    const QRegularExpression expression(target);
    QList<ProxyRequest> fitting = requests();
    fitting.removeIf([&](const ProxyRequest &request) { return !fits(request, method, expression); });
    return fitting;
}

int FaultProxy::mostAtOnce(const QByteArray &method, const QString &target) const
{
    const QRegularExpression expression(target);
    const auto isMeant = [&](const ProxyRequest &request) { return fits(request, method, expression); };
    const QMutexLocker lock(&m_mutex);
    int most = 0;
    for (const QList<ProxyRequest> &crowd : m_crowds)
        most = std::max(most, int(std::ranges::count_if(crowd, isMeant)));
    return most;
}

void FaultProxy::clearRequests()
{
    const QMutexLocker lock(&m_mutex);
    m_requests.clear();
    m_crowds.clear();
}

qint64 FaultProxy::bytesSent(const QString &target) const
{
    qint64 bytes = 0;
    for (const ProxyRequest &request : requests({}, target))
        bytes += *request.sent;
    return bytes;
}

Fault FaultProxy::meet(const ProxyRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    m_requests.append(request);
    m_open.removeIf([](const ProxyRequest &earlier) { return earlier.underWay.expired(); });
    m_open.append(request);
    m_crowds.append(m_open);
    for (FaultRule &rule : m_rules) {
        if (rule.times == 0 || !fits(request, rule.method, rule.target))
            continue;
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        rule.times -= rule.times > 0 ? 1 : 0;
        return rule.fault;
    }
    return {};
}

} // namespace stowage::lab
