// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/http/certificates.h"
#include "core/transport/http/exchange.h"
#include "core/transport/http/turn.h"
#include "core/transport/registry/registry.h"
#include "core/transport/registry/responses/challenge.h"
#include "core/transport/registry/responses/statuserror.h"
#include "core/transport/registry/responses/warnings.h"
#include "core/transport/registry/settings/decisions.h"

#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSet>

namespace stowage {

/// What lets us in: the value of an `Authorization` header, until when it is good, and what it answers.
struct Pass {
    QByteArray header; ///< empty: we show nothing
    QDeadlineTimer goodUntil{QDeadlineTimer::Forever};
    Challenge challenge;
    QByteArray identityToken; ///< that came with a token, where it was asked for
};

enum class Method { Get, Head, Post, Patch, Put, Delete };

/// What goes along with a request: bytes that are there, or a device that is read while they are sent.
struct RequestBody {
    QByteArray type; ///< `Content-Type`; empty: nothing goes along
    QByteArray bytes;
    QIODevice *device = nullptr; ///< in place of `bytes`; outlives the exchange
    qint64 length = 0; ///< of what `device` gives
    QByteArray range; ///< `Content-Range` of a chunk
};

/// One request, whole: how, where to, and what goes along.
struct Request {
    QUrl url;
    QByteArray accept;
    QByteArray authorization;
    QByteArray range;
    QByteArray ifRange;
    Method method = Method::Get;
    RequestBody body{};
};

/// Whether asking twice is the same as asking once, and nothing but headers goes along.
inline bool isLook(Method method)
{
    return method == Method::Get || method == Method::Head;
}

/// The state that all requests of a job share: connections, scheme, certificates, pass. The free functions of ask.h and
/// auth.h do the talking.
class RegistryClient {
public:
    RegistryClient(Reference repository, RegistryAccess access, Patience patience, Decisions decisions);
    RegistryClient(const RegistryClient &sibling, Reference repository); ///< see siblingClient()

    const Reference &repository() const { return m_repository; }
    const RegistryAccess &access() const { return m_access; }
    const Patience &patience() const { return m_patience; }
    const Decisions &decisions() const { return m_decisions; }
    Subject subject(Subject::What what, const QString &image) const;

    /// `path` begins with "/v2" wherever the API begins on this host.
    QUrl urlFor(const QString &path) const;
    /// Whether HTTP may be spoken to this registry.
    bool mayBePlain() const
    {
        return m_access.plainHttp || m_decisions.settings.plainHttp || m_repository.isLoopback();
    }
    /// Whether it is known which scheme the registry speaks.
    bool isSettled() const { return m_settled; }
    void settle(const QString &scheme);
    void assume(const QString &scheme) { m_scheme = scheme; }

    /// Whether this host has answered before in this job: then an outage is worth waiting for.
    bool hasAnswered(const QString &host) const { return m_answered.contains(host); }
    void noteAnswer(const QString &host) { m_answered.insert(host); }

    /// Who we are, as far as it was asked for; null: nobody.
    const Credential &credential() const { return m_credential; }
    bool hasLookedForCredential() const { return m_lookedForCredential; }
    void setCredential(Credential credential);

    /// Of those who find out who we are: several requests meet the same challenge at once, and a person must not be
    /// asked for the keychain's password by each.
    Turn &loginTurn() { return *m_loginTurn; }

    /// Whether the registry's own proxy wants to know who we are, and nobody has looked for that yet: see openProxy().
    bool wantsProxyCredential() const;
    Turn &proxyTurn() { return *m_proxyTurn; }
    void setProxyCredential(const Credential &credential);
    const Credential &proxyCredential() const { return m_proxyCredential; }

    const Pass &pass() const { return m_pass; }
    void setPass(Pass pass) { m_pass = std::move(pass); }

    /// Sends it off. Damaged or a file error when the certificates for this host cannot be used.
    Result<ExchangePtr> send(const Request &request, std::stop_token stop);

    /// What the last answer that spoke of it said.
    const std::optional<PullsLeft> &pullsLeft() const { return m_pullsLeft; }
    void notePulls(const PullsLeft &pulls) { m_pullsLeft = pulls; }

    /// What the registry has told us of its own accord.
    const Warnings &warnings() const { return m_warnings; }
    void noteWarnings(const QList<QByteArray> &headers) { m_warnings.add(headers); }

private:
    Result<void> secure(QNetworkRequest &request);

    const Reference m_repository;
    const RegistryAccess m_access;
    const Patience m_patience;
    const Decisions m_decisions;
    const std::shared_ptr<QNetworkAccessManager> m_network;
    std::optional<HostCertificates> m_certificates;
    QString m_scheme;
    bool m_settled = false;
    QSet<QString> m_answered;
    Credential m_credential;
    bool m_lookedForCredential = false;
    const std::unique_ptr<Turn> m_loginTurn = std::make_unique<Turn>();
    Credential m_proxyCredential;
    const std::unique_ptr<Turn> m_proxyTurn = std::make_unique<Turn>();
    Pass m_pass;
    std::optional<PullsLeft> m_pullsLeft;
    Warnings m_warnings;
};

using ClientPtr = std::shared_ptr<RegistryClient>;

} // namespace stowage
