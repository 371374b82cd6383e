// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/trust/certificatefacts.h"

#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/transport/http/networkerror.h"

#include <QSslCertificateExtension>
#include <QVariantMap>

#include <algorithm>

namespace stowage {

using AttributesOf = QStringList (QSslCertificate::*)(const QByteArray &) const;

static QString distinguishedName(
    const QSslCertificate &certificate, const QList<QByteArray> &attributes, AttributesOf valuesOf)
{
    QStringList parts;
    for (const QByteArray &attribute : attributes)
        for (const QString &value : (certificate.*valuesOf)(attribute))
            parts.append(QString::fromLatin1(attribute) + QLatin1Char('=') + value);
    return parts.join(QStringLiteral(", "));
}

static bool isAuthority(const QSslCertificate &certificate)
{
    for (const QSslCertificateExtension &extension : certificate.extensions())
        if (extension.name() == QLatin1StringView("basicConstraints"))
            return extension.value().toMap().value(QStringLiteral("ca")).toBool();
    return false;
}

static QString fingerprint(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

static QStringList hostNames(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    return names;
}

CertificateFacts factsOf(const QSslCertificate &certificate)
{
    return {distinguishedName(certificate, certificate.subjectInfoAttributes(), &QSslCertificate::subjectInfo),
        distinguishedName(certificate, certificate.issuerInfoAttributes(), &QSslCertificate::issuerInfo),
        hostNames(certificate), certificate.effectiveDate().toUTC(), certificate.expiryDate().toUTC(),
        fingerprint(certificate), isAuthority(certificate)};
}

QList<CertificateFacts> factsOf(const QList<QSslCertificate> &chain)
{
    QList<CertificateFacts> facts;
    for (const QSslCertificate &certificate : chain)
        facts.append(factsOf(certificate));
    return facts;
}

QString chainLines(const QList<CertificateFacts> &chain)
{
    QStringList lines;
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const CertificateFacts &facts = chain[i];
        lines += {QStringLiteral("[%1] subject  %2").arg(i).arg(facts.subject),
            QStringLiteral("    issuer   %1").arg(facts.issuer),
            QStringLiteral("    names    %1").arg(facts.names.join(QStringLiteral(", "))),
            QStringLiteral("    valid    %1 to %2")
                .arg(facts.from.toString(Qt::ISODate), facts.until.toString(Qt::ISODate)),
            QStringLiteral("    SHA-256  %1").arg(facts.fingerprint)};
    }
    return lines.join(QLatin1Char('\n'));
}

std::optional<TrustOffer> trustOffer(const QList<QSslCertificate> &chain, const QList<QSslError> &errors)
{
    const auto trustIsMissing = [](const QSslError &error) { return isAboutTrust(error.error()); };
    if (errors.isEmpty() || !std::ranges::all_of(errors, trustIsMissing))
        return std::nullopt;
    const auto root = std::ranges::find_if(chain, &QSslCertificate::isSelfSigned);
    if (root == chain.end())
        return std::nullopt;
    return TrustOffer{factsOf(*root), root->toPem()};
}

QString dayOf(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd"));
}

static Complaint outOfTime(const CertificateFacts &server, const QString &host)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (now < server.from)
        return {Tr::tr("The certificate of %1 is good from %2 on and not before.").arg(host, dayOf(server.from)),
            Tr::tr("Check the clock of this machine: it says %1.").arg(dayOf(now))};
    return {Tr::tr("The certificate of %1 expired on %2.").arg(host, dayOf(server.until)),
        Tr::tr("Whoever runs the registry must renew it. If this machine's clock is wrong (it says %1), set it.")
            .arg(dayOf(now))};
}

static Complaint otherHost(const CertificateFacts &server, const QString &host)
{
    return {Tr::tr("The certificate that %1 shows was made for %2.").arg(host, listed(server.names)),
        Tr::tr("Use a name that it was made for, or ask whoever runs the registry for one that names this host.")};
}

static Complaint unknownIssuer(const QList<QSslCertificate> &chain, const QString &host, const QString &folder)
{
    const bool rootWasSent = std::ranges::any_of(chain, &QSslCertificate::isSelfSigned);
    if (chain.first().isSelfSigned())
        return {Tr::tr("The certificate of %1 vouches for itself; nobody whom this machine trusts has signed it.")
                    .arg(host),
            Tr::tr("Ask whoever runs the registry for its SHA-256 fingerprint. If it is the same, trust it for this "
                   "registry only.")};
    const Sentence found = Tr::tr("The certificate of %1 was signed by %2, whom this machine does not know.")
                               .arg(host, chain.last().issuerDisplayName());
    if (rootWasSent)
        return {found,
            Tr::tr("Ask whoever runs the registry for the SHA-256 fingerprint of its CA. If it is the same, trust that "
                   "CA for this registry only.")};
    return {found,
        Tr::tr("Ask whoever runs the registry for its CA certificate, and put it into %1 as ca.crt.").arg(folder)};
}

static bool holds(const QList<QSslError> &errors, std::initializer_list<QSslError::SslError> kinds)
{
    return std::ranges::any_of(
        errors, [&](const QSslError &error) { return std::ranges::find(kinds, error.error()) != kinds.end(); });
}

Complaint complaintAbout(
    const QList<QSslError> &errors, const QList<QSslCertificate> &chain, const QString &host, const QString &folder)
{
    if (holds(errors, {QSslError::CertificateRevoked, QSslError::CertificateBlacklisted}))
        return {Tr::tr("The certificate of %1 was revoked.").arg(host),
            Tr::tr("Do not use this registry until whoever runs it has renewed it.")};
    if (!chain.isEmpty() && holds(errors, {QSslError::CertificateExpired, QSslError::CertificateNotYetValid}))
        return outOfTime(factsOf(chain.first()), host);
    if (!chain.isEmpty() && holds(errors, {QSslError::HostNameMismatch}))
        return otherHost(factsOf(chain.first()), host);
    if (!chain.isEmpty() && isAboutTrust(errors.first().error()))
        return unknownIssuer(chain, host, folder);
    return {Tr::tr("%1 could not prove that it is who it says it is.").arg(host),
        Tr::tr("The detail says why. Tell whoever runs the registry.")};
}

} // namespace stowage
