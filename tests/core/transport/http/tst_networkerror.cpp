// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/networkerror.h"

#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;
using NetworkError = QNetworkReply::NetworkError;

namespace {

const QUrl signedUrl(u"https://joe:secret@r.io:444/v2/x?X-Amz-Signature=secret"_s);

} // namespace

class TestNetworkError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHostIsAllThatIsSaid() { QCOMPARE(hostIn(signedUrl), u"r.io:444"_s); }

    void connections_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("retryable");

        QTest::newRow("refused") << int(NetworkError::ConnectionRefusedError) << u"Nothing answers at"_s << false;
        QTest::newRow("no such host") << int(NetworkError::HostNotFoundError) << u"There is no host"_s << false;
        QTest::newRow("closed") << int(NetworkError::RemoteHostClosedError) << u"broke"_s << true;
        QTest::newRow("timed out") << int(NetworkError::TimeoutError) << u"does not answer"_s << true;
        QTest::newRow("proxy") << int(NetworkError::ProxyConnectionRefusedError) << u"The proxy"_s << false;
        QTest::newRow("no handshake") << int(NetworkError::SslHandshakeFailedError) << u"No secure connection"_s
                                      << false;
        QTest::newRow("anything") << int(NetworkError::UnknownNetworkError) << u"Check your network"_s << true;
    }

    void connections()
    {
        QFETCH(const int, error);
        QFETCH(const QString, says);
        QFETCH(const bool, retryable);
        const Error made = networkError(NetworkError(error), u"at https://r.io/x?sig=secret"_s, {}, signedUrl);
        QCOMPARE(kindName(made.kind), u"unreachable"_s);
        QVERIFY2(made.message.words().contains(says) && made.message.words().contains(u"r.io:444"_s),
            qPrintable(made.message.words()));
        QVERIFY(!made.message.words().contains(u"secret"_s) && !made.detail.contains(u"secret"_s));
        QCOMPARE(made.retryable, retryable);
    }

    void tunnels_data()
    {
        QTest::addColumn<QString>("said"); // by Qt, of what a proxy answered to CONNECT
        QTest::addColumn<QString>("says");

        QTest::newRow("denied") << u"Proxy denied connection"_s << u"does not let us through"_s;
        QTest::newRow("anything else") << u"Error communicating with HTTP proxy"_s << u"that the registry runs"_s;
    }

    void tunnels()
    {
        QFETCH(const QString, said);
        QFETCH(const QString, says);
        const Error made = networkError(NetworkError::UnknownNetworkError, said, {}, signedUrl);
        QCOMPARE(kindName(made.kind), u"unreachable"_s);
        QVERIFY2(made.message.words().contains(says) && made.message.words().startsWith(u"The proxy"_s),
            qPrintable(made.message.words()));
        QVERIFY(!made.retryable);
    }

    void certificates_data()
    {
        QTest::addColumn<QList<QSslError>>("errors");
        QTest::addColumn<QString>("says");

        const QSslError stranger(QSslError::UnableToGetLocalIssuerCertificate);
        QTest::newRow("self-signed") << QList{QSslError(QSslError::SelfSignedCertificate)}
                                     << u"stowagectl doctor r.io:444"_s;
        QTest::newRow("expired, of a stranger")
            << QList{stranger, QSslError(QSslError::CertificateExpired)} << u"has expired"_s;
        QTest::newRow("not yet valid") << QList{QSslError(QSslError::CertificateNotYetValid)} << u"clock"_s;
        QTest::newRow("for another host") << QList{QSslError(QSslError::HostNameMismatch)} << u"another host"_s;
        QTest::newRow("revoked") << QList{QSslError(QSslError::CertificateRevoked)} << u"revoked"_s;
        QTest::newRow("bad signature") << QList{QSslError(QSslError::CertificateSignatureFailed)}
                                       << u"could not prove"_s;
    }

    void certificates()
    {
        QFETCH(const QList<QSslError>, errors);
        QFETCH(const QString, says);
        const Error error = networkError(NetworkError::SslHandshakeFailedError, {}, errors, signedUrl);
        QCOMPARE(kindName(error.kind), u"damaged"_s);
        QVERIFY2(error.message.words().contains(says), qPrintable(error.message.words()));
        QVERIFY(!error.detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNetworkError)
#include "tst_networkerror.moc"
