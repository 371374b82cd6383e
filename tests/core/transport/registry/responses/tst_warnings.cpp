// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/warnings.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestWarnings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSaid_data()
    {
        QTest::addColumn<QByteArrayList>("headers");
        QTest::addColumn<QStringList>("texts");

        QTest::newRow("nothing") << QByteArrayList{} << QStringList{};
        QTest::newRow("something") << QByteArrayList{"299 - \"This moves in May.\""}
                                   << QStringList{u"This moves in May."_s};
        QTest::newRow("in Chinese") << QByteArrayList{"299 - \"本仓库将于五月迁移。\""}
                                    << QStringList{u"本仓库将于五月迁移。"_s};
        QTest::newRow("a quote in it") << QByteArrayList{"299 - \"Use \\\"new\\\\team\\\".\""}
                                       << QStringList{u"Use \"new\\team\"."_s};
        QTest::newRow("twice the same") << QByteArrayList{"299 - \"a\"", "299 - \"b\"", "299 - \"a\""}
                                        << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("in one header") << QByteArrayList{"299 - \"a, b\", 299 - \"c\",110 - \"d\""}
                                       << QStringList{u"a, b"_s, u"c"_s};
        QTest::newRow("of another kind") << QByteArrayList{"110 - \"stale\""} << QStringList{};
        QTest::newRow("by somebody else") << QByteArrayList{"299 proxy \"x\""} << QStringList{};
        QTest::newRow("with a date") << QByteArrayList{"299 - \"x\" \"Sat, 01 Jan 2028 00:00:00 GMT\""}
                                     << QStringList{};
        QTest::newRow("not quoted") << QByteArrayList{"299 - x"} << QStringList{};
        QTest::newRow("empty") << QByteArrayList{"299 - \"\""} << QStringList{};
        QTest::newRow("with control characters")
            << QByteArrayList{"299 - \"a\x1b[31m b\""} << QStringList{u"a [31m b"_s};
        QTest::newRow("with a secret") << QByteArrayList{"299 - \"at https://joe:pw@r.io/x?token=1\""}
                                       << QStringList{u"at https://r.io/x"_s};
    }

    void whatIsSaid()
    {
        QFETCH(const QByteArrayList, headers);
        Warnings warnings;
        warnings.add(headers);
        QTEST(warnings.texts(), "texts");
    }

    void nobodyIsListenedToForEver()
    {
        Warnings warnings;
        for (int i = 0; i < 1000; ++i)
            warnings.add({"299 - \"" + QByteArray(90, 'x') + ' ' + QByteArray::number(1000 + i) + '"'});
        QCOMPARE(warnings.texts().size(), 4096 / 103);
    }

    void whatIsTooLongIsLeftOut()
    {
        Warnings warnings;
        warnings.add({"299 - \"" + QByteArray(5000, 'x') + '"', "299 - \"short\""});
        QCOMPARE(warnings.texts(), QStringList{u"short"_s});
    }
};

QTEST_GUILESS_MAIN(TestWarnings)
#include "tst_warnings.moc"
