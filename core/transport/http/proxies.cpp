// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/proxies.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace stowage {

namespace {

bool isInNetwork(const QHostAddress &address, const QString &network)
{
    const auto subnet = QHostAddress::parseSubnet(network);
    return network.contains(u'/') && subnet.second >= 0 && address.isInSubnet(subnet);
}

bool isOrIsBelow(const QString &host, const QString &domain)
{
    if (domain.startsWith(u'.'))
        return host.endsWith(domain);
    return host == domain || host.endsWith(u'.' + domain);
}

bool isExcepted(const QString &exception, const QString &host, int port)
{
    static const QRegularExpression withPort(QStringLiteral("^(?:\\[(.+)\\]|([^:]+)):(\\d+)$"));
    const auto match = withPort.match(exception);
    if (match.hasMatch() && match.capturedView(3).toInt() != port)
        return false;
    QString name = match.hasMatch() ? match.captured(1) + match.captured(2) : exception;
    if (name == u'*')
        return true;
    const QHostAddress address(host);
    if (!address.isNull())
        return address == QHostAddress(name) || isInNetwork(address, name);
    if (name.startsWith(QLatin1StringView("*.")))
        name.remove(0, 1);
    return isOrIsBelow(host, name);
}

QString exceptions()
{
    const QString small = qEnvironmentVariable("no_proxy");
    return small.isEmpty() ? qEnvironmentVariable("NO_PROXY") : small;
}

int portOf(const QNetworkProxyQuery &query)
{
    if (query.peerPort() > 0)
        return query.peerPort();
    return query.protocolTag() == QLatin1StringView("http") ? 80 : 443;
}

class ProxiesOfTheSystem : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback()
            || isExceptedFromProxies(exceptions(), host, portOf(query)))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

class OneProxy : public QNetworkProxyFactory {
public:
    explicit OneProxy(QNetworkProxy proxy)
        : m_proxy(std::move(proxy))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery & /*query*/) override { return {m_proxy}; }

private:
    const QNetworkProxy m_proxy;
};

QNetworkProxy proxyAt(const QUrl &url, const Credential &credential)
{
    const bool socks = url.scheme().startsWith(QLatin1StringView("socks"));
    QNetworkProxy proxy(
        socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(), quint16(proxyPort(url)));
    if (credential.secret.isEmpty())
        return proxy; // a name alone is taken by some for a wrong password, and by none for a right one
    proxy.setUser(credential.user);
    proxy.setPassword(credential.secret);
    return proxy;
}

} // namespace

bool isExceptedFromProxies(const QString &exceptions, const QString &host, int port)
{
    const QString name = host.toLower();
    return std::ranges::any_of(exceptions.split(u',', Qt::SkipEmptyParts), [&](const QString &entry) {
        const QString exception = entry.trimmed().toLower();
        return !exception.isEmpty() && isExcepted(exception, name, port);
    });
}

std::unique_ptr<QNetworkProxyFactory> proxiesFor(const RegistrySettings &settings, const Credential &credential)
{
    switch (settings.proxy) {
    case RegistrySettings::Proxy::System:
        return std::make_unique<ProxiesOfTheSystem>();
    case RegistrySettings::Proxy::None:
        return std::make_unique<OneProxy>(QNetworkProxy(QNetworkProxy::NoProxy));
    case RegistrySettings::Proxy::Own:
        return std::make_unique<OneProxy>(proxyAt(settings.proxyUrl, credential));
    }
    std::unreachable();
}

} // namespace stowage
