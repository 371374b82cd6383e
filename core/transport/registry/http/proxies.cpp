// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/http/proxies.h"

#include <QHostAddress>

namespace stowage {

namespace {

class ProxiesOfTheSystem : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback())
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

QNetworkProxy proxyAt(const QUrl &url)
{
    const bool socks = url.scheme().startsWith(QLatin1StringView("socks"));
    const int usual = socks ? 1080 : 8080;
    return QNetworkProxy(
        socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(), quint16(url.port(usual)));
}

} // namespace

std::unique_ptr<QNetworkProxyFactory> proxiesFor(const RegistrySettings &settings)
{
    switch (settings.proxy) {
    case RegistrySettings::Proxy::System:
        return std::make_unique<ProxiesOfTheSystem>();
    case RegistrySettings::Proxy::None:
        return std::make_unique<OneProxy>(QNetworkProxy(QNetworkProxy::NoProxy));
    case RegistrySettings::Proxy::Own:
        return std::make_unique<OneProxy>(proxyAt(settings.proxyUrl));
    }
    std::unreachable();
}

} // namespace stowage
