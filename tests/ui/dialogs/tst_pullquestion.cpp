// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/dialogs/pullrig.h"
#include "ui/dialogs/parts/pullcard.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace stowage;

/// What the pull dialog asks registries, when, and which answer counts.
class TestPullQuestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoStopsTypingIsToldOnce();
    void whatIsNoNameIsNotAskedFor();
    void anotherQuestionStopsTheFirst();
    void closingStopsTheQuestion();
    void allTagsAreNotLookedAt();
    void aRefusalSignsIn();
    void dockerHubIsAskedForNoManifestByItself();
    void othersAreAskedForAll();
    void aHalfTypedPasswordIsNotTried();
    void thePullKnowsWhatTheQuestionFetched();
};

void TestPullQuestion::whoStopsTypingIsToldOnce()
{
    PullRig rig{QString()};
    QTest::keyClicks(rig.dialog.findChild<ReferenceField *>()->edit(), u"registry.example.com/debian:13"_s);
    QVERIFY(rig.oracle.asked.isEmpty());
    QTRY_COMPARE(rig.oracle.asked.size(), 1);
    QCOMPARE(rig.oracle.asked.last().request.image.familiar(), u"registry.example.com/debian:13"_s);
    QCOMPARE(rig.says(u"headline"_s), u"Asking registry.example.com…"_s);
    QVERIFY(rig.accept()->isEnabled());
}

void TestPullQuestion::whatIsNoNameIsNotAskedFor()
{
    PullRig rig(u"debian"_s);
    const QTimer *pause = rig.dialog.findChild<QTimer *>(u"pause"_s);
    QVERIFY(pause->isActive());
    rig.dialog.findChild<ReferenceField *>()->setText(u"Debian"_s);
    QVERIFY(!pause->isActive());
}

void TestPullQuestion::anotherQuestionStopsTheFirst()
{
    PullRig rig(u"debian"_s);
    rig.dialog.ask();
    const RegistryOracle::Question first = rig.oracle.asked.first();
    rig.dialog.findChild<ReferenceField *>()->setText(u"debian:13"_s);
    QVERIFY(first.stop.stop_requested());
    first.answer->addResult(found());
    first.answer->finish();
    QTRY_COMPARE(rig.oracle.asked.size(), 2);
    QCOMPARE(rig.says(u"headline"_s), u"Asking docker.io…"_s);
    rig.oracle.answer(found());
    QTRY_COMPARE(rig.says(u"headline"_s), u"120.0 MB, of which 34.0 MB will be fetched."_s);
}

void TestPullQuestion::closingStopsTheQuestion()
{
    auto rig = std::make_unique<PullRig>(u"debian"_s);
    rig->dialog.ask();
    const std::stop_token stop = rig->oracle.asked.first().stop;
    QVERIFY(!stop.stop_requested());
    rig.reset();
    QVERIFY(stop.stop_requested());
}

void TestPullQuestion::allTagsAreNotLookedAt()
{
    PullRig rig(u"debian"_s);
    rig.dialog.ask();
    rig.part<QCheckBox>(u"all-tags"_s)->setChecked(true);
    QVERIFY(rig.oracle.asked.first().stop.stop_requested());
    QVERIFY(!rig.dialog.findChild<PullCard *>()->isVisible());
    QVERIFY(!rig.dialog.findChild<QTimer *>(u"pause"_s)->isActive());
    QVERIFY(rig.accept()->isEnabled());
}

void TestPullQuestion::aRefusalSignsIn()
{
    PullRig rig(u"registry.example.com/a:1"_s);
    QSignalSpy wanted(&rig.dialog, &PullDialog::signInWanted);
    rig.type(u"user"_s, u"ann"_s);
    rig.type(u"password"_s, u"wrong"_s);
    rig.answer(fail(Error{ErrorKind::Refused, u"Sign in first."_s, {}, false, true}));
    QCOMPARE(rig.oracle.asked.last().request.access.credential.secret, u"wrong"_s);
    rig.action()->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).value<PullRequest>().image.domain(), u"registry.example.com"_s);
    QCOMPARE(wanted.first().at(1).toString(), u"Sign in first."_s);
    rig.dialog.askSignedIn();
    QVERIFY2(rig.oracle.asked.last().request.access.credential.isNull(), "who signed in, not who was typed");
}

void TestPullQuestion::dockerHubIsAskedForNoManifestByItself()
{
    PullRig rig(u"debian"_s);
    Preflight glance;
    glance.digest = Digest::of("an image");
    rig.answer(glance);
    QVERIFY(!rig.oracle.asked.last().mayCount);
    QVERIFY(rig.says(u"headline"_s).contains(u"counts as a pull"_s));
    QCOMPARE(rig.says(u"digest"_s), glance.digest.shortHex());
    QVERIFY(!rig.list()->isVisible());
    QVERIFY(rig.focus(rig.action()));
    QTest::keyClick(rig.action(), Qt::Key_Space);
    QVERIFY(rig.oracle.asked.last().mayCount);
    rig.oracle.answer(foundForThree());
    QTRY_VERIFY2(rig.list()->hasFocus(), "the keyboard goes on to what came");
    rig.dialog.findChild<ReferenceField *>()->setText(u"debian:12"_s);
    rig.dialog.ask();
    QVERIFY2(!rig.oracle.asked.last().mayCount, "that was for another image");
}

void TestPullQuestion::othersAreAskedForAll()
{
    PullRig rig(u"registry.example.com/a:1"_s);
    rig.dialog.ask();
    QVERIFY(rig.oracle.asked.last().mayCount);
}

void TestPullQuestion::aHalfTypedPasswordIsNotTried()
{
    PullRig rig(u"registry.example.com/a:1"_s);
    rig.answer(found());
    const QTimer *pause = rig.dialog.findChild<QTimer *>(u"pause"_s);
    rig.type(u"user"_s, u"ann"_s);
    QVERIFY2(rig.says(u"standing"_s).isEmpty(), "that was about nobody");
    QVERIFY(!pause->isActive());
    rig.type(u"password"_s, u"open sesame"_s);
    QVERIFY(pause->isActive());
}

void TestPullQuestion::thePullKnowsWhatTheQuestionFetched()
{
    PullRig rig(u"debian"_s);
    rig.answer(foundForThree());
    rig.dialog.accept();
    QCOMPARE(rig.chosen.known, foundForThree().manifests);
    rig.dialog.findChild<ReferenceField *>()->setText(u"alpine"_s);
    rig.dialog.accept();
    QVERIFY(rig.chosen.known.isEmpty());
    QCOMPARE(rig.chosen.platforms, CopyRequest::Platforms::Host);
}

QTEST_MAIN(TestPullQuestion)
#include "tst_pullquestion.moc"
