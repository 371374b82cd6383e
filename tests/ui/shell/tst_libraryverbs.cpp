// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/images/imagefixture.h"
#include "tests/ui/windowrig.h"
#include "ui/dialogs/tagdialog.h"
#include "ui/dialogs/trashdialog.h"
#include "ui/shell/chosen.h"
#include "ui/shell/libraryverbs.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestLibraryVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aForeignNameBesideOrdinaryOnesIsRemoved();
    void everySelectedNameIsCopied();
    void anUndoneRemovalOffersNoMoreUndo();
    void theTrashIsNotEmptiedUnderATransfer();
    void aVerbIsAskedForOnce();
};

/// A transfer that goes on until it is stopped.
static std::unique_ptr<Job> endlessJob()
{
    return std::make_unique<Job>(Job::Kind::Pull, u"a pull"_s, [](TransferContext context) -> Task<Result<JobResult>> {
        while (!context.stop.stop_requested())
            std::this_thread::yield();
        co_return fail(cancelledError());
    });
}

void TestLibraryVerbs::aForeignNameBesideOrdinaryOnesIsRemoved()
{
    ImageSummary both = fixture::image(u"nginx:1"_s);
    both.otherNames = {u"My Entry"_s};
    ImageSelection foreign;
    foreign.images = {both};
    foreign.otherNames = {u"My Entry"_s};
    QCOMPARE(removalNames(foreign).size(), 1);
    QCOMPARE(removalNames(foreign).first().text, u"My Entry"_s);
    QVERIFY(!removalNames(foreign).first().reference);
}

void TestLibraryVerbs::everySelectedNameIsCopied()
{
    ImageSelection chosen;
    chosen.images = {fixture::image(u"nginx:1 nginx:2"_s), fixture::image({}, 1, u"dangling"_s)};
    chosen.names = chosen.images.first().references;
    QCOMPARE(selectedNames(chosen), (QStringList{u"nginx:1"_s, u"nginx:2"_s, chosen.images.last().digest.toString()}));
}

void TestLibraryVerbs::anUndoneRemovalOffersNoMoreUndo()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.select(u"localhost/stowage/sample:1.0"_s);
    rig.trigger(ActionId::Untag);
    QTRY_COMPARE(rig.window.messages().message().actions.value(0).text, u"Undo"_s);
    rig.trigger(ActionId::Undo);
    QTRY_VERIFY(rig.message().contains(u"is back"_s));
    rig.window.messages().act();
    QVERIFY(rig.window.messages().message().text.isEmpty() || !rig.window.messages().message().isOffer());
}

void TestLibraryVerbs::theTrashIsNotEmptiedUnderATransfer()
{
    WindowRig rig;
    Job *job = rig.workspace.jobs().add(endlessJob());
    QTRY_COMPARE(job->state(), Job::State::Running);
    rig.trigger(ActionId::Trash);
    QTRY_VERIFY(openDialog<TrashDialog>());
    Q_EMIT openDialog<TrashDialog>()->emptyChosen();
    QTRY_VERIFY(rig.message().contains(u"afterwards"_s));
    job->stop();
    QTRY_VERIFY(job->isEnded());
}

void TestLibraryVerbs::aVerbIsAskedForOnce()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.select(u"localhost/stowage/sample:1.0"_s);
    rig.trigger(ActionId::Tag);
    rig.trigger(ActionId::Tag);
    QTRY_VERIFY(openDialog<TagDialog>());
    QCOMPARE(rig.window.findChildren<TagDialog *>().size(), 1);
}

QTEST_MAIN(TestLibraryVerbs)
#include "tst_libraryverbs.moc"
