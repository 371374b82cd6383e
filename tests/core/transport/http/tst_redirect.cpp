// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/redirect.h"

#include "tests/support/check.h"

#include <QCoroTask>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestRedirect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void origins_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");

        QTest::newRow("another path") << u"https://r.io/a"_s << u"https://r.io/b?c"_s << true;
        QTest::newRow("the default port") << u"https://r.io"_s << u"https://r.io:443"_s << true;
        QTest::newRow("any case") << u"https://R.io"_s << u"https://r.IO"_s << true;
        QTest::newRow("another port") << u"https://r.io"_s << u"https://r.io:444"_s << false;
        QTest::newRow("another scheme") << u"http://r.io:443"_s << u"https://r.io"_s << false;
        QTest::newRow("a host below") << u"https://r.io"_s << u"https://x.r.io"_s << false;
    }

    void origins()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const bool, same);
        QCOMPARE(sameOrigin(QUrl(a), QUrl(b)), same);
    }

    void targets_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("target"); // or the kind of error

        QTest::newRow("a path") << u"https://r.io/v2/x"_s << QByteArray("/y?z=1") << u"https://r.io/y?z=1"_s;
        QTest::newRow("a signed address") << u"https://r.io/v2/x"_s << QByteArray("https://cdn.io/b?sig=a%2Fb%3D")
                                          << u"https://cdn.io/b?sig=a%2Fb%3D"_s;
        QTest::newRow("from plain to plain") << u"http://r.io/x"_s << QByteArray("http://s.io/y") << u"http://s.io/y"_s;
        QTest::newRow("from plain to secure")
            << u"http://r.io/x"_s << QByteArray("https://s.io/y") << u"https://s.io/y"_s;
        QTest::newRow("a password is dropped")
            << u"https://r.io/x"_s << QByteArray("https://u:p@s.io/y") << u"https://s.io/y"_s;
        QTest::newRow("from secure to plain") << u"https://r.io/x"_s << QByteArray("http://r.io/x") << u"refused"_s;
        QTest::newRow("to a file") << u"http://r.io/x"_s << QByteArray("file:///etc/passwd") << u"failed"_s;
        QTest::newRow("to another protocol") << u"http://r.io/x"_s << QByteArray("ftp://r.io/x") << u"refused"_s;
        QTest::newRow("nowhere") << u"https://r.io/x"_s << QByteArray() << u"failed"_s;
    }

    void targets()
    {
        QFETCH(const QString, from);
        QFETCH(const QByteArray, location);
        QFETCH(const QString, target);
        const auto next = redirectTarget(QUrl(from), location);
        QCOMPARE(next ? next->toString(QUrl::FullyEncoded) : kindName(next.error().kind), target);
    }

    void privateAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isPrivate");

        for (const auto address : {"127.0.0.1", "127.9.9.9", "169.254.169.254", "10.1.2.3", "172.16.0.1", "192.168.1.1",
                 "::1", "fe80::1", "fd00:ec2::254", "0.0.0.0", "::ffff:169.254.169.254"})
            QTest::newRow(address) << QString::fromLatin1(address) << true;
        for (const auto address : {"8.8.8.8", "172.32.0.1", "2606:4700::1111"})
            QTest::newRow(address) << QString::fromLatin1(address) << false;
    }

    void privateAddresses()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, isPrivate);
        QCOMPARE(isPrivateAddress(QHostAddress(address)), isPrivate);
    }

    void sentTo_data()
    {
        QTest::addColumn<QString>("home");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("allowed");

        QTest::newRow("public to public") << u"https://8.8.8.8/x"_s << u"https://9.9.9.9/y"_s << true;
        QTest::newRow("public to cloud metadata") << u"https://8.8.8.8/x"_s << u"https://169.254.169.254/y"_s << false;
        QTest::newRow("public to this machine") << u"https://8.8.8.8/x"_s << u"https://localhost/y"_s << false;
        QTest::newRow("private to private") << u"https://10.0.0.1/x"_s << u"https://10.0.0.2/y"_s << true;
        QTest::newRow("to itself") << u"https://8.8.8.8/x"_s << u"https://8.8.8.8:444/y"_s << true;
    }

    void sentTo()
    {
        QFETCH(const QString, home);
        QFETCH(const QString, target);
        QFETCH(const bool, allowed);
        const auto sent = QCoro::waitFor(mayBeSentTo(QUrl(target), QUrl(home)));
        if (allowed)
            QVERIFY_RESULT(sent);
        else
            QVERIFY_ERROR(sent, ErrorKind::Refused);
    }
};

QTEST_GUILESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
