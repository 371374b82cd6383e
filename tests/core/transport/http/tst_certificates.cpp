// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/certificates.h"

#include "tests/support/check.h"

#include <QDir>
#include <QTemporaryDir>

using namespace stowage;
using namespace Qt::StringLiterals;

/// Folders as docker and podman lay them out, spoilt in the ways that people do.
class TestCertificates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingIsNoError()
    {
        const auto found = certificatesFor(u"r.io"_s, {m_folder->path()});
        QVERIFY_RESULT(found);
        QVERIFY(found->authorities.isEmpty() && found->own.isNull());
    }

    void otherHostsDoNotMatter()
    {
        put(u"r.io:444/ca.crt"_s, "not a certificate");
        QVERIFY_RESULT(certificatesFor(u"r.io"_s, {m_folder->path()}));
    }

    void anAuthorityThatIsNone()
    {
        put(u"r.io/ca.crt"_s, "not a certificate");
        isDamaged(u"holds no certificate"_s);
    }

    void aLoneHalf()
    {
        put(u"r.io/client.cert"_s, "a certificate");
        isDamaged(u"has no key beside it"_s);
    }

    /// As one that was left behind, where docker and podman would refuse to go on.
    void aKeyWithoutItsCertificateIsPassedOver()
    {
        put(u"r.io/client.key"_s, "a key");
        const auto found = certificatesFor(u"r.io"_s, {m_folder->path()});
        QVERIFY_RESULT(found);
        QVERIFY(found->authorities.isEmpty() && found->own.isNull() && found->key.isNull());
    }

    void anotherKeyDoesNotStandInForTheOneThatIsMissing()
    {
        put(u"r.io/client.cert"_s, "a certificate");
        put(u"r.io/other.key"_s, "a key");
        isDamaged(u"has no key beside it"_s);
    }

    void oldTlsIsNotSpoken() { QCOMPARE(tlsConfiguration(HostCertificates(), true).protocol(), QSsl::TlsV1_2OrLater); }

    void theOwnFolderComesFirst() { QVERIFY(certificateFolders().first().endsWith(u"/stowage/certs.d"_s)); }

private:
    void put(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void isDamaged(const QString &says)
    {
        const auto found = certificatesFor(u"r.io"_s, {m_folder->path()});
        QVERIFY_ERROR(found, ErrorKind::Damaged);
        QVERIFY2(found.error().message.words().contains(says), qPrintable(found.error().message.words()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
