// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/jobqueue.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace stowage;

namespace {

Task<Result<JobResult>> answer(Result<JobResult> result)
{
    co_return result;
}

/// Works until it is told to stop.
Task<Result<JobResult>> untilStopped(TransferContext context)
{
    QSemaphore stopped;
    const std::stop_callback onStop(context.stop, [&stopped] { stopped.release(); });
    co_await onWorker([&stopped] {
        stopped.acquire();
        return true;
    });
    co_return fail(cancelledError());
}

std::unique_ptr<Job> job(Job::Operation operation)
{
    return std::make_unique<Job>(Job::Kind::Pull, QStringLiteral("nginx:latest"), std::move(operation));
}

std::unique_ptr<Job> endlessJob()
{
    return job([](TransferContext context) { return untilStopped(context); });
}

JobResult named(const QString &name)
{
    JobResult result;
    result.names = {name};
    return result;
}

} // namespace

class TestJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJobTellsItsResult()
    {
        const auto work = job([](TransferContext) { return answer(named(QStringLiteral("nginx:latest"))); });
        QSignalSpy finished(work.get(), &Job::finished);
        QCOMPARE(work->state(), Job::State::Queued);
        work->start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(work->state(), Job::State::Done);
        QCOMPARE(work->result().names, QStringList{QStringLiteral("nginx:latest")});
    }

    void aFailureKeepsItsSentence()
    {
        const auto work = job(
            [](TransferContext) { return answer(fail(ErrorKind::Unreachable, QStringLiteral("Nobody there."))); });
        work->start();
        QTRY_COMPARE(work->state(), Job::State::Failed);
        QCOMPARE(work->error().message.words(), QStringLiteral("Nobody there."));
    }

    void stoppingEndsIt()
    {
        const auto work = endlessJob();
        work->start();
        work->stop();
        QTRY_COMPARE(work->state(), Job::State::Cancelled);
    }

    void aQueuedJobStopsAtOnce()
    {
        const auto work = endlessJob();
        work->stop();
        QCOMPARE(work->state(), Job::State::Cancelled);
    }

    void destroyingARunningJobStopsIt()
    {
        auto ended = std::make_shared<QSemaphore>();
        auto work = job([ended](TransferContext context) -> Task<Result<JobResult>> {
            auto result = co_await untilStopped(context);
            ended->release();
            co_return result;
        });
        work->start();
        work.reset();
        QVERIFY(ended->tryAcquire());
    }

    void progressIsHeard()
    {
        const auto work = job([](TransferContext context) {
            context.progress({QStringLiteral("sha256:a"), Phase::Transfer, 5, 10, {}});
            return answer(JobResult{});
        });
        work->start();
        QTRY_COMPARE(work->state(), Job::State::Done);
        QCOMPARE(work->progress().blobs.size(), 1);
        QCOMPARE(work->progress().current, 5);
        QCOMPARE(work->progress().total, 10);
    }

    void theQueueRunsAFewAtATime()
    {
        JobQueue queue(2);
        QList<Job *> jobs;
        for (int i = 0; i < 3; ++i)
            jobs.append(queue.add(endlessJob()));
        QCOMPARE(queue.runningCount(), 2);
        QCOMPARE(jobs.at(2)->state(), Job::State::Queued);
        jobs.at(0)->stop();
        QTRY_COMPARE(jobs.at(2)->state(), Job::State::Running);
        queue.stopAll();
        QTRY_COMPARE(queue.runningCount(), 0);
    }

    void aFullDiskHoldsUpWhatWaits()
    {
        JobQueue queue(1);
        Job *full = queue.add(job([](TransferContext) {
            return answer(Result<JobResult>(fail(ErrorKind::NoSpace, QStringLiteral("full"))));
        }));
        const QList<Job *> waiting{queue.add(endlessJob()), queue.add(endlessJob())};
        QTRY_COMPARE(full->state(), Job::State::Failed);
        for (const Job *one : waiting)
            QTRY_COMPARE(one->state(), Job::State::Paused);
        queue.resumeAll();
        QTRY_COMPARE(waiting.first()->state(), Job::State::Running);
    }

    void aFailedJobRunsAgain()
    {
        auto attempts = std::make_shared<int>(0);
        JobQueue queue;
        Job *work = queue.add(job([attempts](TransferContext) {
            return answer(++*attempts == 1 ? Result<JobResult>(fail(ErrorKind::Unreachable, QStringLiteral("no")))
                                           : Result<JobResult>(JobResult{}));
        }));
        QTRY_COMPARE(work->state(), Job::State::Failed);
        queue.retry(work);
        QTRY_COMPARE(work->state(), Job::State::Done);
    }

    void aPausedJobGoesOnWhenItIsAskedTo()
    {
        JobQueue queue;
        Job *work = queue.add(endlessJob());
        work->pause();
        QTRY_COMPARE(work->state(), Job::State::Paused);
        QVERIFY(!work->isEnded());
        queue.retry(work);
        QCOMPARE(work->state(), Job::State::Running);
    }

    void stoppingWinsOverPausing()
    {
        const auto work = endlessJob();
        work->start();
        work->pause();
        work->stop();
        QTRY_COMPARE(work->state(), Job::State::Cancelled);
    }

    void aPausedJobCanBeStopped()
    {
        const auto work = endlessJob();
        work->pause();
        QCOMPARE(work->state(), Job::State::Paused);
        work->stop();
        QCOMPARE(work->state(), Job::State::Cancelled);
        work->pause();
        QCOMPARE(work->state(), Job::State::Cancelled);
    }

    void onlyWhatGoesOnCanBePaused()
    {
        Job save(Job::Kind::Save, QStringLiteral("nginx.tar"), [](TransferContext) { return answer(JobResult{}); });
        save.pause();
        QCOMPARE(save.state(), Job::State::Queued);
    }

    void aPausedJobGivesItsPlaceToTheNext()
    {
        JobQueue queue(1);
        Job *first = queue.add(endlessJob());
        Job *second = queue.add(endlessJob());
        first->pause();
        QTRY_COMPARE(second->state(), Job::State::Running);
        QCOMPARE(first->state(), Job::State::Paused);
    }

    void allArePausedAndGoOn()
    {
        JobQueue queue(1);
        Job *first = queue.add(endlessJob());
        Job *second = queue.add(endlessJob());
        queue.pauseAll();
        QTRY_COMPARE(first->state(), Job::State::Paused);
        QTRY_COMPARE(second->state(), Job::State::Paused);
        queue.resumeAll();
        QCOMPARE(first->state(), Job::State::Running);
        QCOMPARE(second->state(), Job::State::Queued);
    }

    void whatWaitsChangesPlaces()
    {
        JobQueue queue(1);
        QList<Job *> jobs;
        for (int i = 0; i < 3; ++i)
            jobs.append(queue.add(endlessJob()));
        QVERIFY(!queue.canMove(jobs.at(1), -1)); // the one above runs
        QVERIFY(!queue.canMove(jobs.at(2), 1)); // there is none below
        queue.move(jobs.at(2), -1);
        QCOMPARE(queue.jobs(), QList<Job *>({jobs.at(0), jobs.at(2), jobs.at(1)}));
        jobs.at(0)->stop();
        QTRY_COMPARE(jobs.at(2)->state(), Job::State::Running);
    }

    void moreAtATimeStartAtOnce()
    {
        JobQueue queue(1);
        queue.add(endlessJob());
        Job *second = queue.add(endlessJob());
        queue.setParallelJobs(2);
        QCOMPARE(second->state(), Job::State::Running);
    }

    void limitsReachTheOperation()
    {
        JobQueue queue;
        queue.speedLimit().set(5000);
        const auto heard = std::make_shared<TransferContext>();
        auto work = job([heard](TransferContext context) {
            *heard = context;
            return answer(JobResult{});
        });
        work->setSpeedLimit(100'000);
        work->setLayersAtATime(7);
        const Job *added = queue.add(std::move(work));
        QTRY_COMPARE(added->state(), Job::State::Done);
        QCOMPARE(heard->layersAtATime, 7);
        QCOMPARE(pieceUnder(heard->limits, 1'000'000), 1024); // the queue's is the tighter one
    }

    void endedJobsCanBeCleared()
    {
        JobQueue queue;
        Job *done = queue.add(job([](TransferContext) { return answer(JobResult{}); }));
        QTRY_COMPARE(done->state(), Job::State::Done);
        Job *running = queue.add(endlessJob());
        queue.clearEnded();
        QCOMPARE(queue.jobs(), QList<Job *>{running});
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
