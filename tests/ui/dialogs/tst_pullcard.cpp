// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/pullcard.h"

#include "tests/ui/dialogs/pullrig.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace stowage;

/// What the pull dialog shows of a registry's answer, and what can be done with it.
class TestPullCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAnswerStandsOnTheCard();
    void aDiskThatIsTooSmallIsSaidAndNoObstacle();
    void whatHelpsIsOffered_data();
    void whatHelpsIsOffered();
    void otherRegistriesAreOneClick();
    void whoDoesNotAnswerIsAskedAgain();
    void whoChoosesAPlatformGoesOnInTheList();
    void platformsAreTickedByKeyboard();
    void allPlatformsAreOneClick();
    void withoutAPlatformThereIsNothingToPull();
};

void TestPullCard::theAnswerStandsOnTheCard()
{
    PullRig rig(u"debian"_s);
    rig.answer(found());
    QCOMPARE(rig.says(u"headline"_s), u"120.0 MB, of which 34.0 MB will be fetched."_s);
    QCOMPARE(rig.says(u"digest"_s), found().digest.shortHex());
    QCOMPARE(rig.part(u"digest"_s)->toolTip(), found().digest.toString());
    QCOMPARE(rig.says(u"standing"_s), u"Signed in as ann"_s);
    QCOMPARE(rig.says(u"pulls"_s), u"Pulls left: 98 of 100"_s);
    QVERIFY(rig.says(u"space"_s).isEmpty());
    QVERIFY(!rig.list()->isVisible());
    QVERIFY(rig.dialog.findChild<PlatformBox *>()->isVisible());
}

void TestPullCard::aDiskThatIsTooSmallIsSaidAndNoObstacle()
{
    Preflight tight = found();
    tight.freeBytes = 12'000'000;
    PullRig rig(u"debian"_s);
    rig.answer(tight);
    QVERIFY(rig.says(u"space"_s).contains(u"only 12.0 MB"_s));
    QVERIFY(rig.accept()->isEnabled());
}

void TestPullCard::whatHelpsIsOffered_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("signInHelps");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("diagnose");
    QTest::newRow("refused to strangers") << ErrorKind::Refused << true << u"Sign In…"_s << true;
    QTest::newRow("refused to everybody") << ErrorKind::Refused << false << u"Try Again"_s << true;
    QTest::newRow("too many from strangers") << ErrorKind::Unreachable << true << u"Sign In…"_s << true;
    QTest::newRow("unreachable") << ErrorKind::Unreachable << false << u"Try Again"_s << true;
    QTest::newRow("damaged") << ErrorKind::Damaged << false << u"Try Again"_s << true;
    QTest::newRow("no such image") << ErrorKind::NotFound << false << u"Try Docker Hub"_s << true;
    QTest::newRow("no image at all") << ErrorKind::Usage << false << QString() << false;
    QTest::newRow("no space") << ErrorKind::NoSpace << false << u"Try Again"_s << false;
}

void TestPullCard::whatHelpsIsOffered()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const bool, signInHelps);
    QFETCH(const QString, action);
    QFETCH(const bool, diagnose);
    PullRig rig(u"registry.example.com/a:1"_s);
    rig.answer(fail(Error{kind, u"So it is."_s, {}, false, signInHelps}));
    QCOMPARE(rig.says(u"headline"_s), u"So it is."_s);
    QCOMPARE(rig.action()->isVisible() ? rig.action()->text() : QString(), action);
    QCOMPARE(rig.part<QPushButton>(u"diagnose"_s)->isVisible(), diagnose);
    QVERIFY(rig.accept()->isEnabled());
    rig.answer(found());
    QVERIFY(!rig.action()->isVisible() && !rig.part<QPushButton>(u"diagnose"_s)->isVisible());
}

void TestPullCard::otherRegistriesAreOneClick()
{
    PullRig rig(u"registry.example.com/team/a:1"_s);
    rig.dialog.setSearch({u"quay.io"_s});
    rig.answer(fail(ErrorKind::NotFound, u"Not there."_s));
    QCOMPARE(rig.action()->text(), u"Try quay.io"_s);
    auto *second = rig.part<QPushButton>(u"elsewhere1"_s);
    QCOMPARE(second->text(), u"Try Docker Hub"_s);
    QVERIFY(second->isVisible() && !rig.part<QPushButton>(u"elsewhere2"_s)->isVisible());
    second->click();
    QCOMPARE(rig.dialog.findChild<ReferenceField *>()->reference().familiar(), u"team/a:1"_s);
    QVERIFY(!second->isVisible());
}

void TestPullCard::whoDoesNotAnswerIsAskedAgain()
{
    PullRig rig(u"registry.example.com/a:1"_s);
    QSignalSpy diagnose(&rig.dialog, &PullDialog::diagnoseWanted);
    rig.answer(fail(ErrorKind::Unreachable, u"Nobody answers."_s));
    rig.part<QPushButton>(u"diagnose"_s)->click();
    QCOMPARE(diagnose.size(), 1);
    QCOMPARE(diagnose.first().at(0).toString(), u"registry.example.com/a"_s);
    QVERIFY(rig.focus(rig.action()));
    QTest::keyClick(rig.action(), Qt::Key_Space);
    QCOMPARE(rig.oracle.asked.size(), 2);
    QVERIFY2(rig.action()->hasFocus(), "the keyboard stays where it was");
    QTest::keyClick(rig.action(), Qt::Key_Space);
    QCOMPARE(rig.oracle.asked.size(), 2); // it is being asked
}

void TestPullCard::whoChoosesAPlatformGoesOnInTheList()
{
    PullRig rig(u"registry.example.com/a:1"_s);
    QVERIFY(rig.focus(rig.dialog.findChild<PlatformBox *>()));
    rig.answer(foundForThree());
    QVERIFY(rig.list()->hasFocus());
}

void TestPullCard::platformsAreTickedByKeyboard()
{
    PullRig rig(u"debian"_s);
    rig.answer(foundForThree());
    QVERIFY(rig.list()->isVisible() && !rig.dialog.findChild<PlatformBox *>()->isVisible());
    QCOMPARE(rig.list()->count(), 3);
    rig.list()->setFocus();
    QTest::keyClick(rig.list(), Qt::Key_Down);
    QTest::keyClick(rig.list(), Qt::Key_Space);
    QTRY_COMPARE(rig.oracle.asked.size(), 2); // the sizes are for the ticked ones
    const PullRequest asked = rig.oracle.asked.last().request;
    QCOMPARE(asked.platforms, CopyRequest::Platforms::Some);
    QCOMPARE(asked.some, foundForThree().offered.first(2));
    QVERIFY(rig.list()->isVisible());
    rig.dialog.accept();
    QCOMPARE(rig.chosen.some, asked.some);
}

void TestPullCard::allPlatformsAreOneClick()
{
    PullRig rig(u"debian"_s);
    rig.answer(foundForThree());
    rig.part<QPushButton>(u"all"_s)->click();
    rig.dialog.accept();
    QCOMPARE(rig.chosen.platforms, CopyRequest::Platforms::All);
}

void TestPullCard::withoutAPlatformThereIsNothingToPull()
{
    PullRig rig(u"debian"_s);
    rig.answer(foundForThree());
    rig.list()->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(!rig.accept()->isEnabled());
    QVERIFY(!rig.dialog.findChild<QTimer *>(u"pause"_s)->isActive());
    rig.list()->item(2)->setCheckState(Qt::Checked);
    QVERIFY(rig.accept()->isEnabled());
}

QTEST_MAIN(TestPullCard)
#include "tst_pullcard.moc"
