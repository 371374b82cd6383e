// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/networkerror.h"

#include "core/base/tr.h"
#include "core/transport/http/words/serverwords.h"

#include <QCoreApplication>

namespace stowage {

QString hostIn(const QUrl &url)
{
    return url.authority(QUrl::FullyEncoded).section(QLatin1Char('@'), -1);
}

bool isAboutTrust(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return true;
    default:
        return false;
    }
}

static Sentence certificateSentence(QSslError::SslError error, const QString &host)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return Tr::tr("The certificate of %1 has expired. Its owner must renew it; check this machine's clock too.")
            .arg(host);
    case QSslError::CertificateNotYetValid:
        return Tr::tr("The certificate of %1 is not valid yet. Check this machine's clock.").arg(host);
    case QSslError::HostNameMismatch:
        return Tr::tr("The certificate of %1 was made for another host. Use the name that it was made for.").arg(host);
    case QSslError::CertificateRevoked:
        return Tr::tr("The certificate of %1 was revoked. Do not use this registry until its owner has renewed it.")
            .arg(host);
    default:
        break;
    }
    if (isAboutTrust(error))
        return Tr::tr("The certificate of %1 was signed by nobody whom this machine trusts. Diagnose it (stowagectl "
                      "doctor %1), and trust its CA for this registry alone if it is the right one.")
            .arg(host);
    return Tr::tr("%1 could not prove that it is who it says it is.").arg(host);
}

static QStringList wordsOf(const QList<QSslError> &errors)
{
    QStringList words;
    for (const QSslError &error : errors)
        words.append(error.errorString());
    return words;
}

// Of several complaints the expiry or the name says more than "untrusted", which they bring along.
static QSslError::SslError mostTelling(const QList<QSslError> &errors)
{
    for (const auto telling : {QSslError::CertificateExpired, QSslError::CertificateNotYetValid,
             QSslError::CertificateRevoked, QSslError::HostNameMismatch})
        for (const QSslError &error : errors)
            if (error.error() == telling)
                return telling;
    return errors.first().error();
}

static Error sslError(const QString &words, const QList<QSslError> &errors, const QString &host)
{
    if (!errors.isEmpty())
        return {ErrorKind::Damaged, certificateSentence(mostTelling(errors), host),
            wordsOf(errors).join(QStringLiteral("; "))};
    return {ErrorKind::Unreachable,
        Tr::tr("No secure connection to %1 could be made. If it speaks plain HTTP, allow that for it.").arg(host),
        words};
}

static Error brokenConnection(const QString &words, const QString &host)
{
    return {ErrorKind::Unreachable, Tr::tr("The connection to %1 broke. Check your network and try again.").arg(host),
        words, true};
}

// What a proxy answers to CONNECT has no code of its own behind QNetworkReply, but Qt's words, in whatever language.
static bool saysProxy(const QString &said, const char *words)
{
    return said == QCoreApplication::translate("QHttpSocketEngine", words);
}

// 403 or 405.
static bool isDeniedByProxy(const QString &said)
{
    return saysProxy(said, "Proxy denied connection");
}

// Anything else: that the host is down, its name unknown, or the password wrong where a proxy says so by 401.
static bool isBotchedByProxy(const QString &said)
{
    return saysProxy(said, "Error communicating with HTTP proxy");
}

bool isWordOfProxy(const QString &said)
{
    return isDeniedByProxy(said) || isBotchedByProxy(said);
}

Error networkError(
    QNetworkReply::NetworkError error, const QString &said, const QList<QSslError> &sslErrors, const QUrl &url)
{
    const QString host = hostIn(url);
    const QString words = serverWords(said.toUtf8());
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorKind::Unreachable,
            Tr::tr("Nothing answers at %1. Check the address and that the registry runs.").arg(host), words};
    case QNetworkReply::HostNotFoundError:
        return {ErrorKind::Unreachable,
            Tr::tr("There is no host %1, or this machine is offline. Check the name and your network.").arg(host),
            words};
    case QNetworkReply::SslHandshakeFailedError:
        return sslError(words, sslErrors, host);
    case QNetworkReply::TimeoutError:
        return timeoutError(url, true);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return proxyError(host, words);
    default:
        return isWordOfProxy(said) ? proxyError(host, said) : brokenConnection(words, host);
    }
}

Error proxyError(const QString &host, const QString &words)
{
    if (isBotchedByProxy(words))
        return {ErrorKind::Unreachable,
            Tr::tr(
                "The proxy on the way to %1 did not connect us. Check that the registry runs, and the proxy settings "
                "of this machine, its password too.")
                .arg(host),
            words};
    return {ErrorKind::Unreachable,
        Tr::tr("The proxy on the way to %1 does not let us through. Check the proxy settings of this machine and of "
               "this registry, including the password.")
            .arg(host),
        words};
}

Error timeoutError(const QUrl &url, bool retryable)
{
    return {ErrorKind::Unreachable,
        Tr::tr("%1 does not answer. Check your network, or try again in a while.").arg(hostIn(url)),
        QStringLiteral("timed out"), retryable};
}

Error cutError(const QUrl &url)
{
    return brokenConnection(QStringLiteral("the body ended early"), hostIn(url));
}

} // namespace stowage
