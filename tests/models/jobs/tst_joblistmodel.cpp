// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/jobs/bloblistmodel.h"
#include "models/jobs/joblistmodel.h"
#include "models/jobs/jobtexts.h"
#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace stowage;

/// Jobs whose operation reports one blob half way and ends when the test lets it.
class Gate {
public:
    std::unique_ptr<Job> job(const QString &title, Result<JobResult> outcome = JobResult())
    {
        const auto plan = std::make_shared<const Plan>(Plan{m_doors, std::move(outcome)});
        return std::make_unique<Job>(
            Job::Kind::Pull, title, [plan](TransferContext context) { return pass(plan, context); });
    }
    void open() { m_doors->release(); }

private:
    struct Plan {
        std::shared_ptr<QSemaphore> doors;
        Result<JobResult> outcome;
    };

    static Task<Result<JobResult>> pass(std::shared_ptr<const Plan> plan, TransferContext context)
    {
        context.progress({u"layer"_s, Phase::Transfer, 50, 100, {}});
        while (!plan->doors->tryAcquire(1, 5)) {
            if (context.stop.stop_requested())
                co_return fail(cancelledError());
        }
        co_return plan->outcome;
    }

    std::shared_ptr<QSemaphore> m_doors = std::make_shared<QSemaphore>();
};

class TestJobListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aPullFromBeginningToEnd();
    void aFailureSaysWhyAndCanBeRetried();
    void aStoppedJobCanBeRetried();
    void endedJobsAreCleared();
    void jobsWaitTheirTurn();
    void aWaitingJobHasNoFraction();
    void rowsThatWereThereBefore();
    void retranslatingTouchesEverything();
    void pausingAndGoingOn();
    void waitingRowsChangePlaces();
};

void TestJobListModel::aPullFromBeginningToEnd()
{
    JobQueue queue;
    JobListModel model(queue);
    QAbstractItemModelTester tester(&model);
    Gate gate;
    JobResult result;
    result.summary = [] { return u"Pulled nginx:latest."_s; };
    result.digest = Digest::of("nginx");
    queue.add(gate.job(u"nginx:latest"_s, result));
    const QPersistentModelIndex row = model.index(0);
    QCOMPARE(row.data(JobRole::Title).toString(), u"nginx:latest"_s);
    QCOMPARE(row.data(JobRole::KindText).toString(), u"Pull"_s);
    QCOMPARE(model.activeCount(), 1);

    auto *blobs = qobject_cast<BlobListModel *>(row.data(JobRole::Blobs).value<QObject *>());
    QTRY_COMPARE(text(*blobs), picture({u"layer"_s}));
    QTRY_COMPARE(row.data(JobRole::Fraction).toDouble(), 0.5);
    QCOMPARE(model.fraction(), 0.5);
    QCOMPARE(row.data(JobRole::BytesText).toString(), u"50 bytes of 100 bytes"_s);
    QVERIFY(row.data(JobRole::CanStop).toBool() && !row.data(JobRole::CanDiagnose).toBool());
    QCOMPARE(row.data(JobRole::Digest).toString(), QString());

    gate.open();
    QTRY_VERIFY(row.data(JobRole::Ended).toBool());
    QCOMPARE(row.data(JobRole::SummaryText).toString(), u"Pulled nginx:latest."_s);
    QCOMPARE(row.data(JobRole::Digest).toString(), Digest::of("nginx").toString());
    QVERIFY(!row.data(JobRole::CanRetry).toBool());
    QCOMPARE(model.fraction(), -1.0);
}

void TestJobListModel::aFailureSaysWhyAndCanBeRetried()
{
    JobQueue queue;
    JobListModel model(queue);
    QAbstractItemModelTester tester(&model);
    Gate gate;
    queue.add(gate.job(u"nginx"_s, fail(ErrorKind::Unreachable, u"The registry does not answer."_s, u"timeout"_s)));
    gate.open();
    QTRY_COMPARE(model.failedCount(), 1);
    const QModelIndex row = model.index(0);
    QCOMPARE(row.data(JobRole::StateText).toString(), u"The registry does not answer."_s);
    QCOMPARE(row.data(JobRole::ErrorMessage).toString(), u"The registry does not answer."_s);
    QCOMPARE(row.data(JobRole::ErrorDetail).toString(), u"timeout"_s);
    QVERIFY(row.data(JobRole::CanRetry).toBool() && row.data(JobRole::CanDiagnose).toBool());
    QCOMPARE(model.summary(), u"1 transfer(s) failed."_s);

    model.retryBlob(0, u"sha256:any"_s); // of one that has ended: all that is missing is fetched
    QVERIFY(!row.data(JobRole::Ended).toBool());
    QCOMPARE(row.data(JobRole::ErrorMessage).toString(), QString());
    gate.open();
    QTRY_COMPARE(model.failedCount(), 1);
}

void TestJobListModel::aStoppedJobCanBeRetried()
{
    JobQueue queue;
    JobListModel model(queue);
    Gate gate;
    queue.add(gate.job(u"nginx"_s));
    model.stop(0);
    const QModelIndex row = model.index(0);
    QTRY_COMPARE(row.data(JobRole::State).toInt(), int(Job::State::Cancelled));
    QVERIFY(row.data(JobRole::CanRetry).toBool());
    QVERIFY(!row.data(JobRole::Failed).toBool());
    QCOMPARE(row.data(JobRole::StateText).toString(), u"Stopped"_s);
}

void TestJobListModel::endedJobsAreCleared()
{
    JobQueue queue;
    JobListModel model(queue);
    QAbstractItemModelTester tester(&model);
    Gate gate;
    queue.add(gate.job(u"first"_s));
    gate.open();
    QTRY_COMPARE(model.endedCount(), 1);
    queue.add(gate.job(u"second"_s));
    model.clearEnded();
    QCOMPARE(text(model), picture({u"second"_s}));
    model.stop(0);
    QTRY_COMPARE(model.endedCount(), 1);
    model.clearEnded();
    QCOMPARE(model.summary(), u"No transfers."_s);
}

void TestJobListModel::jobsWaitTheirTurn()
{
    JobQueue queue(1);
    JobListModel model(queue);
    QAbstractItemModelTester tester(&model);
    Gate gate;
    queue.add(gate.job(u"first"_s));
    queue.add(gate.job(u"second"_s));
    QCOMPARE(model.summary(), u"1 running · 1 waiting"_s);
    QCOMPARE(model.index(1).data(JobRole::SummaryText).toString(), u"Waiting for its turn."_s);
    gate.open();
    gate.open();
    QTRY_COMPARE(model.endedCount(), 2);
    QCOMPARE(model.summary(), u"All transfers have ended."_s);
}

void TestJobListModel::aWaitingJobHasNoFraction()
{
    JobQueue queue(0);
    JobListModel model(queue);
    Gate gate;
    queue.add(gate.job(u"first"_s));
    const QModelIndex row = model.index(0);
    QVERIFY(row.data(JobRole::Waiting).toBool());
    QCOMPARE(row.data(JobRole::Fraction).toDouble(), -1.0);
    QCOMPARE(summaryText(*model.jobAt(0), {}), u"Waiting for its turn."_s);
    QCOMPARE(model.fraction(), -1.0);
}

void TestJobListModel::rowsThatWereThereBefore()
{
    JobQueue queue;
    Gate gate;
    queue.add(gate.job(u"early"_s));
    JobListModel model(queue);
    QAbstractItemModelTester tester(&model);
    QCOMPARE(text(model), picture({u"early"_s}));
    gate.open();
    QTRY_COMPARE(model.endedCount(), 1);
    QVERIFY(!model.jobAt(7));
}

void TestJobListModel::retranslatingTouchesEverything()
{
    JobQueue queue;
    JobListModel model(queue);
    Gate gate;
    queue.add(gate.job(u"one"_s));
    QSignalSpy changed(&model, &JobListModel::dataChanged);
    model.retranslate();
    QCOMPARE(changed.size(), 1);
    gate.open();
    QTRY_COMPARE(model.endedCount(), 1);
}

void TestJobListModel::pausingAndGoingOn()
{
    JobQueue queue(1);
    JobListModel model(queue);
    QAbstractItemModelTester tester(&model);
    Gate gate;
    queue.add(gate.job(u"one"_s));
    queue.add(gate.job(u"two"_s));
    QCOMPARE(model.pausableCount(), 2);
    model.pause(1);
    QCOMPARE(model.summary(), u"1 running · 1 paused"_s);
    QTRY_VERIFY(model.index(0).data(JobRole::Fraction).toDouble() > 0);
    model.pauseAll();
    QTRY_COMPARE(model.pausedCount(), 2);
    QCOMPARE(
        model.index(0).data(JobRole::SummaryText).toString(), u"Paused · 0 of 1 layer(s) · 50 bytes of 100 bytes"_s);
    QVERIFY(model.index(0).data(JobRole::Paused).toBool());
    QCOMPARE(model.endedCount(), 0);
    model.resumeAll();
    QCOMPARE(model.summary(), u"1 running · 1 waiting"_s);
    gate.open();
    gate.open();
    QTRY_COMPARE(model.endedCount(), 2);
}

void TestJobListModel::waitingRowsChangePlaces()
{
    JobQueue queue(1);
    JobListModel model(queue);
    QAbstractItemModelTester tester(&model);
    Gate gate;
    for (const char *title : {"one", "two", "three"})
        queue.add(gate.job(QLatin1StringView(title)));
    QVERIFY(!model.index(0).data(JobRole::CanMoveDown).toBool());
    QVERIFY(!model.index(1).data(JobRole::CanMoveUp).toBool());
    const QPersistentModelIndex three = model.index(2);
    model.move(2, -1);
    QCOMPARE(three.row(), 1);
    QCOMPARE(three.data(JobRole::Title).toString(), u"three"_s);
    QVERIFY(!three.data(JobRole::CanMoveUp).toBool());
    model.move(1, 1);
    QCOMPARE(three.row(), 2);
}

QTEST_GUILESS_MAIN(TestJobListModel)
#include "tst_joblistmodel.moc"
