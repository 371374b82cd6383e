// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/rfc3339.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestRfc3339 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void times_data()
    {
        QTest::addColumn<QString>("utc");
        const auto row = [](const char *text, const QString &utc) { QTest::newRow(text) << utc; };
        row("2025-01-02T03:04:05Z", u"2025-01-02T03:04:05Z"_s);
        row("2025-01-02t03:04:05z", u"2025-01-02T03:04:05Z"_s);
        row("2025-01-02T03:04:05.1Z", u"2025-01-02T03:04:05.100Z"_s);
        row("2025-01-02T03:04:05.123Z", u"2025-01-02T03:04:05.123Z"_s);
        row("2025-01-02T03:04:05.123456789Z", u"2025-01-02T03:04:05.123Z"_s);
        row("2025-01-02T03:04:05.999999999Z", u"2025-01-02T03:04:05.999Z"_s);
        row("2025-01-02T03:04:05+08:00", u"2025-01-01T19:04:05Z"_s);
        row("2024-12-31T20:00:00.5-05:30", u"2025-01-01T01:30:00.500Z"_s);
        row("1970-01-01T00:00:00Z", u"1970-01-01T00:00:00Z"_s);
        row("2024-02-29T23:59:59Z", u"2024-02-29T23:59:59Z"_s);
        row("2016-12-31T23:59:60Z", u"2016-12-31T23:59:59.999Z"_s);
    }
    void times()
    {
        const QDateTime time = fromRfc3339(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(time.timeSpec(), Qt::UTC);
        QTEST(toRfc3339(time), "utc");
    }

    void whatIsNoTimeIsInvalid_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "yesterday", "2025-01-02", "2025-01-02T03:04:05", "2025-01-02 03:04:05Z",
                 "2025-13-02T03:04:05Z", "2023-02-29T03:04:05Z", "2025-01-02T24:04:05Z", "2025-01-02T03:04:61Z",
                 "2025-01-02T03:04:05.Z", "2025-01-02T03:04:05.1234567890Z", "2025-01-02T03:04:05Zx",
                 "2025-01-02T03:04:05+8:00", "2025-01-02T03:04:05+08", "-025-01-02T03:04:05Z", "2025-01-02T03:04:0"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoTimeIsInvalid()
    {
        QFETCH(QString, text);
        QVERIFY(!fromRfc3339(text).isValid());
    }

    void anInvalidTimeIsWrittenAsNothing() { QVERIFY(toRfc3339({}).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestRfc3339)
#include "tst_rfc3339.moc"
