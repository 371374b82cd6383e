// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/speedlimit.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace std::chrono_literals;
using namespace stowage;

class TestSpeedLimit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noLimitNeverWaits()
    {
        SpeedLimit limit;
        QCOMPARE(limit.passed(1'000'000'000), 0ms);
    }

    void whatPassedIsPaidFor()
    {
        SpeedLimit limit(1000);
        const auto now = SpeedLimit::Clock::now();
        QCOMPARE(limit.passed(1000, now), 800ms); // a moment may be caught up with
        QCOMPARE(limit.passed(1000, now), 1800ms);
        QCOMPARE(limit.passed(500, now + 1800ms), 500ms);
    }

    void aLongSilenceIsNoCredit()
    {
        SpeedLimit limit(1000);
        const auto now = SpeedLimit::Clock::now();
        limit.passed(1000, now);
        QCOMPARE(limit.passed(1000, now + 1h), 800ms);
    }

    void aNewLimitForgetsWhatWasOwed()
    {
        SpeedLimit limit(1);
        const auto now = SpeedLimit::Clock::now();
        limit.passed(1'000'000, now);
        limit.set(1'000'000);
        QCOMPARE(limit.passed(1'000'000, now), 800ms);
        limit.set(0);
        QCOMPARE(limit.passed(1'000'000, now), 0ms);
    }

    void severalHoldTogether()
    {
        const SpeedLimits limits{std::make_shared<SpeedLimit>(), std::make_shared<SpeedLimit>(100'000),
            std::make_shared<SpeedLimit>(1'000'000)};
        QVERIFY(passed(limits, 100'000) > 700ms);
        QCOMPARE(pieceUnder(limits, 1'000'000), 10'000);
        QCOMPARE(pieceUnder(limits, 500), 500);
        QCOMPARE(pieceUnder({std::make_shared<SpeedLimit>(1)}, 1'000'000), 1024);
        QCOMPARE(pieceUnder({}, 1'000'000), 1'000'000);
    }

    void aStopEndsTheWait()
    {
        std::stop_source stop;
        std::thread stopper([&stop] { stop.request_stop(); });
        QElapsedTimer clock;
        clock.start();
        waitBlocking(1h, stop.get_token());
        stopper.join();
        QVERIFY(clock.elapsed() < 60'000);
    }
};

QTEST_GUILESS_MAIN(TestSpeedLimit)
#include "tst_speedlimit.moc"
