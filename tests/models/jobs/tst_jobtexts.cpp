// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/jobs/jobtexts.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestJobTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void timeLeft_data();
    void timeLeft();
    void layersThatAreThereCount();
    void bytes();
    void speed();
    void everyKindAndPhaseHasAWord();
};

void TestJobTexts::timeLeft_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << -1 << QString();
    QTest::newRow("now") << 0 << u"0:00"_s;
    QTest::newRow("seconds") << 7 << u"0:07"_s;
    QTest::newRow("minutes") << 754 << u"12:34"_s;
    QTest::newRow("hours") << 3723 << u"1:02:03"_s;
}

void TestJobTexts::timeLeft()
{
    QFETCH(const int, seconds);
    QTEST(timeLeftText(seconds), "text");
}

void TestJobTexts::layersThatAreThereCount()
{
    JobProgress progress;
    QCOMPARE(layersText(progress, Job::Kind::Pull), QString());
    progress.blobs
        = {{u"a"_s, Phase::Done, 0, 0, {}}, {u"b"_s, Phase::Exists, 0, 0, {}}, {u"c"_s, Phase::Verify, 0, 0, {}}};
    QCOMPARE(layersText(progress, Job::Kind::Pull), u"2 of 3 layer(s)"_s);
    progress.blobs = {{u"1/3 FROM a"_s, Phase::Exists, 0, 0, {}}, {u"2/3 RUN b"_s, Phase::Transfer, 0, -1, {}},
        {u"Context"_s, Phase::Done, 9, 9, {}}, {u"sha256:a"_s, Phase::Transfer, 3, 9, {}},
        {u"sha256:b"_s, Phase::Waiting, 0, -1, {}}};
    QCOMPARE(layersText(progress, Job::Kind::Build), u"1 of 2 step(s)"_s);
}

void TestJobTexts::bytes()
{
    QCOMPARE(bytesText(1500000, 3000000), u"1.5 MB of 3.0 MB"_s);
    QCOMPARE(bytesText(1500000, -1), u"1.5 MB"_s);
}

void TestJobTexts::speed()
{
    QCOMPARE(speedText(12000000), u"12.0 MB/s"_s);
    QCOMPARE(speedText(0), QString());
}

void TestJobTexts::everyKindAndPhaseHasAWord()
{
    for (const auto kind : {Job::Kind::Pull, Job::Kind::Load, Job::Kind::Save, Job::Kind::Import, Job::Kind::Copy,
             Job::Kind::Verify, Job::Kind::Build})
        QVERIFY(!kindText(kind).isEmpty());
    for (const auto phase : {Phase::Waiting, Phase::Exists, Phase::Transfer, Phase::Verify, Phase::Done, Phase::Failed})
        QVERIFY(!phaseText(phase).isEmpty() && !phaseText(phase, Job::Kind::Build).isEmpty());
    QVERIFY(phaseText(Phase::Transfer) != phaseText(Phase::Transfer, Job::Kind::Build));
}

QTEST_GUILESS_MAIN(TestJobTexts)
#include "tst_jobtexts.moc"
