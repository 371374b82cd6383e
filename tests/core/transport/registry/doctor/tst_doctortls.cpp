// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfile.h"
#include "core/transport/registry/trust/trust.h"
#include "tests/core/transport/registry/doctor/checkuprig.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// Real registries with certificates that are good, and bad in every way that people meet; and what trusting one does.
class TestDoctorTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LAB_NEEDS(u"docker-registry"_s, u"curl"_s, u"openssl"_s); }

    void init()
    {
        m_config = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config->path()));
    }

    void aBadCertificateIsExplained_data()
    {
        QTest::addColumn<CertificateOptions>("certificate");
        QTest::addColumn<bool>("isTrusted");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("next");
        QTest::addColumn<bool>("trustHelps");
        QTest::newRow("expired") << CertificateOptions{.from = u"20200101000000Z"_s, .until = u"20200201000000Z"_s}
                                 << true << u"expired on 2020-0"_s << u"must renew it"_s << false;
        QTest::newRow("expired, of nobody we know")
            << CertificateOptions{.from = u"20200101000000Z"_s, .until = u"20200201000000Z"_s, .withAuthority = true}
            << false << u"expired on 2020-0"_s << u"must renew it"_s << false;
        QTest::newRow("not yet valid") << CertificateOptions{.from = u"20900101000000Z"_s,
            .until = u"20910101000000Z"_s}
                                       << true << u"from 20"_s << u"Check the clock"_s << false;
        QTest::newRow("for another host") << CertificateOptions{.names = {u"DNS:a.example"_s, u"DNS:b.example"_s}}
                                          << true << u"was made for a.example, b.example"_s << u"Use a name"_s << false;
        QTest::newRow("self-signed") << CertificateOptions{.selfSigned = true} << false << u"vouches for itself"_s
                                     << u"fingerprint"_s << true;
        QTest::newRow("self-signed for another host")
            << CertificateOptions{.names = {u"DNS:a.example"_s}, .selfSigned = true} << false
            << u"was made for a.example"_s << u"Use a name"_s << false;
        QTest::newRow("of an unknown CA")
            << CertificateOptions{} << false << u"signed by authority"_s << u"stowage/certs.d/127.0.0.1:"_s << false;
        QTest::newRow("of an unknown CA that is sent along") << CertificateOptions{.withAuthority = true} << false
                                                             << u"signed by authority"_s << u"trust that CA"_s << true;
    }

    void aBadCertificateIsExplained()
    {
        QFETCH(const CertificateOptions, certificate);
        QFETCH(const bool, isTrusted);
        QFETCH(const QString, says);
        QFETCH(const QString, next);
        QFETCH(const bool, trustHelps);
        const auto registry = RegistryProcess::start({.tls = true, .certificate = certificate});
        QVERIFY_RESULT(registry);
        if (isTrusted)
            QVERIFY(trustAuthority(m_config->path(), (*registry)->host(), (*registry)->caFile()));
        const CheckUpRig rig((*registry)->host());
        QVERIFY2(rig.marks() == u"-+x....-"_s, qPrintable(rig.marks() + u'\n' + rig.said()));
        QCOMPARE(rig.worst().kind, ErrorKind::Damaged);
        QVERIFY2(rig.worst().found.words().contains(says), qPrintable(rig.said()));
        QVERIFY2(rig.worst().next.words().contains(next), qPrintable(rig.said()));
        QCOMPARE(rig.worst().offer.has_value(), trustHelps);
        QVERIFY(rig.worst().milliseconds >= 0);
    }

    void whatIsNotLookedAtIsShownAllTheSame()
    {
        const auto registry = RegistryProcess::start({.tls = true, .certificate = {.names = {u"DNS:a.example"_s}}});
        QVERIFY_RESULT(registry);
        RegistrySettings settings;
        settings.unverified = true;
        QVERIFY_RESULT(keepSettings((*registry)->host(), settings));
        const CheckUpRig rig((*registry)->host());
        COMPARE_MARKS(rig, u"-+!+--+-"_s);
        const Diagnosis &tls = rig.at(CheckStep::Tls);
        QVERIFY2(tls.found.words().contains(u"was made for a.example"_s), qPrintable(rig.said()));
        QVERIFY2(tls.next.words().contains(u"is not looked at"_s), qPrintable(rig.said()));
    }

    void theChainIsShown()
    {
        const auto registry = RegistryProcess::start({.tls = true, .certificate = {.withAuthority = true}});
        QVERIFY_RESULT(registry);
        const Diagnosis tls = CheckUpRig((*registry)->host()).at(CheckStep::Tls);
        QCOMPARE(tls.chain.size(), 2);
        QCOMPARE(tls.chain.first().subject, u"CN=server"_s);
        QCOMPARE(tls.chain.first().issuer, u"CN=authority"_s);
        QCOMPARE(tls.chain.first().names, (QStringList{u"127.0.0.1"_s, u"localhost"_s}));
        QVERIFY(!tls.chain.first().isAuthority && tls.chain.last().isAuthority);
        QCOMPARE(tls.chain.last().fingerprint, fingerprint((*registry)->authority()));
        QCOMPARE(tls.offer->certificate, tls.chain.last());
        QVERIFY(tls.detail.contains(tls.chain.last().fingerprint) && tls.detail.contains(u"TLSv1."_s));
    }

    void aGoodOneIsGood()
    {
        const auto registry = RegistryProcess::start(
            {.tls = true, .certificate = {.from = u"20200101000000Z"_s, .until = u"20990101000000Z"_s}});
        QVERIFY_RESULT(registry);
        QVERIFY(trustAuthority(m_config->path(), (*registry)->host(), (*registry)->caFile()));
        const CheckUpRig rig((*registry)->host());
        QVERIFY2(rig.marks() == u"-+++--+-"_s, qPrintable(rig.marks() + u'\n' + rig.said()));
        QVERIFY(!rig.at(CheckStep::Tls).offer);
    }

    void oneThatEndsSoonIsToldOf()
    {
        const auto registry = RegistryProcess::start({.tls = true});
        QVERIFY_RESULT(registry);
        QVERIFY(trustAuthority(m_config->path(), (*registry)->host(), (*registry)->caFile()));
        QCOMPARE(CheckUpRig((*registry)->host()).marks(), u"-+!+--+-"_s);
    }

    void trustIsForOneRegistryOnly_data()
    {
        QTest::addColumn<CertificateOptions>("certificate");
        QTest::newRow("its CA") << CertificateOptions{.withAuthority = true};
        QTest::newRow("a certificate that signed itself") << CertificateOptions{.selfSigned = true};
    }

    void trustIsForOneRegistryOnly()
    {
        QFETCH(const CertificateOptions, certificate);
        QTemporaryDir storage;
        const auto plain = RegistryProcess::start({.storage = storage.path()});
        QVERIFY_RESULT(plain);
        QVERIFY_RESULT(pushSeed((*plain)->host(), u"team/app"_s, u"1"_s, {1000}));
        const auto trusted
            = RegistryProcess::start({.storage = storage.path(), .tls = true, .certificate = certificate});
        QVERIFY_RESULT(trusted);
        const auto other = RegistryProcess::start(
            {.storage = storage.path(), .tls = true, .certificate = certificate, .authority = (*trusted)->authority()});
        QVERIFY_RESULT(other);

        const QString host = (*trusted)->host();
        QVERIFY_ERROR(Puller(host + u"/team/app:1"_s).root(), ErrorKind::Damaged);
        const auto offer = CheckUpRig(host).at(CheckStep::Tls).offer;
        QVERIFY(offer);
        const auto file = trustAuthority(host, offer->pem);
        QVERIFY_RESULT(file);
        QVERIFY(file->startsWith(m_config->filePath(u"stowage/certs.d/"_s) + host + u'/'));

        QVERIFY_RESULT(Puller(host + u"/team/app:1"_s).root());
        QVERIFY_ERROR(Puller((*other)->host() + u"/team/app:1"_s).root(), ErrorKind::Damaged);
        const Diagnosis tls = CheckUpRig(host).at(CheckStep::Tls);
        QVERIFY(tls.verdict != Verdict::Bad);
        QCOMPARE(tls.trusted, QStringList{*file});

        const auto gone = distrustAuthorities(host);
        QVERIFY_RESULT(gone);
        QCOMPARE(*gone, QStringList{*file});
        QVERIFY_ERROR(Puller(host + u"/team/app:1"_s).root(), ErrorKind::Damaged);
    }

    void onlyWhatWasTrustedHereIsTakenAway()
    {
        QDir folder(m_config->filePath(u"stowage/certs.d/r.io"_s));
        QVERIFY(folder.mkpath(u"."_s));
        QFile theirs(folder.filePath(u"ca.crt"_s));
        QVERIFY(theirs.open(QIODevice::WriteOnly));
        const auto gone = distrustAuthorities(u"r.io"_s);
        QVERIFY_RESULT(gone);
        QVERIFY(gone->isEmpty() && theirs.exists());
    }

    void whatIsNoCertificateIsNotTrusted()
    {
        QVERIFY_ERROR(trustAuthority(u"r.io"_s, "-----BEGIN NOTHING-----"), ErrorKind::Damaged);
        QVERIFY(trustedAuthorities(u"r.io"_s).isEmpty());
    }

    void aFolderThatTakesNothingIsAnError()
    {
        QFile inTheWay(m_config->filePath(u"stowage"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto authority = makeAuthority(m_config->path(), u"ca"_s);
        QVERIFY_RESULT(authority);
        QFile pem(authority->file);
        QVERIFY(pem.open(QIODevice::ReadOnly));
        const auto kept = trustAuthority(u"r.io"_s, pem.readAll());
        QVERIFY(!kept);
        QVERIFY(!kept.error().message.isEmpty());
    }

    void aDamagedFileAmongTheTrustedIsTheReason()
    {
        const auto registry = RegistryProcess::start({.tls = true});
        QVERIFY_RESULT(registry);
        QFile noise(m_config->filePath(u"noise"_s));
        QVERIFY(noise.open(QIODevice::WriteOnly));
        QVERIFY(trustAuthority(m_config->path(), (*registry)->host(), noise.fileName()));
        const CheckUpRig rig((*registry)->host());
        QCOMPARE(rig.worst().kind, ErrorKind::Damaged);
        QVERIFY2(rig.worst().found.words().contains(u"holds no certificate"_s), qPrintable(rig.said()));
    }

    void nothingIsSentToAStranger()
    {
        const auto authority = makeAuthority(m_config->path(), u"stranger"_s);
        QVERIFY_RESULT(authority);
        QSslServer server;
        QFile key(authority->keyFile);
        QVERIFY(key.open(QIODevice::ReadOnly));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate::fromPath(authority->file).first());
        configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
        server.setSslConfiguration(configuration);
        QByteArray heard;
        int handshakes = 0;
        connect(&server, &QSslServer::startedEncryptionHandshake, &server, [&](QSslSocket *socket) {
            ++handshakes;
            connect(socket, &QIODevice::readyRead, socket, [&heard, socket] { heard += socket->readAll(); });
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        RegistryAccess access;
        access.credential = {u"alice"_s, u"open sesame"_s, false};
        const CheckUpRig rig(u"127.0.0.1:%1"_s.arg(server.serverPort()), access);
        QVERIFY2(rig.marks() == u"-+x....-"_s, qPrintable(rig.marks() + u'\n' + rig.said()));
        QVERIFY(handshakes > 0);
        QCOMPARE(heard, QByteArray());
    }

private:
    static QString fingerprint(const Certificate &certificate)
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(certificate.der(), QCryptographicHash::Sha256).toHex(':').toUpper());
    }

    std::unique_ptr<QTemporaryDir> m_config;
};

QTEST_GUILESS_MAIN(TestDoctorTls)
#include "tst_doctortls.moc"
