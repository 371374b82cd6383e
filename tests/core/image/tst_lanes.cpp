// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/lanes.h"

#include "tests/support/check.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace stowage;

namespace {

using Order = QList<qsizetype>;

/// What lanes were seen to do.
struct Log {
    Order begun;
    int open = 0;
    int mostOpen = 0;
    bool strayed = false; ///< went on in another thread than the caller's
};

Task<void> awayAndBack()
{
    co_await onWorker([] { return true; });
}

Task<Result<void>> shortWork(Log &log, qsizetype index)
{
    log.begun.append(index);
    log.mostOpen = std::max(log.mostOpen, ++log.open);
    co_await awayAndBack();
    log.strayed = log.strayed || QThread::currentThread() != QCoreApplication::instance()->thread();
    --log.open;
    co_return Result<void>{};
}

Task<Result<void>> failing()
{
    co_await awayAndBack();
    co_return fail(ErrorKind::NotFound, QStringLiteral("not here"));
}

/// Ends with an error of its own when its lane is told to stop, as a transfer does.
Task<Result<void>> untilStopped(std::stop_token stop)
{
    QSemaphore stopped;
    const std::stop_callback onStop(stop, [&stopped] { stopped.release(); });
    co_await onWorker([&stopped] {
        stopped.acquire();
        return true;
    });
    co_return fail(cancelledError());
}

Result<void> done(qsizetype count, int parallel, const LaneWork &work, const std::stop_token &stop = {})
{
    return QCoro::waitFor(inLanes(count, parallel, work, stop));
}

} // namespace

class TestLanes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allIsDoneInOrderAndSoManyAtATime_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("parallel");
        QTest::addColumn<int>("mostOpen");
        QTest::newRow("one lane") << 5 << 1 << 1;
        QTest::newRow("two lanes") << 7 << 2 << 2;
        QTest::newRow("as many lanes as there is to do") << 3 << 3 << 3;
        QTest::newRow("more lanes than there is to do") << 2 << 9 << 2;
        QTest::newRow("nothing to do") << 0 << 3 << 0;
    }

    void allIsDoneInOrderAndSoManyAtATime()
    {
        QFETCH(const int, count);
        QFETCH(const int, parallel);
        Log log;
        const auto work = [&log](qsizetype index, const std::stop_token &) { return shortWork(log, index); };
        QVERIFY_RESULT(done(count, parallel, work));
        Order all;
        for (int index = 0; index < count; ++index)
            all.append(index);
        QCOMPARE(log.begun, all);
        QCOMPARE(log.open, 0);
        QVERIFY(!log.strayed);
        QTEST(log.mostOpen, "mostOpen");
    }

    void theFirstErrorIsTheAnswerAndStopsTheOthers()
    {
        Order begun;
        const auto work = [&begun](qsizetype index, const std::stop_token &stop) {
            begun.append(index);
            return index == 1 ? failing() : untilStopped(stop);
        };
        QVERIFY_ERROR(done(9, 3, work), ErrorKind::NotFound);
        QCOMPARE(begun, (Order{0, 1, 2}));
    }

    void afterAnErrorNothingMoreIsBegun()
    {
        Log log;
        const auto work = [&log](qsizetype index, const std::stop_token &) {
            return index == 3 ? failing() : shortWork(log, index);
        };
        QVERIFY_ERROR(done(9, 1, work), ErrorKind::NotFound);
        QCOMPARE(log.begun, (Order{0, 1, 2}));
    }

    void whoIsStoppedHearsThatAndNoError()
    {
        std::stop_source person;
        Order begun;
        const auto work = [&](qsizetype index, const std::stop_token &stop) {
            begun.append(index);
            if (index == 2)
                person.request_stop();
            return index == 1 ? failing() : untilStopped(stop);
        };
        QVERIFY_ERROR(done(9, 3, work, person.get_token()), ErrorKind::Cancelled);
        QCOMPARE(begun, (Order{0, 1, 2}));
    }

    void whoWasStoppedBeforeBeginsNothing()
    {
        std::stop_source person;
        person.request_stop();
        Log log;
        const auto work = [&log](qsizetype index, const std::stop_token &) { return shortWork(log, index); };
        QVERIFY_ERROR(done(3, 2, work, person.get_token()), ErrorKind::Cancelled);
        QCOMPARE(log.begun, Order());
    }
};

QTEST_GUILESS_MAIN(TestLanes)
#include "tst_lanes.moc"
