// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/engineclient.h"

#include "core/base/stop.h"
#include "core/transport/engine/client/enginetls.h"
#include "core/transport/http/barerequest.h"
#include "core/transport/http/proxies.h"

namespace stowage {

using Way = EngineAddress::Way;

static QString titleOf(const EngineEndpoint &endpoint)
{
    const bool isNamed = !endpoint.name.isEmpty() && endpoint.origin != EngineEndpoint::Origin::Environment;
    return isNamed ? endpoint.name : endpoint.address.toString();
}

EngineClient::EngineClient(EngineEndpoint endpoint)
    : m_endpoint(std::move(endpoint))
    , m_title(titleOf(m_endpoint))
    , m_network(std::make_shared<QNetworkAccessManager>())
{
    m_network->setAutoDeleteReplies(false);
    if (m_endpoint.address.way == Way::Tcp)
        m_network->setProxyFactory(proxiesFor({}).release());
    else
        m_network->setProxy(QNetworkProxy::NoProxy);
}

static QString rootOf(const EngineRequest &request, const ApiVersion &api)
{
    switch (request.api) {
    case EngineRequest::Api::Docker:
        return QStringLiteral("/v") + api.toString();
    case EngineRequest::Api::Libpod:
        return QStringLiteral("/v4.0.0/libpod"); // any version will do, but none will not
    case EngineRequest::Api::None:
        break;
    }
    return {};
}

QUrl EngineClient::urlFor(const EngineRequest &request) const
{
    const EngineAddress &address = m_endpoint.address;
    QUrl url;
    const bool isFar = address.way == Way::Tcp;
    url.setScheme(!isFar     ? QStringLiteral("unix+http")
            : m_endpoint.tls ? QStringLiteral("https")
                             : QStringLiteral("http"));
    url.setHost(isFar ? address.host : QStringLiteral("localhost"));
    if (isFar)
        url.setPort(address.port);
    url.setPath((isFar ? address.path : QString()) + rootOf(request, m_api) + request.path);
    if (!request.query.isEmpty())
        url.setQuery(request.query);
    return url;
}

Result<void> EngineClient::findTheWay(QNetworkRequest &request)
{
    const EngineAddress &address = m_endpoint.address;
    if (address.way == Way::Local)
        request.setAttribute(QNetworkRequest::FullLocalServerNameAttribute, address.path);
    if (address.way == Way::Ssh) {
        if (!m_bridge)
            m_bridge = std::make_shared<SshBridge>(m_endpoint);
        if (const Result<void> ready = m_bridge->ready(); !ready) {
            m_bridge.reset(); // it may be mended by the next time
            return fail(ready.error());
        }
        request.setAttribute(QNetworkRequest::FullLocalServerNameAttribute, m_bridge->socket());
    }
    if (address.way == Way::Tcp && m_endpoint.tls) {
        if (!m_tls) {
            auto read = tlsOfEngine(*m_endpoint.tls);
            if (!read)
                return fail(read.error());
            m_tls = *read;
        }
        request.setSslConfiguration(*m_tls);
    }
    return {};
}

static Patience patienceFor(EngineRequest::Pace pace, Way way)
{
    constexpr std::chrono::hours forAsLongAsItTakes{24 * 20}; // a timer takes no more than 24 days
    const bool maySomebodyBeAsked = way == Way::Ssh; // for a password
    Patience patience;
    patience.connect = std::chrono::seconds(15);
    patience.headers = std::chrono::minutes(5);
    if (pace == EngineRequest::Pace::Endless)
        patience.stall = patience.headers = forAsLongAsItTakes;
    if (pace == EngineRequest::Pace::Greeting)
        patience.headers = maySomebodyBeAsked ? std::chrono::seconds(60) : std::chrono::seconds(15);
    return patience;
}

static QNetworkReply *post(QNetworkAccessManager &network, QNetworkRequest request, const EngineRequest &wanted)
{
    if (!wanted.body) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        return network.post(request, wanted.json);
    }
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-tar"));
    return network.post(request, wanted.body.get());
}

static QNetworkReply *sendOff(
    QNetworkAccessManager &network, const QNetworkRequest &request, const EngineRequest &wanted)
{
    using enum EngineRequest::Method;
    switch (wanted.method) {
    case Head:
        return network.head(request);
    case Post:
        return post(network, request, wanted);
    case Delete:
        return network.deleteResource(request);
    case Get:
        break;
    }
    return network.get(request);
}

Result<ExchangePtr> EngineClient::send(const EngineRequest &request, std::stop_token stop)
{
    if (auto on = goOn(stop); !on)
        return fail(on.error());
    QNetworkRequest network = bareRequest(urlFor(request));
    if (auto found = findTheWay(network); !found)
        return fail(found.error());
    if (!request.registryAuth.isEmpty())
        network.setRawHeader("X-Registry-Auth", request.registryAuth);
    if (!request.registryConfig.isEmpty())
        network.setRawHeader("X-Registry-Config", request.registryConfig);
    if (m_bridge)
        m_bridge->expectOne();
    return std::make_shared<Exchange>(m_network, sendOff(*m_network, network, request),
        patienceFor(request.pace, m_endpoint.address.way), std::move(stop));
}

EngineClientPtr engineClient(const EngineEndpoint &endpoint)
{
    return std::make_shared<EngineClient>(endpoint);
}

} // namespace stowage
