// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

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
        QVERIFY_ERROR(root, ErrorKind::Refused);
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

private:
    QTemporaryDir m_config;
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
