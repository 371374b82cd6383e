// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/table.h"
#include "app/cli/terminaltext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stowage::cli;
using namespace Qt::StringLiterals;

class TestTerminalText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMovesTheCursorIsShown()
    {
        QCOMPARE(
            harmless(u"a\u001b[2Jb\rc\u009bd\u202ee\n\t镜像"_s), u"a\\u001b[2Jb\\u000dc\\u009bd\\u202ee\n\t镜像"_s);
        QCOMPARE(harmlessLine(u"a\nb\tc"_s), u"a\\nb\\tc"_s);
    }

    void jsonMeansTheSame()
    {
        const QJsonObject object{{u"a"_s, u"x\u001b\u009b\u202ey"_s}};
        const QString text = harmless(QString::fromUtf8(QJsonDocument(object).toJson()));
        QVERIFY(!text.contains(u'\u009b'));
        QCOMPARE(QJsonDocument::fromJson(text.toUtf8()).object(), object);
    }

    void aCellStaysInItsRow()
    {
        Table table({u"A"_s, u"B"_s});
        table.add({u"1\n2"_s, u"\u001b[31m"_s});
        QCOMPARE(table.toString(), u"A      B\n1\\n2   \\u001b[31m"_s);
    }

    void columnsAreThoseOfTheTerminal()
    {
        QCOMPARE(columnsOf(u"镜像 ab"), 7);
        QCOMPARE(clipped(u"镜像 ab", 4), u"镜像"_s);
        QCOMPARE(clipped(u"镜像 ab", 3), u"镜"_s);
        QCOMPARE(clipped(u"ab", 5), u"ab"_s);
        Table table({u"CREATED"_s, u"SIZE"_s});
        table.add({u"3 年前"_s, u"1B"_s});
        QCOMPARE(table.toString(), u"CREATED   SIZE\n3 年前    1B"_s);
    }
};

QTEST_GUILESS_MAIN(TestTerminalText)
#include "tst_terminaltext.moc"
