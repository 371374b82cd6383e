// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/imagebuilder.h"
#include "tests/ui/windowrig.h"
#include "ui/accounts/signindialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/parts/referencefield.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/dialogs/pushdialog.h"
#include "ui/doctor/doctordialog.h"
#include "ui/shell/quitdialog.h"
#include "ui/shell/transferverbs.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestTransferVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signingInKeepsWhatWasAskedFor();
    void aFailedPullIsDiagnosed();
    void whatIsNotThereIsLookedForWherePodmanWould();
    void aLookThatIsRefusedSignsInAndAsksAgain();
    void aPushGoesWhereItIsTold();
    void uncompressedLayersAreAskedAbout();
    void aDigestThatIsAnotherOverThereIsTold();
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
    LAB_NEEDS(u"docker-registry"_s);
    auto registry = lab::RegistryProcess::start({.user = u"ann"_s, .password = u"open sesame"_s});
    QVERIFY_RESULT(registry);
    WindowRig rig;
    PullRequest request;
    request.image = *Reference::parse((*registry)->host() + u"/team/web:3"_s);
    request.platforms = CopyRequest::Platforms::One;
    request.platform = *Platform::parse(u"linux/arm/v6"_s);
    rig.window.findChild<TransferVerbs *>()->pull(request);
    QTRY_COMPARE(rig.window.messages().message().actions.value(0).text, u"Sign In…"_s);
    rig.window.messages().act();
    QTRY_VERIFY(openDialog<SignInDialog>());
    auto *dialog = openDialog<SignInDialog>();
    QVERIFY(!dialog->findChild<QLineEdit *>(u"user"_s)->text().contains(u"ann"_s));
    dialog->findChild<QLineEdit *>(u"user"_s)->setText(u"ann"_s);
    dialog->findChild<QLineEdit *>(u"password"_s)->setText(u"open sesame"_s);
    const QPointer refused = rig.workspace.jobs().jobs().first();
    dialog->accept();
    QTRY_VERIFY2(!refused, "another comes in its place");
    QCOMPARE(rig.workspace.jobs().jobs().size(), 1);
    const Job *again = rig.workspace.jobs().jobs().last();
    QTRY_VERIFY(again->isEnded());
    // Signed in, the registry says what is really wrong: the image is not there.
    QCOMPARE(again->error().kind, ErrorKind::NotFound);
    QCOMPARE(rig.accounts->keychain.value((*registry)->host()).user, u"ann"_s);
}

void TestTransferVerbs::aFailedPullIsDiagnosed()
{
    WindowRig rig;
    rig.window.findChild<TransferVerbs *>()->pull({*Reference::parse(u"127.0.0.1:9/team/web:3"_s), {}, {}, false, {}});
    QTRY_COMPARE(rig.window.messages().message().actions.size(), 1);
    QCOMPARE(rig.window.messages().message().actions.first().text, u"Diagnose…"_s);
    rig.window.messages().act();
    QTRY_VERIFY(openDialog<DoctorDialog>());
    auto *doctor = openDialog<DoctorDialog>();
    QCOMPARE(doctor->findChild<QLineEdit *>()->text(), u"127.0.0.1:9/team/web"_s);
    QTRY_COMPARE(doctor->model().found().size(), checkStepCount);
    QCOMPARE(doctor->model().found().at(int(CheckStep::Connection)).verdict, Verdict::Bad);
}

void TestTransferVerbs::whatIsNotThereIsLookedForWherePodmanWould()
{
    LAB_NEEDS(u"docker-registry"_s);
    auto registry = lab::RegistryProcess::start();
    QVERIFY_RESULT(registry);
    const QTemporaryDir config;
    QVERIFY(QDir(config.path()).mkdir(u"containers"_s));
    QFile file(config.filePath(u"containers/registries.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("unqualified-search-registries = [\"quay.io\"]\n") > 0);
    file.close();
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(config.path()));
    const auto restored = qScopeGuard([] { qunsetenv("XDG_CONFIG_HOME"); });
    WindowRig rig;
    PullRequest request;
    request.image = *Reference::parse((*registry)->host() + u"/team/web:3"_s);
    rig.window.findChild<TransferVerbs *>()->pull(request);
    QStringList offered;
    QTRY_COMPARE(rig.window.messages().message().actions.size(), 3);
    for (const MessageAction &action : rig.window.messages().message().actions)
        offered.append(action.text);
    QCOMPARE(offered, (QStringList{u"Try quay.io"_s, u"Try Docker Hub"_s, u"Diagnose…"_s}));
}

void TestTransferVerbs::aLookThatIsRefusedSignsInAndAsksAgain()
{
    LAB_NEEDS(u"docker-registry"_s);
    auto registry = lab::RegistryProcess::start({.user = u"ann"_s, .password = u"open sesame"_s});
    QVERIFY_RESULT(registry);
    WindowRig rig;
    rig.window.findChild<TransferVerbs *>()->askPull((*registry)->host() + u"/team/web:3"_s);
    QPointer dialog = openDialog<PullDialog>();
    QVERIFY(dialog);
    auto *signIn = dialog->findChild<QPushButton *>(u"action"_s);
    QTRY_COMPARE(signIn->text(), u"Sign In…"_s);
    signIn->click();
    QTRY_VERIFY(openDialog<SignInDialog>());
    openDialog<SignInDialog>()->findChild<QLineEdit *>(u"user"_s)->setText(u"ann"_s);
    openDialog<SignInDialog>()->findChild<QLineEdit *>(u"password"_s)->setText(u"open sesame"_s);
    openDialog<SignInDialog>()->accept();
    // Signed in, the registry says what is really wrong: the image is not there.
    const auto *headline = dialog->findChild<QLabel *>(u"headline"_s);
    QTRY_VERIFY2(headline->text().contains(u"Check the name and the tag"_s), qPrintable(headline->text()));
    QCOMPARE(signIn->text(), u"Try Docker Hub"_s);
    QVERIFY(rig.workspace.jobs().jobs().isEmpty());
}

void TestTransferVerbs::aPushGoesWhereItIsTold()
{
    LAB_NEEDS(u"docker-registry"_s);
    auto registry = lab::RegistryProcess::start();
    QVERIFY_RESULT(registry);
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.select(u"localhost/stowage/sample:1.1"_s);
    rig.trigger(ActionId::Push);
    QTRY_VERIFY(openDialog<PushDialog>());
    openDialog<PushDialog>()->findChild<ReferenceField *>()->setText((*registry)->host() + u"/team/sample:7"_s);
    openDialog<PushDialog>()->accept();
    QTRY_VERIFY2_WITH_TIMEOUT(rig.message().startsWith(u"Pushed"_s), qPrintable(rig.message()), 15000);
    const Job *push = rig.workspace.jobs().jobs().last();
    QCOMPARE(push->kind(), Job::Kind::Push);
    QCOMPARE(push->title(), u"team/sample:7 to %1"_s.arg((*registry)->host()));
}

/// Asks where an image with uncompressed layers shall go.
static PushDialog *askToPushPlain(WindowRig &rig)
{
    DrawnAs plain;
    plain.gzip = false;
    const QString folder = rig.folder.filePath(u"plain"_s);
    writeLayout(folder, drawImage(u"etc/hosts"_s, plain), {u"localhost/plain:1"_s});
    rig.workspace.load({folder, {}, {}});
    const QString name = u"localhost/plain:1"_s;
    if (!QTest::qWaitFor([&] { return rig.images().find(*Reference::parse(name)).isValid(); }, 15000))
        return nullptr;
    rig.select(name);
    rig.trigger(ActionId::Push);
    return QTest::qWaitFor(openDialog<PushDialog>) ? openDialog<PushDialog>() : nullptr;
}

void TestTransferVerbs::uncompressedLayersAreAskedAbout()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    const auto ofSample = rig.workspace.hasPlainLayers(
        {rig.images().imageAt(rig.images().find(*Reference::parse(u"localhost/stowage/sample:1.1"_s)))->digest});
    QTRY_VERIFY(ofSample.isFinished());
    QVERIFY(!ofSample.result().value());
    PushDialog *dialog = askToPushPlain(rig);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<QComboBox *>(u"compress"_s)->isVisible());
}

void TestTransferVerbs::aDigestThatIsAnotherOverThereIsTold()
{
    LAB_NEEDS(u"docker-registry"_s);
    auto registry = lab::RegistryProcess::start();
    QVERIFY_RESULT(registry);
    WindowRig rig;
    PushDialog *dialog = askToPushPlain(rig);
    QVERIFY(dialog);
    dialog->findChild<ReferenceField *>()->setText((*registry)->host() + u"/team/plain:1"_s);
    dialog->accept();
    QTRY_VERIFY2_WITH_TIMEOUT(rig.message().startsWith(u"Pushed"_s), qPrintable(rig.message()), 15000);
    const Digest there = rig.workspace.jobs().jobs().last()->result().digest;
    QVERIFY(there != rig.images().imageAt(rig.images().find(*Reference::parse(u"localhost/plain:1"_s)))->digest);
    QVERIFY2(rig.message().contains(u"another one, "_s + there.toString()), qPrintable(rig.message()));
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
