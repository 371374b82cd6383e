// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/registryclient.h"

#include "core/base/secret.h"
#include "core/base/tr.h"
#include "core/transport/http/barerequest.h"
#include "core/transport/http/proxies.h"
#include "core/transport/http/redirect.h"
#include "core/transport/registry/browse/documentnow.h"

#include <QUrlQuery>

namespace stowage {

static constexpr QLatin1StringView apiRoot("/v2");

RegistryClient::RegistryClient(Reference repository, RegistryAccess access, Patience patience, Decisions decisions)
    : m_repository(std::move(repository))
    , m_access(std::move(access))
    , m_patience(patience)
    , m_decisions(std::move(decisions))
    , m_network(std::make_shared<QNetworkAccessManager>())
    , m_scheme(mayBePlain() ? QStringLiteral("http") : QStringLiteral("https"))
    , m_settled(!mayBePlain())
    , m_credential(m_access.credential)
    , m_lookedForCredential(!m_credential.isNull() || !m_access.accounts)
{
    if (!m_credential.isNull())
        keepOutOfCoreDumps();
    m_network->setProxyFactory(proxiesFor(m_decisions.settings).release());
    m_network->setAutoDeleteReplies(false);
}

RegistryClient::RegistryClient(const RegistryClient &sibling, Reference repository)
    : m_repository(std::move(repository))
    , m_access(sibling.m_access)
    , m_patience(sibling.m_patience)
    , m_decisions(sibling.m_decisions)
    , m_network(sibling.m_network)
    , m_certificates(sibling.m_certificates)
    , m_scheme(sibling.m_scheme)
    , m_settled(sibling.m_settled)
    , m_answered(sibling.m_answered)
    , m_credential(m_access.credential)
    , m_lookedForCredential(!m_credential.isNull() || !m_access.accounts)
    , m_proxyCredential(sibling.m_proxyCredential)
{
}

bool RegistryClient::wantsProxyCredential() const
{
    const RegistrySettings &settings = m_decisions.settings;
    return settings.proxy == RegistrySettings::Proxy::Own && !settings.proxyUrl.userName().isEmpty()
        && m_access.accounts && m_proxyCredential.isNull();
}

void RegistryClient::setProxyCredential(const Credential &credential)
{
    keepOutOfCoreDumps();
    m_proxyCredential = credential;
    m_network->setProxyFactory(proxiesFor(m_decisions.settings, credential).release());
}

Subject RegistryClient::subject(Subject::What what, const QString &image) const
{
    // The sentence names the host itself.
    const QString host = m_repository.domain() + u'/';
    const QString rest = image.startsWith(host) ? image.sliced(host.size()) : image;
    return {what, m_repository.domain(), rest, !m_credential.isNull(), m_access.pushes};
}

QUrl RegistryClient::urlFor(const QString &path) const
{
    const QString there = path.startsWith(apiRoot) ? m_access.root + path.sliced(apiRoot.size()) : path;
    QUrl url(m_scheme + QStringLiteral("://") + m_repository.wireHost() + there);
    if (m_access.onBehalfOf.isEmpty())
        return url;
    QUrlQuery query(url);
    query.addQueryItem(QStringLiteral("ns"), m_access.onBehalfOf);
    url.setQuery(query);
    return url;
}

void RegistryClient::settle(const QString &scheme)
{
    m_scheme = scheme;
    m_settled = true;
}

void RegistryClient::setCredential(Credential credential)
{
    if (!credential.isNull())
        keepOutOfCoreDumps();
    m_credential = std::move(credential);
    m_lookedForCredential = true;
}

static QByteArray verbOf(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Patch:
        return "PATCH";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        return "DELETE";
    }
    return {};
}

static QNetworkReply *dispatch(QNetworkAccessManager &network, QNetworkRequest &request, const Request &asked)
{
    if (isLook(asked.method))
        return asked.method == Method::Head ? network.head(request) : network.get(request);
    // Qt would make up a type where none is given, and registries refuse uploads of any other.
    const bool empty = asked.body.type.isEmpty();
    setHeader(request, "Content-Type", empty ? QByteArray("application/octet-stream") : asked.body.type);
    setHeader(request, "Content-Range", asked.body.range);
    if (!asked.body.device)
        return network.sendCustomRequest(request, verbOf(asked.method), asked.body.bytes);
    request.setHeader(QNetworkRequest::ContentLengthHeader, asked.body.length);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    return network.sendCustomRequest(request, verbOf(asked.method), asked.body.device);
}

Result<ExchangePtr> RegistryClient::send(const Request &request, std::stop_token stop)
{
    if (m_decisions.trouble)
        return fail(*m_decisions.trouble);
    QNetworkRequest network = bareRequest(request.url);
    setHeader(network, "Accept", request.accept);
    setHeader(network, "Authorization", request.authorization);
    setHeader(network, "Range", request.range);
    setHeader(network, "If-Range", request.ifRange);
    if (request.url.scheme() == QLatin1StringView("https"))
        if (auto secured = secure(network); !secured)
            return fail(secured.error());
    QNetworkReply *const reply = dispatch(*m_network, network, request);
    Patience patience = m_patience;
    if (request.body.device)
        patience.headers *= 5; // a registry may move a large layer to its own store before it answers
    return std::make_shared<Exchange>(m_network, reply, patience, std::move(stop));
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
    QSslConfiguration configuration = tlsConfiguration(*m_certificates, toRegistry);
    if (toRegistry && m_decisions.settings.unverified)
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    request.setSslConfiguration(configuration);
    return {};
}

std::optional<RegistryStanding> registryStanding(const RegistryClient &client)
{
    if (!client.hasAnswered(client.urlFor(QStringLiteral("/")).host()))
        return {};
    const bool isSignedIn = !client.credential().isNull() && !client.pass().header.isEmpty();
    return RegistryStanding{isSignedIn, isSignedIn ? client.credential().user : QString(), client.pullsLeft()};
}

Sentences registryWarnings(const RegistryClient &client)
{
    Sentences warnings;
    for (const QString &text : client.warnings().texts())
        warnings.append(Tr::tr("%1 says: %2").arg(client.repository().domain(), text));
    return warnings;
}

std::shared_ptr<RegistryClient> registryClient(const Reference &repository, RegistryAccess access, Patience patience)
{
    return std::make_shared<RegistryClient>(repository, std::move(access), patience, decisionsFor(repository));
}

std::shared_ptr<RegistryClient> siblingClient(const RegistryClient &client, const Reference &repository)
{
    return std::make_shared<RegistryClient>(client, repository);
}

} // namespace stowage
