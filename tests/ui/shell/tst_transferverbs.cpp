// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowrig.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/shell/quitdialog.h"
#include "ui/shell/transferverbs.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestTransferVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signingInKeepsWhatWasAskedFor();
    void theSampleIsLoadedOnce();
    void importsAreAskedForOneAfterAnother();
    void theNewestTransferIsStoppedTriedAgainAndCleared();
    void quittingUnderATransferAsks();
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

void TestTransferVerbs::signingInKeepsWhatWasAskedFor()
{
    PullRequest request;
    request.image = *Reference::parse(u"registry.example.org/team/web:3"_s);
    request.platforms = CopyRequest::Platforms::One;
    request.platform = *Platform::parse(u"linux/arm/v6"_s);
    request.allTags = true;
    request.access = {u"ann"_s, {}, true};
    auto *dialog = new PullDialog(request, nullptr);
    QSignalSpy chosen(dialog, &PullDialog::chosen);
    dialog->askForPassword(request.access.user);
    dialog->accept();
    const auto again = chosen.first().first().value<PullRequest>();
    QCOMPARE(again.image, request.image);
    QCOMPARE(again.platforms, request.platforms);
    QCOMPARE(again.platform.toString(), u"linux/arm/v6"_s);
    QVERIFY(again.allTags);
    QVERIFY(again.access.plainHttp);
    QCOMPARE(again.access.user, u"ann"_s);
}

void TestTransferVerbs::theSampleIsLoadedOnce()
{
    WindowRig rig;
    rig.trigger(ActionId::LoadSample);
    QVERIFY(!rig.window.actions()[ActionId::LoadSample]->isEnabled());
    rig.trigger(ActionId::LoadSample);
    QTRY_VERIFY(rig.window.actions()[ActionId::LoadSample]->isEnabled());
    QCOMPARE(rig.workspace.jobs().jobs().size(), 1);
    QCOMPARE(rig.workspace.jobs().jobs().first()->state(), Job::State::Done);
}

void TestTransferVerbs::importsAreAskedForOneAfterAnother()
{
    WindowRig rig;
    rig.window.findChild<TransferVerbs *>()->askImports({u"/tmp/one.tar"_s, u"/tmp/two.tar"_s});
    QTRY_VERIFY(openDialog<ImportDialog>());
    QCOMPARE(rig.window.findChildren<ImportDialog *>().size(), 1);
    QPointer first = openDialog<ImportDialog>();
    first->reject();
    QTRY_VERIFY(openDialog<ImportDialog>() && openDialog<ImportDialog>() != first);
}

void TestTransferVerbs::theNewestTransferIsStoppedTriedAgainAndCleared()
{
    WindowRig rig;
    for (const ActionId id : {ActionId::StopTransfer, ActionId::RetryTransfer, ActionId::ClearTransfers})
        QVERIFY(!rig.window.actions()[id]->isEnabled());
    Job *older = rig.workspace.jobs().add(endlessJob());
    Job *newer = rig.workspace.jobs().add(endlessJob());
    QTRY_COMPARE(newer->state(), Job::State::Running);
    rig.trigger(ActionId::StopTransfer);
    QTRY_COMPARE(newer->state(), Job::State::Cancelled);
    QVERIFY(!older->isEnded());
    rig.trigger(ActionId::RetryTransfer);
    QTRY_COMPARE(newer->state(), Job::State::Running);
    rig.trigger(ActionId::StopTransfer);
    QTRY_COMPARE(newer->state(), Job::State::Cancelled);
    rig.trigger(ActionId::ClearTransfers);
    QCOMPARE(rig.workspace.jobs().jobs(), QList<Job *>{older});
}

void TestTransferVerbs::quittingUnderATransferAsks()
{
    WindowRig rig;
    Job *job = rig.workspace.jobs().add(endlessJob());
    QTRY_COMPARE(job->state(), Job::State::Running);
    QVERIFY(!rig.window.close());
    QTRY_VERIFY(openDialog<QuitDialog>());
    QVERIFY(!openDialog<QuitDialog>()->findChild<QPushButton *>(u"accept"_s)->isDefault());
    openDialog<QuitDialog>()->reject();
    QTRY_VERIFY(!openDialog<QuitDialog>());
    QVERIFY(rig.window.isVisible());
    QVERIFY(!job->isEnded());

    rig.window.close();
    QTRY_VERIFY(openDialog<QuitDialog>());
    openDialog<QuitDialog>()->accept();
    QTRY_VERIFY(!rig.window.isVisible());
    QTRY_COMPARE(job->state(), Job::State::Cancelled);
}

QTEST_MAIN(TestTransferVerbs)
#include "tst_transferverbs.moc"
