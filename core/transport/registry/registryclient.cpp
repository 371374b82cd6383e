// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/registryclient.h"

#include "core/transport/registry/http/redirect.h"

#include <QNetworkProxyFactory>

namespace stowage {

namespace {

/// The proxies of the desktop or the environment, except to this machine itself.
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

} // namespace

RegistryClient::RegistryClient(Reference repository, RegistryAccess access, Patience patience)
    : m_repository(std::move(repository))
    , m_access(std::move(access))
    , m_patience(patience)
    , m_scheme(mayBePlain() ? QStringLiteral("http") : QStringLiteral("https"))
    , m_settled(!mayBePlain())
{
    m_network->setProxyFactory(new ProxiesOfTheSystem);
    m_network->setAutoDeleteReplies(false);
}

Subject RegistryClient::subject(Subject::What what, const QString &image) const
{
    // The sentence names the host itself.
    const QString host = m_repository.domain() + u'/';
    const QString rest = image.startsWith(host) ? image.sliced(host.size()) : image;
    return {what, m_repository.domain(), rest, !m_access.user.isEmpty()};
}

QUrl RegistryClient::urlFor(const QString &path) const
{
    return QUrl(m_scheme + QStringLiteral("://") + m_repository.wireHost() + path);
}

void RegistryClient::settle(const QString &scheme)
{
    m_scheme = scheme;
    m_settled = true;
}

static void setHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value)
{
    if (!value.isEmpty())
        request.setRawHeader(name, value);
}

static QNetworkRequest bareRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // AuthenticationReuseAttribute stays Automatic: Manual would keep a proxy's password from the proxy. There is
    // nothing else to reuse, because nobody answers authenticationRequired().
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(0);
    return request;
}

Result<ExchangePtr> RegistryClient::send(const Request &request, std::stop_token stop)
{
    QNetworkRequest network = bareRequest(request.url);
    setHeader(network, "User-Agent", "stowage/" STOWAGE_VERSION);
    setHeader(network, "Accept-Encoding", "identity");
    setHeader(network, "Accept", request.accept);
    setHeader(network, "Authorization", request.authorization);
    setHeader(network, "Range", request.range);
    setHeader(network, "If-Range", request.ifRange);
    if (request.url.scheme() == QLatin1StringView("https"))
        if (auto secured = secure(network); !secured)
            return fail(secured.error());
    QNetworkReply *const reply = request.headOnly ? m_network->head(network) : m_network->get(network);
    return std::make_shared<Exchange>(m_network, reply, m_patience, std::move(stop));
}

Result<void> RegistryClient::secure(QNetworkRequest &request)
{
    if (!m_certificates) {
        auto found = certificatesFor(m_repository.domain());
        if (!found)
            return fail(found.error());
        m_certificates = *found;
    }
    const bool toRegistry = sameOrigin(request.url(), urlFor(QStringLiteral("/")));
    request.setSslConfiguration(tlsConfiguration(*m_certificates, toRegistry));
    return {};
}

std::shared_ptr<RegistryClient> registryClient(const Reference &repository, RegistryAccess access, Patience patience)
{
    return std::make_shared<RegistryClient>(repository, std::move(access), patience);
}

} // namespace stowage
