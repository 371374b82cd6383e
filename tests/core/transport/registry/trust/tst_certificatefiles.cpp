// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/trust/certificatefiles.h"

#include "core/transport/registry/trust/trust.h"
#include "tests/core/transport/registry/registrytest.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"
#include "tests/support/configfolder.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// A person's own certificates for one registry, made by the real openssl and shown to a real registry.
class TestCertificateFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s, u"openssl"_s);
        const auto authority = makeAuthority(m_made.path(), u"harbour"_s);
        QVERIFY_RESULT(authority);
        m_authority = *authority;
        const auto client = makeClient(m_authority, m_made.path(), u"zhenghe"_s);
        QVERIFY_RESULT(client);
        m_client = *client;
    }

    void init()
    {
        m_config.reset();
        m_config = std::make_unique<ConfigFolder>();
    }

    void aRegistryLetsInWhomItsAuthoritySigned()
    {
        const auto registry = RegistryProcess::start({.tls = true, .clients = m_authority});
        QVERIFY_RESULT(registry);
        const QString host = (*registry)->host();
        QVERIFY_RESULT(trustFile(host, (*registry)->caFile()));
        const auto refused = Puller(host + u"/open/app:1"_s).root();
        QVERIFY(!refused && refused.error().kind != ErrorKind::NotFound);

        QVERIFY_RESULT(showCertificate(host, m_client.file, m_client.keyFile));
        QVERIFY_ERROR(Puller(host + u"/open/app:1"_s).root(), ErrorKind::NotFound);
        const auto shown = certificateFiles(host);
        QCOMPARE(shown.size(), 2);
        QCOMPARE(shown[1].use, CertificateFile::Use::Client);
        QCOMPARE(shown[1].certificates.value(0).subject, u"CN=zhenghe"_s);
        QVERIFY(shown[1].isOurs && !shown[1].trouble);

        QVERIFY_RESULT(removeCertificate(host, shown[1].path));
        QCOMPARE(certificateFiles(host).size(), 1);
        QVERIFY(QFile::exists(m_client.file) && QFile::exists(m_client.keyFile));
        QCOMPARE(QDir(folder(host)).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size(), 1);
    }

    void thePrivateKeyIsNotCopied()
    {
        QVERIFY_RESULT(showCertificate(u"r.io"_s, m_client.file, m_client.keyFile));
        QCOMPARE(QFile::symLinkTarget(folder(u"r.io"_s) + u"/client.key"_s), m_client.keyFile);
    }

    void anotherOneTakesItsPlace()
    {
        const auto other = makeClient(m_authority, m_made.path(), u"ann"_s);
        QVERIFY_RESULT(other);
        QVERIFY_RESULT(showCertificate(u"r.io"_s, m_client.file, m_client.keyFile));
        QVERIFY_RESULT(showCertificate(u"r.io"_s, other->file, other->keyFile));
        const auto shown = certificateFiles(u"r.io"_s);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown[0].certificates.value(0).subject, u"CN=ann"_s);
    }

    void twoThatWereNotMadeTogether()
    {
        const auto shown = showCertificate(u"r.io"_s, m_client.file, m_authority.keyFile);
        QVERIFY_ERROR(shown, ErrorKind::Damaged);
        QVERIFY2(shown.error().message.words().contains(u"belongs to another certificate"_s),
            qPrintable(shown.error().message.words()));
        QVERIFY(certificateFiles(u"r.io"_s).isEmpty());
        QVERIFY_ERROR(showCertificate(u"r.io"_s, m_client.keyFile, m_client.keyFile), ErrorKind::Damaged);
        QVERIFY_ERROR(showCertificate(u"r.io"_s, m_client.file, m_client.file), ErrorKind::Damaged);
        QVERIFY_ERROR(showCertificate(u"r.io"_s, m_client.file, u"/no/such.key"_s), ErrorKind::NotFound);
    }

    void whoeverWasThereFirstStays()
    {
        QVERIFY(m_config->put(u"stowage/certs.d/r.io/client.cert"_s, "somebody's"));
        QVERIFY_ERROR(showCertificate(u"r.io"_s, m_client.file, m_client.keyFile), ErrorKind::Conflict);
        QCOMPARE(m_config->read(u"stowage/certs.d/r.io/client.cert"_s), "somebody's");
        const auto files = certificateFiles(u"r.io"_s);
        QCOMPARE(files.size(), 1);
        QVERIFY(!files[0].isOurs && files[0].trouble);
        QVERIFY_ERROR(removeCertificate(u"r.io"_s, files[0].path), ErrorKind::Usage);
    }

    void aFileThatIsGoneIsSaid()
    {
        const auto passing = makeClient(m_authority, m_made.path(), u"passing"_s);
        QVERIFY_RESULT(passing);
        QVERIFY_RESULT(showCertificate(u"r.io"_s, passing->file, passing->keyFile));
        QVERIFY(QFile::remove(passing->file));
        const auto files = certificateFiles(u"r.io"_s);
        QCOMPARE(files.size(), 1);
        QVERIFY(files[0].trouble && files[0].trouble->kind == ErrorKind::NotFound);
        QVERIFY_RESULT(removeCertificate(u"r.io"_s, files[0].path));
        QVERIFY(certificateFiles(u"r.io"_s).isEmpty());
    }

    void aFileHoldsOneOrSeveralInEitherForm()
    {
        QVERIFY(m_config->put(u"chain.pem"_s, bytes(m_authority.file) + bytes(m_client.file)));
        QVERIFY(m_config->put(u"ca.der"_s, m_authority.der()));
        QVERIFY_RESULT(trustFile(u"a.io"_s, m_config->file(u"chain.pem"_s)));
        QCOMPARE(trustedAuthorities(u"a.io"_s).size(), 2);
        QVERIFY_RESULT(trustFile(u"b.io"_s, m_config->file(u"ca.der"_s)));
        const auto files = certificateFiles(u"b.io"_s);
        QCOMPARE(files.size(), 1);
        QCOMPARE(files[0].certificates.value(0).subject, u"CN=harbour"_s);
        QVERIFY_RESULT(removeCertificate(u"b.io"_s, files[0].path));
        QVERIFY(certificateFiles(u"b.io"_s).isEmpty());
        QVERIFY(m_config->put(u"notes.txt"_s, "no certificate"));
        QVERIFY_ERROR(trustFile(u"c.io"_s, m_config->file(u"notes.txt"_s)), ErrorKind::Damaged);
    }

private:
    QString folder(const QString &name) const { return m_config->file(u"stowage/certs.d/"_s + name); }

    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_made;
    std::unique_ptr<ConfigFolder> m_config;
    Certificate m_authority;
    Certificate m_client;
};

QTEST_GUILESS_MAIN(TestCertificateFiles)
#include "tst_certificatefiles.moc"
