// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfile.h"
#include "tests/core/transport/registry/registrytest.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// What a person reads when a real registry shows a certificate that is no good, even of an authority that they trust.
class TestTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s, u"openssl"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
    }

    void aBadCertificateIsExplained_data()
    {
        QTest::addColumn<CertificateOptions>("certificate");
        QTest::addColumn<QString>("says");
        QTest::newRow("expired") << CertificateOptions{.from = u"20200101000000Z"_s, .until = u"20200201000000Z"_s}
                                 << u"has expired"_s;
        QTest::newRow("not yet valid") << CertificateOptions{.from = u"20900101000000Z"_s,
            .until = u"20910101000000Z"_s}
                                       << u"is not valid yet"_s;
        QTest::newRow("for another host")
            << CertificateOptions{.names = {u"DNS:registry.example"_s}} << u"was made for another host"_s;
        QTest::newRow("of nobody but itself")
            << CertificateOptions{.selfSigned = true} << u"signed by nobody whom this machine trusts"_s;
    }

    void aBadCertificateIsExplained()
    {
        QFETCH(const CertificateOptions, certificate);
        QFETCH(const QString, says);
        const auto registry = RegistryProcess::start({.tls = true, .certificate = certificate});
        QVERIFY_RESULT(registry);
        QVERIFY(trustAuthority(m_config.path(), (*registry)->host(), (*registry)->caFile()));
        Puller puller((*registry)->host() + u"/open/app:1"_s);
        const auto root = puller.root();
        QVERIFY_ERROR(root, ErrorKind::Damaged);
        QVERIFY2(root.error().message.words().contains(says),
            qPrintable(root.error().message.words() + root.error().detail));
        QVERIFY(root.error().message.words().contains((*registry)->host()));
        QCOMPARE(puller.notes(), QStringList());
    }

    void aGoodOneOfATrustedAuthorityIsTaken()
    {
        const auto registry = RegistryProcess::start({.tls = true});
        QVERIFY_RESULT(registry);
        QVERIFY(trustAuthority(m_config.path(), (*registry)->host(), (*registry)->caFile()));
        Puller puller((*registry)->host() + u"/open/app:1"_s);
        QVERIFY_ERROR(puller.root(), ErrorKind::NotFound);
    }

    void whatAPersonSaidNotToLookAtIsNotLookedAt()
    {
        const auto registry
            = RegistryProcess::start({.tls = true, .certificate = {.names = {u"DNS:registry.example"_s}}});
        QVERIFY_RESULT(registry);
        RegistrySettings settings;
        settings.unverified = true;
        QVERIFY_RESULT(keepSettings((*registry)->host(), settings));
        QVERIFY_ERROR(Puller((*registry)->host() + u"/open/app:1"_s).root(), ErrorKind::NotFound);
        QVERIFY_RESULT(keepSettings((*registry)->host(), {}));
        QVERIFY_ERROR(Puller((*registry)->host() + u"/open/app:1"_s).root(), ErrorKind::Damaged);
    }

    void settingsThatCannotBeReadStopEverything()
    {
        QFile file(ownSettingsPath());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
        file.close();
        const auto root = Puller(u"127.0.0.1:1/open/app:1"_s).root();
        QVERIFY_ERROR(root, ErrorKind::Damaged);
        QVERIFY(root.error().message.words().contains(ownSettingsPath()));
        QVERIFY(QFile::remove(ownSettingsPath()));
    }

private:
    QTemporaryDir m_config;
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
