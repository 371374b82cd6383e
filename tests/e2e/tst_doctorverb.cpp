// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QTest>

#include <memory>

using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// `stowagectl doctor`: a line a step, JSON for scripts, and an exit code for what is wrong.
class TestDoctorVerb : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"openssl"_s, u"htpasswd"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
    }

    void aHealthyRegistryIsALinePerStep()
    {
        const auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        const Outcome said = m_stowagectl({u"doctor"_s, (*registry)->host()});
        QVERIFY2(said.ok(), said.err.constData());
        QCOMPARE(said.out.count('\n'), 8);
        QVERIFY2(said.out.contains("\nok    Connection "), said.out.constData());
        QVERIFY2(!said.out.contains("HTTP 200"), "the detail is for those who ask");
        QVERIFY(m_stowagectl({u"--debug"_s, u"doctor"_s, (*registry)->host()}).out.contains("HTTP 200"));
    }

    void scriptsReadJson()
    {
        const auto registry = RegistryProcess::start({.tls = true, .certificate = {.withAuthority = true}});
        QVERIFY_RESULT(registry);
        const Outcome said = m_stowagectl({u"--json"_s, u"doctor"_s, (*registry)->host()});
        QCOMPARE(said.exit, 7);
        const QJsonArray rows = QJsonDocument::fromJson(said.out).array();
        QStringList picture;
        for (const QJsonValue row : rows)
            picture.append(row[u"step"_s].toString() + u' ' + row[u"verdict"_s].toString());
        QCOMPARE(picture.join(u", "_s),
            u"name not-needed, tcp good, tls bad, registry not-reached, authentication not-reached, scope not-reached, "
            "rate-limit not-reached, mirrors not-needed"_s);
        const QJsonValue tls = rows.at(2);
        QVERIFY(tls[u"milliseconds"_s].isDouble() && !tls[u"message"_s].toString().isEmpty()
            && !tls[u"next"_s].toString().isEmpty() && !tls[u"detail"_s].toString().isEmpty());
        QCOMPARE(tls[u"chain"_s].toArray().size(), 2);
        QCOMPARE(tls[u"chain"_s][1][u"isCa"_s].toBool(), true);
        QCOMPARE(tls[u"chain"_s][0][u"sha256"_s].toString().size(), 32 * 3 - 1);
    }

    void aCaIsTrustedByItsFingerprintAndNoLonger()
    {
        const auto registry = RegistryProcess::start({.tls = true, .certificate = {.withAuthority = true}});
        QVERIFY_RESULT(registry);
        const QString host = (*registry)->host();
        const QString fingerprint = m_stowagectl.json({u"doctor"_s, host})[2][u"trustable"_s].toString();
        QVERIFY(m_stowagectl({u"doctor"_s, host}).out.contains((u"--trust "_s + fingerprint + u' ' + host).toUtf8()));
        QCOMPARE(m_stowagectl({u"doctor"_s, u"--trust"_s, u"AB:CD"_s, host}).exit, 5);
        QCOMPARE(m_stowagectl({u"doctor"_s, host}).exit, 7);

        const Outcome trusted = m_stowagectl({u"doctor"_s, u"--trust"_s, fingerprint.toLower(), host});
        QVERIFY2(trusted.ok(), trusted.err.constData());
        QVERIFY(trusted.out.contains("stowage/certs.d/" + host.toUtf8()));
        QCOMPARE(m_stowagectl({u"doctor"_s, host}).exit, 0);
        QCOMPARE(m_stowagectl({u"doctor"_s, u"--trust"_s, fingerprint, host}).exit, 3);

        QVERIFY(m_stowagectl({u"doctor"_s, u"--distrust"_s, host}).out.contains("Removed: "));
        QVERIFY(m_stowagectl({u"doctor"_s, u"--distrust"_s, host}).out.contains("Nothing was trusted"));
        QCOMPARE(m_stowagectl({u"doctor"_s, host}).exit, 7);
    }

    void theExitCodeSaysWhatIsWrong()
    {
        QCOMPARE(m_stowagectl({u"doctor"_s}).exit, 2);
        QCOMPARE(m_stowagectl({u"doctor"_s, u"nowhere"_s}).exit, 2);
        const Outcome closed = m_stowagectl({u"doctor"_s, u"127.0.0.1:9"_s});
        QCOMPARE(closed.exit, 6);
        QVERIFY2(closed.err.contains("Nothing answers at 127.0.0.1:9"), closed.err.constData());
        QCOMPARE(m_stowagectl({u"doctor"_s, u"registry.invalid"_s}).exit, 6);
        const auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        QCOMPARE(m_stowagectl({u"doctor"_s, (*registry)->host() + u"/no/such"_s}).exit, 3);
    }

    void aPasswordIsTakenAndNeverPrinted()
    {
        const auto registry = RegistryProcess::start({.user = u"ann"_s, .password = u"open sesame"_s});
        QVERIFY_RESULT(registry);
        QCOMPARE(m_stowagectl({u"doctor"_s, (*registry)->host()}).exit, 5);
        const Outcome known
            = m_stowagectl({u"--debug"_s, u"doctor"_s, u"-u"_s, u"ann"_s, u"--password-stdin"_s, (*registry)->host()},
                "open sesame\n");
        QVERIFY2(known.ok(), known.out.constData());
        QVERIFY(known.out.contains("as ann"));
        for (const QByteArray &dress : {QByteArray("open sesame"), QByteArray("ann:open sesame").toBase64()})
            QVERIFY(!known.out.contains(dress) && !known.err.contains(dress));
    }

private:
    QTemporaryDir m_config;
    const Stowagectl m_stowagectl;
};

QTEST_GUILESS_MAIN(TestDoctorVerb)
#include "tst_doctorverb.moc"
