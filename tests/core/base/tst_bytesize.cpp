// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/bytesize.h"

#include <QTest>

#include <limits>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestByteSize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dockers_data()
    {
        QTest::addColumn<qint64>("bytes");
        const auto row = [](const char *text, qint64 bytes) { QTest::newRow(text) << bytes; };
        row("0B", 0);
        row("1B", 1);
        row("999B", 999);
        row("1kB", 1000);
        row("1.024kB", 1024);
        row("131.1kB", 131'072);
        row("999.9kB", 999'900);
        row("1MB", 999'999);
        row("12.59MB", 12'586'936);
        row("100MB", 100'000'000);
        row("999MB", 999'000'000);
        row("1GB", 999'990'000);
        row("1.986GB", 1'986'000'000);
        row("2.07GB", 2'070'000'000);
        row("5TB", 5'000'000'000'000);
        row("9.223EB", std::numeric_limits<qint64>::max());
    }
    void dockers()
    {
        QFETCH(qint64, bytes);
        QCOMPARE(dockerSize(bytes), QString::fromLatin1(QTest::currentDataTag()));
    }

    void neverAnExponent()
    {
        for (qint64 bytes = 1; bytes < 1'000'000'000'000'000; bytes = bytes * 3 / 2 + 1) {
            QVERIFY2(!dockerSize(bytes).contains(u'e'), qPrintable(dockerSize(bytes)));
            QVERIFY2(!dockerSize(bytes).startsWith("1000"_L1), qPrintable(dockerSize(bytes)));
        }
    }

    void aPersons()
    {
        QCOMPARE(localSize(12'586'936, QLocale::c()), u"12.6 MB");
        QCOMPARE(localSize(12'586'936, QLocale(QLocale::German)), u"12,6 MB");
        QCOMPARE(localSize(0, QLocale::c()), u"0 bytes");
        QCOMPARE(localSize(999, QLocale::c()), u"999 bytes");
        QCOMPARE(localSize(1000, QLocale::c()), u"1.0 kB");
    }
};

QTEST_GUILESS_MAIN(TestByteSize)
#include "tst_bytesize.moc"
