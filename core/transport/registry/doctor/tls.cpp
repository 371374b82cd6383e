// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/http/networkerror.h"
#include "core/transport/registry/doctor/examination.h"
#include "core/transport/registry/trust/certificatefacts.h"
#include "core/transport/registry/trust/trust.h"

namespace stowage {

// Well before people read of it in the news.
static constexpr int daysToWarn = 14;

static QString detailOf(const Handshake &handshake, const QStringList &trusted)
{
    QStringList lines;
    if (!handshake.protocol.isEmpty())
        lines.append(handshake.protocol + QStringLiteral("  ") + handshake.cipher);
    for (const QSslError &error : handshake.errors)
        lines.append(error.errorString());
    for (const QString &file : trusted)
        lines.append(QStringLiteral("trusted for this registry only: ") + file);
    lines.append(chainLines(factsOf(handshake.chain)));
    return lines.join(QLatin1Char('\n'));
}

static Diagnosis proven(const Examination &examination, const Handshake &handshake, const QString &detail)
{
    const CertificateFacts server = factsOf(handshake.chain.value(0));
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(server.until);
    const QString until = dayOf(server.until);
    if (days < daysToWarn)
        return remark(Tr::tr("The certificate of %1 is good, but only until %2.").arg(examination.host(), until),
            Tr::tr("Remind whoever runs the registry to renew it."), detail);
    return good(
        Tr::tr("%1 proved who it is; its certificate is good until %2.").arg(examination.host(), until), detail);
}

/// Behind a proxy it is only now that somebody looks for the host.
static std::optional<Error> notReached(const Examination &examination, const Probe &probe)
{
    const QUrl url(QStringLiteral("https://") + examination.host());
    switch (probe.error()) {
    case QAbstractSocket::HostNotFoundError:
        return networkError(QNetworkReply::HostNotFoundError, probe.words(), {}, url);
    case QAbstractSocket::ConnectionRefusedError:
        return networkError(QNetworkReply::ConnectionRefusedError, probe.words(), {}, url);
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return proxyError(examination.host(), probe.words());
    default:
        return isWordOfProxy(probe.words()) ? std::optional(proxyError(examination.host(), probe.words()))
                                            : std::nullopt;
    }
}

static Diagnosis noHandshake(const Examination &examination, const Probe &probe)
{
    if (const auto error = notReached(examination, probe))
        return bad(*error);
    if (probe.isTimedOut())
        return bad(ErrorKind::Unreachable,
            Tr::tr("%1 takes the connection and then says nothing.").arg(examination.host()),
            Tr::tr("Check the port, and whether a registry is behind it; a firewall may hold the connection."));
    return bad(ErrorKind::Unreachable,
        Tr::tr("%1 does not speak TLS, or none that is safe to speak.").arg(examination.host()),
        Tr::tr("If it is meant to speak plain HTTP, allow that for it; else tell whoever runs it."), probe.words());
}

static Diagnosis judge(const Examination &examination, const Probe &probe)
{
    const QString host = examination.host();
    const Handshake &handshake = probe.handshake();
    if (handshake.chain.isEmpty())
        return noHandshake(examination, probe);
    const QStringList trusted = trustedAuthorities(host);
    const QString detail = detailOf(handshake, trusted);
    Diagnosis result;
    if (handshake.errors.isEmpty()) {
        result = proven(examination, handshake, detail);
    } else {
        const Complaint complaint
            = complaintAbout(handshake.errors, handshake.chain, host, ownCertificateFolder() + QLatin1Char('/') + host);
        result = bad(ErrorKind::Damaged, complaint.found, complaint.next, detail);
    }
    result.chain = factsOf(handshake.chain);
    result.offer = trustOffer(handshake.chain, handshake.errors);
    result.trusted = trusted;
    return result;
}

/// What is wrong with it stays in sight, though it stops nothing.
static Diagnosis asAllowed(const Diagnosis &wrong, const QString &host)
{
    Diagnosis result = remark(wrong.found,
        Tr::tr("You allowed that the certificate of %1 is not looked at: anyone on the way can pretend to be it. Trust "
               "its authority instead, and take that back in the registry's settings.")
            .arg(host),
        wrong.detail);
    result.chain = wrong.chain;
    result.offer = wrong.offer;
    result.trusted = wrong.trusted;
    return result;
}

static Task<Diagnosis> shakeHands(ExaminationPtr examination)
{
    const auto certificates = certificatesFor(examination->host());
    if (!certificates)
        co_return bad(certificates.error());
    ProbeTarget target = examination->target;
    if (!examination->reachable.isEmpty())
        target.host = examination->reachable;
    const auto probe = std::make_shared<Probe>(target, examination->target.host, tlsConfiguration(*certificates, true),
        examination->patience.connect, examination->stop);
    co_await endOf(probe);
    Diagnosis result = judge(*examination, *probe);
    const bool isAboutCertificate = !probe->handshake().errors.isEmpty();
    if (result.verdict == Verdict::Bad && isAboutCertificate && examination->client->decisions().settings.unverified)
        result = asAllowed(result, examination->host());
    result.milliseconds = probe->milliseconds();
    co_return result;
}

static bool spokeTls(const Attempt<ExchangePtr> &door)
{
    if (door)
        return (*door)->url().scheme() == QLatin1StringView("https");
    return door.error().error.kind == ErrorKind::Damaged && door.error().status == 0; // its certificate is no good
}

// Where HTTP is allowed the registry itself says which of both it speaks.
Task<Diagnosis> checkTls(ExaminationPtr examination)
{
    if (!examination->client->mayBePlain())
        co_return co_await shakeHands(examination);
    co_await knockAsNobody(examination);
    if (spokeTls(*examination->door))
        co_return co_await shakeHands(examination);
    if (examination->place.isLoopback())
        co_return notNeeded(Tr::tr("What stays on this machine may go without encryption."));
    if (!*examination->door)
        co_return notNeeded(Tr::tr("%1 may be spoken to without encryption.").arg(examination->host()));
    co_return remark(Tr::tr("%1 is spoken to without encryption, as you allowed.").arg(examination->host()),
        Tr::tr("Anyone on the way can read and change what is sent. Ask whoever runs it for TLS."));
}

} // namespace stowage
