// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/support/naturalorder.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestNaturalOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
};

void TestNaturalOrder::order_data()
{
    QTest::addColumn<QString>("inOrder");
    QTest::newRow("numbers") << u"1.9 1.10 1.27 2"_s;
    QTest::newRow("words") << u"alpine debian nginx"_s;
    QTest::newRow("a beginning comes first") << u"v1 v1.0 v1.0-rc"_s;
    QTest::newRow("letter case decides last") << u"Alpine alpine Debian"_s;
    QTest::newRow("numbers before words") << u"13 bookworm latest"_s;
    QTest::newRow("larger than any integer") << u"99999999999999999998 99999999999999999999"_s;
    QTest::newRow("leading zeros") << u"v01 v1 v002 v3"_s;
}

void TestNaturalOrder::order()
{
    QFETCH(const QString, inOrder);
    const QStringList texts = inOrder.split(u' ');
    for (qsizetype a = 0; a < texts.size(); ++a) {
        for (qsizetype b = 0; b < texts.size(); ++b)
            QCOMPARE(naturalLess(texts.at(a), texts.at(b)), a < b);
    }
}

QTEST_GUILESS_MAIN(TestNaturalOrder)
#include "tst_naturalorder.moc"
