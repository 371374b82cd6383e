// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/texts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agesAreSpoken_data();
    void agesAreSpoken();
    void labelsLoseTheirMnemonics_data();
    void labelsLoseTheirMnemonics();
    void toolTipsAreNotReadAsHtml();
};

void TestTexts::agesAreSpoken_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("now") << qint64(20) << u"just now"_s;
    QTest::newRow("minutes") << qint64(5 * 60) << u"5 minute(s) ago"_s;
    QTest::newRow("hours") << qint64(3 * 3600 + 59) << u"3 hour(s) ago"_s;
    QTest::newRow("days") << qint64(59 * 86400) << u"59 day(s) ago"_s;
    QTest::newRow("months") << qint64(100 * 86400) << u"3 month(s) ago"_s;
    QTest::newRow("years") << qint64(800 * 86400) << u"2 year(s) ago"_s;
    QTest::newRow("from tomorrow") << qint64(-86400) << u"just now"_s;
}

void TestTexts::agesAreSpoken()
{
    QFETCH(const qint64, seconds);
    const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC);
    QTEST(ago(now.addSecs(-seconds), now), "spoken");
}

void TestTexts::labelsLoseTheirMnemonics_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("plain");
    QTest::newRow("plain") << u"Pull"_s << u"Pull"_s;
    QTest::newRow("in the word") << u"Re&fresh"_s << u"Refresh"_s;
    QTest::newRow("with an ellipsis") << u"&Pull…"_s << u"Pull"_s;
    QTest::newRow("behind the word") << u"拉取(&P)…"_s << u"拉取"_s;
    QTest::newRow("parentheses that are words") << u"Platform (&this)"_s << u"Platform (this)"_s;
}

void TestTexts::labelsLoseTheirMnemonics()
{
    QFETCH(const QString, label);
    QTEST(plainLabel(label), "plain");
}

void TestTexts::toolTipsAreNotReadAsHtml()
{
    QCOMPARE(toolTipText({}), QString());
    QCOMPARE(toolTipText(u"RUN <img src=\"file:///dev/zero\">\nrest"_s),
        u"<qt>RUN &lt;img src=&quot;file:///dev/zero&quot;&gt;<br>rest</qt>"_s);
    QVERIFY(toolTipText(QString(100'000, u'a')).size() < 3000);
}

QTEST_MAIN(TestTexts)
#include "tst_texts.moc"
