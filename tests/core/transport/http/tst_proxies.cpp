// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/proxies.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

/// Who is asked without a proxy. The rules are those of docker and podman (Go's httpproxy).
class TestProxies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exceptions_data()
    {
        QTest::addColumn<QString>("exceptions");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("excepted");

        QTest::newRow("none") << QString() << u"r.io"_s << 443 << false;
        QTest::newRow("all") << u"*"_s << u"r.io"_s << 443 << true;
        QTest::newRow("the host") << u"r.io"_s << u"r.io"_s << 443 << true;
        QTest::newRow("in any case") << u"R.io"_s << u"r.IO"_s << 443 << true;
        QTest::newRow("after another, with blanks") << u" a.io , r.io "_s << u"r.io"_s << 443 << true;
        QTest::newRow("a domain above") << u"io"_s << u"r.io"_s << 443 << true;
        QTest::newRow("below a domain") << u".io"_s << u"r.io"_s << 443 << true;
        QTest::newRow("not below itself") << u".r.io"_s << u"r.io"_s << 443 << false;
        QTest::newRow("anything below") << u"*.io"_s << u"r.io"_s << 443 << true;
        QTest::newRow("the end of a word") << u"r.io"_s << u"mirror.io"_s << 443 << false;
        QTest::newRow("the beginning of a name") << u"r.io"_s << u"r.io.evil"_s << 443 << false;
        QTest::newRow("the port") << u"r.io:5000"_s << u"r.io"_s << 5000 << true;
        QTest::newRow("another port") << u"r.io:5000"_s << u"r.io"_s << 443 << false;
        QTest::newRow("an address") << u"10.1.2.3"_s << u"10.1.2.3"_s << 443 << true;
        QTest::newRow("an address and a port") << u"10.1.2.3:444"_s << u"10.1.2.3"_s << 443 << false;
        QTest::newRow("an IPv6 address") << u"fd00::1"_s << u"fd00::1"_s << 443 << true;
        QTest::newRow("an IPv6 address and its port") << u"[fd00::1]:443"_s << u"fd00::1"_s << 443 << true;
        QTest::newRow("a network") << u"10.0.0.0/8"_s << u"10.1.2.3"_s << 443 << true;
        QTest::newRow("another network") << u"10.0.0.0/8"_s << u"11.1.2.3"_s << 443 << false;
        QTest::newRow("an address is no domain") << u"2.3"_s << u"10.1.2.3"_s << 443 << false;
        QTest::newRow("a name is in no network") << u"0.0.0.0/0"_s << u"r.io"_s << 443 << false;
        QTest::newRow("nothing between commas") << u",,"_s << u"r.io"_s << 443 << false;
    }

    void exceptions()
    {
        QFETCH(const QString, exceptions);
        QFETCH(const QString, host);
        QFETCH(const int, port);
        QFETCH(const bool, excepted);
        QCOMPARE(isExceptedFromProxies(exceptions, host, port), excepted);
    }
};

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"
