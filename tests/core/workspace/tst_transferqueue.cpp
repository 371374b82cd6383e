// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/workspace.h"
#include "tests/core/transport/registry/seed.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/check.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Pulls from a real registry behind a proxy, in programs that end in one way or another.
class TestTransferQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aPausedPullGoesOnWhereItWas();
    void itGoesOnAfterQuitting();
    void itGoesOnAfterACrash();
    void whatWasPausedStaysPaused();
    void whatFailedComesBackPaused();
    void aLimitIsKeptAtOnce();
    void whatOthersReplacedDoesNotComeBack();
    void aQueueWaitsForANetworkThatIsGone();
    void whatIsDoneOrStoppedDoesNotComeBack();
    void theOrderIsKept();
    void anotherWindowKeepsAListOfItsOwn();
    void whatAnotherWindowLeftIsTakenOver();
    void aFolderThatIsNoLibraryKeepsNone();
    void aQueueThatCannotBeReadIsEmpty();

private:
    using WorkspacePtr = std::unique_ptr<Workspace>;
    WorkspacePtr program() const { return std::make_unique<Workspace>(m_folder->filePath(u"library"_s), nullptr); }
    /// A program that has taken its queue over.
    WorkspacePtr programWithQueue(int transfers);
    Job *pullHalf(Workspace &workspace);
    PullRequest request(const QString &tag = u"1"_s) const;
    QByteArray queueFile() const;

    ProxiedRegistry m_lab;
    std::unique_ptr<QTemporaryDir> m_folder;
};

static constexpr qint64 layerSize = 3'000'000;

void TestTransferQueue::initTestCase()
{
    QVERIFY_RESULT(m_lab.start());
    QVERIFY_RESULT(pushSeed(m_lab.registry->host(), u"team/app"_s, u"1"_s, {layerSize}));
}

void TestTransferQueue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_lab.proxy->clearRules();
    m_lab.proxy->clearRequests();
}

TestTransferQueue::WorkspacePtr TestTransferQueue::programWithQueue(int transfers)
{
    auto workspace = program();
    workspace->restoreTransfers();
    const bool restored
        = QTest::qWaitFor([&] { return !queueFile().isEmpty() && workspace->jobs().jobs().size() == transfers; });
    return restored ? std::move(workspace) : nullptr;
}

PullRequest TestTransferQueue::request(const QString &tag) const
{
    PullRequest request;
    request.image = Reference::parse(m_lab.proxy->host() + u"/team/app:"_s + tag).value_or(Reference());
    return request;
}

QByteArray TestTransferQueue::queueFile() const
{
    QFile file(m_folder->filePath(u"library/stowage/queue.json"_s));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// The registry is in the middle of the layer, and slow.
Job *TestTransferQueue::pullHalf(Workspace &workspace)
{
    m_lab.proxy->add(u"/blobs/"_s, Fault::slow(200'000), -1);
    Job *job = workspace.pull(request());
    const bool half = QTest::qWaitFor([job] { return job->progress().current > 100'000; });
    return half ? job : nullptr;
}

static QList<Job::State> statesOf(Workspace &workspace)
{
    QList<Job::State> states;
    for (const Job *job : workspace.jobs().jobs())
        states.append(job->state());
    return states;
}

void TestTransferQueue::aPausedPullGoesOnWhereItWas()
{
    const auto workspace = programWithQueue(0);
    QVERIFY(workspace);
    Job *job = pullHalf(*workspace);
    QVERIFY(job);
    job->pause();
    QTRY_COMPARE(job->state(), Job::State::Paused);
    m_lab.proxy->clearRules();
    m_lab.proxy->clearRequests();
    workspace->jobs().retry(job);
    QTRY_COMPARE(job->state(), Job::State::Done);
    const auto ranged = m_lab.proxy->requests("GET", u"/blobs/"_s);
    QVERIFY(std::ranges::any_of(ranged, [](const ProxyRequest &asked) { return asked.head.has("Range"); }));
}

void TestTransferQueue::itGoesOnAfterQuitting()
{
    {
        const auto workspace = programWithQueue(0);
        QVERIFY(workspace);
        QVERIFY(pullHalf(*workspace));
        workspace->suspendTransfers();
    }
    m_lab.proxy->clearRules();
    const auto again = programWithQueue(1);
    QVERIFY(again);
    QTRY_COMPARE(statesOf(*again), QList{Job::State::Done});
    QCOMPARE(again->jobs().jobs().first()->result().names.size(), 1);
}

void TestTransferQueue::itGoesOnAfterACrash()
{
    {
        const auto workspace = programWithQueue(0);
        QVERIFY(workspace);
        QVERIFY(pullHalf(*workspace));
        QTRY_VERIFY(queueFile().contains("team/app"));
    }
    m_lab.proxy->clearRules();
    const auto again = programWithQueue(1);
    QVERIFY(again);
    QTRY_COMPARE(statesOf(*again), QList{Job::State::Done});
}

void TestTransferQueue::whatWasPausedStaysPaused()
{
    {
        const auto workspace = programWithQueue(0);
        QVERIFY(workspace);
        Job *job = pullHalf(*workspace);
        QVERIFY(job);
        job->setSpeedLimit(250'000);
        job->pause();
        QTRY_COMPARE(job->state(), Job::State::Paused);
        workspace->suspendTransfers();
    }
    const auto again = programWithQueue(1);
    QVERIFY(again);
    QCOMPARE(statesOf(*again), QList{Job::State::Paused});
    QCOMPARE(again->jobs().jobs().first()->speedLimit(), 250'000);
}

void TestTransferQueue::whatFailedComesBackPaused()
{
    {
        const auto workspace = programWithQueue(0);
        QVERIFY(workspace);
        const Job *job = workspace->pull(request(u"none"_s));
        QTRY_COMPARE(job->state(), Job::State::Failed);
        workspace->suspendTransfers();
    }
    const auto again = programWithQueue(1);
    QVERIFY(again);
    QCOMPARE(statesOf(*again), QList{Job::State::Paused});
}

void TestTransferQueue::aLimitIsKeptAtOnce()
{
    const auto workspace = programWithQueue(0);
    QVERIFY(workspace);
    Job *job = pullHalf(*workspace);
    QVERIFY(job);
    job->setSpeedLimit(123'456);
    QTRY_VERIFY(queueFile().contains("123456"));
    job->setLayersAtATime(7);
    QTRY_VERIFY(queueFile().contains("\"layersAtATime\": 7") || queueFile().contains("\"layersAtATime\":7"));
}

void TestTransferQueue::whatOthersReplacedDoesNotComeBack()
{
    {
        const auto workspace = programWithQueue(0);
        QVERIFY(workspace);
        Job *job = workspace->pull(request(u"none"_s));
        QTRY_COMPARE(job->state(), Job::State::Failed);
        QTRY_VERIFY(queueFile().contains("none"));
        workspace->jobs().discard(job);
        QVERIFY(workspace->jobs().jobs().isEmpty());
        QTRY_VERIFY(!queueFile().contains("none"));
        Job *running = pullHalf(*workspace);
        workspace->jobs().discard(running);
        QCOMPARE(workspace->jobs().jobs().size(), 1);
    }
    QVERIFY(programWithQueue(1));
}

void TestTransferQueue::aQueueWaitsForANetworkThatIsGone()
{
    {
        const auto workspace = programWithQueue(0);
        QVERIFY(workspace);
        QVERIFY(pullHalf(*workspace));
        workspace->suspendTransfers();
    }
    m_lab.proxy->clearRules();
    m_lab.proxy->goAway();
    const auto workspace = programWithQueue(1);
    QVERIFY(workspace);
    Job *job = workspace->jobs().jobs().first();
    QTRY_VERIFY(std::ranges::any_of(
        job->progress().blobs, [](const BlobProgress &blob) { return blob.note.contains(u"waiting"_s); }));
    m_lab.proxy->comeBack();
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Done, 15'000);
}

void TestTransferQueue::whatIsDoneOrStoppedDoesNotComeBack()
{
    {
        const auto workspace = programWithQueue(0);
        QVERIFY(workspace);
        const Job *done = workspace->pull(request());
        QTRY_COMPARE(done->state(), Job::State::Done);
        Job *stopped = workspace->pull(request(u"none"_s));
        stopped->stop();
        QTRY_VERIFY(stopped->isEnded());
        workspace->jobs().clearEnded();
        workspace->suspendTransfers();
    }
    QVERIFY(programWithQueue(0));
}

void TestTransferQueue::theOrderIsKept()
{
    {
        const auto workspace = programWithQueue(0);
        QVERIFY(workspace);
        workspace->jobs().setParallelJobs(1);
        QVERIFY(pullHalf(*workspace));
        workspace->pull(request(u"second"_s));
        Job *third = workspace->pull(request(u"third"_s));
        workspace->jobs().move(third, -1);
        workspace->suspendTransfers();
    }
    const auto again = program();
    again->jobs().setParallelJobs(0);
    again->restoreTransfers();
    QTRY_COMPARE(again->jobs().jobs().size(), 3);
    QVERIFY(again->jobs().jobs().at(1)->title().endsWith(u":third"));
}

void TestTransferQueue::anotherWindowKeepsAListOfItsOwn()
{
    const auto first = programWithQueue(0);
    QVERIFY(first);
    QVERIFY(pullHalf(*first));
    QTRY_VERIFY(queueFile().contains("team/app"));
    const QByteArray before = queueFile();
    {
        const auto second = program();
        second->restoreTransfers();
        QTRY_VERIFY(second->keepsTransfers());
        const Job *job = second->pull(request(u"none"_s));
        QTRY_COMPARE(job->state(), Job::State::Failed);
        QCOMPARE(second->jobs().jobs().size(), 1);
        second->suspendTransfers();
    }
    QCOMPARE(queueFile(), before);
    const auto again = program();
    again->restoreTransfers();
    QTRY_COMPARE(statesOf(*again), QList{Job::State::Paused});
    QVERIFY(again->jobs().jobs().first()->title().endsWith(u":none"));
}

void TestTransferQueue::whatAnotherWindowLeftIsTakenOver()
{
    {
        const auto first = programWithQueue(0);
        QVERIFY(first);
        const auto second = program();
        second->restoreTransfers();
        QTRY_VERIFY(second->keepsTransfers());
        first->pull(request(u"left"_s));
        second->pull(request(u"right"_s));
        QTRY_COMPARE(statesOf(*first), QList{Job::State::Failed});
        QTRY_COMPARE(statesOf(*second), QList{Job::State::Failed});
        second->suspendTransfers();
        first->suspendTransfers();
    }
    QVERIFY(QFile::exists(m_folder->filePath(u"library/stowage/queue-2.json"_s)));
    const auto third = programWithQueue(2);
    QVERIFY(third);
    QTRY_VERIFY(queueFile().contains(":left") && queueFile().contains(":right"));
    QTRY_VERIFY(!QFile::exists(m_folder->filePath(u"library/stowage/queue-2.json"_s)));
}

void TestTransferQueue::aFolderThatIsNoLibraryKeepsNone()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"library"_s));
    QFile other(m_folder->filePath(u"library/oci-layout"_s));
    QVERIFY(other.open(QFile::WriteOnly) && other.write("no layout") > 0);
    other.close();
    const auto workspace = program();
    workspace->restoreTransfers();
    const Job *job = workspace->pull(request());
    QTRY_VERIFY(job->isEnded());
    QVERIFY(!QTest::qWaitFor([&] { return workspace->keepsTransfers(); }, 500));
}

void TestTransferQueue::aQueueThatCannotBeReadIsEmpty()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"library/stowage"_s));
    QFile file(m_folder->filePath(u"library/stowage/queue.json"_s));
    QVERIFY(file.open(QFile::WriteOnly) && file.write("{\"trans") > 0);
    file.close();
    const auto workspace = programWithQueue(0);
    QVERIFY(workspace);
    QTRY_VERIFY(queueFile().contains("transfers"));
}

QTEST_GUILESS_MAIN(TestTransferQueue)
#include "tst_transferqueue.moc"
