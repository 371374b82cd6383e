// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/retries.h"

#include "tests/support/check.h"

#include <QCoroTask>
#include <QElapsedTimer>

#include <thread>

using namespace stowage;
using std::chrono::milliseconds;

namespace {

Setback trouble(bool retryable = true)
{
    return Setback({ErrorKind::Unreachable, QStringLiteral("trouble"), {}, retryable});
}

/// An answer, and not a good one.
Setback refusal()
{
    Setback why = trouble();
    why.status = 503;
    return why;
}

} // namespace

class TestRetries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pausesDoubleAndEnd()
    {
        Retries retries(Patience{.outage = milliseconds(0)});
        for (const int seconds : {2, 4, 8, 16}) {
            const auto pause = retries.next(trouble());
            QVERIFY(pause);
            QCOMPARE_GE(*pause, milliseconds(seconds * 750));
            QCOMPARE_LE(*pause, milliseconds(seconds * 1250));
        }
        QVERIFY(!retries.next(trouble()));
    }

    void aNetworkThatIsGoneIsWaitedForLonger()
    {
        Retries retries(Patience{.tries = 2, .outage = std::chrono::hours(1)});
        for (int i = 0; i < 20; ++i)
            QVERIFY(retries.next(trouble()));
        QVERIFY2(!retries.next(refusal()), "somebody is there again, and it was tried often enough");
    }

    void anOutageEndsOnceItIsLong()
    {
        Retries retries(Patience{.tries = 3, .outage = milliseconds(0)});
        QVERIFY(retries.next(trouble()));
        QVERIFY(retries.next(trouble()));
        QVERIFY(!retries.next(trouble()));
    }

    void aMinuteIsGotOver() { QVERIFY(Patience{}.outage >= std::chrono::minutes(1)); }

    void whatCannotHelpIsNotTriedAgain() { QVERIFY(!Retries(Patience{}).next(trouble(false))); }

    void theServerKnowsBetter()
    {
        Setback why = trouble();
        why.retryAfter = std::chrono::seconds(7);
        QCOMPARE(Retries(Patience{}).next(why), milliseconds(7000));
    }

    void butNotBeyondAMinute()
    {
        Setback why = trouble();
        why.retryAfter = std::chrono::hours(6);
        QCOMPARE(Retries(Patience{}).next(why), milliseconds(60'000));
    }

    void progressBeginsTheCountAnew()
    {
        Retries retries(Patience{.tries = 2, .outage = milliseconds(0)});
        QVERIFY(retries.next(trouble()));
        retries.reset();
        QVERIFY(retries.next(trouble()));
        QVERIFY(!retries.next(trouble()));
    }

    void aPauseEndsByItself() { QVERIFY_RESULT(QCoro::waitFor(pause(milliseconds(5), {}))); }

    void aPauseIsStoppedFromAnotherThread()
    {
        std::stop_source stop;
        std::jthread other([&stop] { stop.request_stop(); });
        QElapsedTimer clock;
        clock.start();
        QVERIFY_ERROR(QCoro::waitFor(pause(milliseconds(60'000), stop.get_token())), ErrorKind::Cancelled);
        QVERIFY(clock.elapsed() < 10'000);
    }

    void theNoteSaysWholeSeconds() { QVERIFY(pauseNote(milliseconds(1500)).contains(QStringLiteral("2 second"))); }
};

QTEST_GUILESS_MAIN(TestRetries)
#include "tst_retries.moc"
