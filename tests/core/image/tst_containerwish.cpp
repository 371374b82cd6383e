// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/containerwish.h"
#include "tests/support/check.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QString drawn(const Result<QList<PublishedPort>> &ports)
{
    if (!ports)
        return kindName(ports.error().kind);
    QStringList texts;
    for (const PublishedPort &port : *ports)
        texts.append(u"%1|%2 → %3/%4"_s.arg(port.address, port.host, port.container, port.protocol));
    return texts.join(u", "_s);
}

} // namespace

class TestContainerWish : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ports_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ports");
        QTest::newRow("any that is free") << u"80"_s << u"| → 80/tcp"_s;
        QTest::newRow("one") << u"8080:80"_s << u"|8080 → 80/tcp"_s;
        QTest::newRow("udp") << u"53:53/udp"_s << u"|53 → 53/udp"_s;
        QTest::newRow("on one address") << u"127.0.0.1:8080:80"_s << u"127.0.0.1|8080 → 80/tcp"_s;
        QTest::newRow("any there") << u"127.0.0.1::80"_s << u"127.0.0.1| → 80/tcp"_s;
        QTest::newRow("IPv6") << u"[::1]:8080:80"_s << u"::1|8080 → 80/tcp"_s;
        QTest::newRow("several") << u"8000-8001:80-81"_s << u"|8000 → 80/tcp, |8001 → 81/tcp"_s;
        for (const QString &wrong : {u""_s, u"x"_s, u"0"_s, u"70000"_s, u"80:"_s, u"1-2:3"_s, u"9-8:9-8"_s, u"80/xyz"_s,
                 u"host:80:80"_s, u"1:2:3:4"_s, u"--1"_s})
            QTest::addRow("no port: %s", qPrintable(wrong)) << wrong << u"usage"_s;
    }
    void ports()
    {
        QFETCH(const QString, text);
        QTEST(drawn(parsePublished(text)), "ports");
    }
};

QTEST_APPLESS_MAIN(TestContainerWish)
#include "tst_containerwish.moc"
