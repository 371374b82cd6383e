// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/remote/registrysettings.h"

#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

class TestRegistrySettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleWrite_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("root");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<bool>("plain");
        QTest::newRow("mirror.example") << "mirror.example" << "/v2" << "" << false;
        QTest::newRow(" mirror.example ") << "mirror.example" << "/v2" << "" << false;
        QTest::newRow("10.0.0.7:5000") << "10.0.0.7:5000" << "/v2" << "" << false;
        QTest::newRow("https://mirror.example") << "mirror.example" << "/v2" << "" << false;
        QTest::newRow("https://mirror.example/") << "mirror.example" << "/v2" << "" << false;
        QTest::newRow("http://10.0.0.7:5000/") << "10.0.0.7:5000" << "/v2" << "" << true;
        QTest::newRow("http://cache") << "cache:80" << "/v2" << "" << true;
        QTest::newRow("https://cache") << "cache:443" << "/v2" << "" << false;
        QTest::newRow("http://localhost") << "localhost" << "/v2" << "" << true;
        QTest::newRow("http://[::1]:5000") << "[::1]:5000" << "/v2" << "" << true;
        QTest::newRow("https://mirror.example/cache/") << "mirror.example" << "/cache/v2" << "" << false;
        QTest::newRow("https://mirror.example/cache/v2") << "mirror.example" << "/cache/v2" << "" << false;
        QTest::newRow("mirror.example/hub-cache/") << "mirror.example" << "/v2" << "hub-cache" << false;
    }
    void whatPeopleWrite()
    {
        QFETCH(QString, host);
        QFETCH(QString, root);
        QFETCH(QString, prefix);
        QFETCH(bool, plain);
        const auto mirror = mirrorAt(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY_RESULT(mirror);
        QCOMPARE(mirror->host, host);
        QCOMPARE(mirror->root, root);
        QCOMPARE(mirror->prefix, prefix);
        QCOMPARE(mirror->plainHttp, plain);
        QCOMPARE(mirrorAt(mirrorAddress(*mirror)), *mirror);
    }

    void whatIsNoMirror_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "https://", "ftp://mirror.example", "https://ann:secret@mirror.example",
                 "https://mirror.example/?a=1", "https://mirror.example/#a", "mirror.example/UPPER", "a b.example"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoMirror()
    {
        QFETCH(QString, text);
        QVERIFY_ERROR(mirrorAt(text), ErrorKind::Usage);
    }

    void aPasswordIsNotSaidAgain()
    {
        const Error error = mirrorAt(u"https://ann:secret@mirror.example"_s).error();
        QVERIFY2(error.message.words().contains(u"“mirror.example”"_s), qPrintable(error.message.words()));
        QVERIFY(!error.message.words().contains(u"secret"_s) && error.detail.isEmpty());
    }

    void theSameRepositoryThere_data()
    {
        QTest::addColumn<QString>("mirror");
        QTest::addColumn<QString>("there");
        QTest::newRow("a host") << "mirror.example" << "mirror.example/library/nginx:1.27";
        QTest::newRow("a place in a registry") << "mirror.example/hub" << "mirror.example/hub/library/nginx:1.27";
        QTest::newRow("a name without a dot") << "http://cache" << "cache:80/library/nginx:1.27";
    }
    void theSameRepositoryThere()
    {
        QFETCH(QString, mirror);
        QFETCH(QString, there);
        const Reference image = Reference::parse(u"nginx:1.27").value();
        QCOMPARE(onMirror(mirrorAt(mirror).value(), image).toString(), there);
    }

    void aRegistryAloneIsTheMirrorsHost()
    {
        const Reference registry = Reference::registry(u"quay.io").value();
        QCOMPARE(onMirror(mirrorAt(u"mirror.example/quay"_s).value(), registry).domain(), u"mirror.example"_s);
    }

    void aDigestStays()
    {
        const QString digest = u"sha256:"_s + QString(64, u'a');
        const Reference image = Reference::parse(u"quay.io/team/app@"_s + digest).value();
        QCOMPARE(
            onMirror(mirrorAt(u"mirror.example"_s).value(), image).toString(), u"mirror.example/team/app@"_s + digest);
    }
};

QTEST_APPLESS_MAIN(TestRegistrySettings)
#include "tst_registrysettings.moc"
