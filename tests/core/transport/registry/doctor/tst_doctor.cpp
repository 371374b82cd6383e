// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/doctor/checkuprig.h"
#include "tests/core/transport/registry/guardedregistry.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTimer>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// Real registries, healthy and ill in the ways that networks are, examined step by step. The marks are those of name,
/// connection, TLS, registry, login, repository and rate limit.
class TestDoctor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s, u"openssl"_s, u"htpasswd"_s);
        QVERIFY_RESULT(m_lab.fill());
    }

    void anOpenRegistryIsHealthy()
    {
        QVERIFY_RESULT(m_lab.start({}));
        const CheckUpRig whole(m_lab.host());
        QVERIFY_RESULT(whole.ended);
        COMPARE_MARKS(whole, u"-+-+--+-"_s);
        const CheckUpRig repository(m_lab.open());
        COMPARE_MARKS(repository, u"-+-+-++-"_s);
        QVERIFY(repository.at(CheckStep::Connection).detail.startsWith(u"127.0.0.1 "_s));
        QVERIFY(repository.at(CheckStep::Registry).detail.contains(u"Docker-Distribution-Api-Version"_s));
    }

    void everyStepSaysWhatItFoundAndHowLongItTook()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        const CheckUpRig rig(m_lab.open());
        QCOMPARE(rig.found.size(), checkStepCount);
        for (int step = 0; step < checkStepCount; ++step) {
            QCOMPARE(int(rig.found[step].step), step);
            QVERIFY(!rig.found[step].found.isEmpty());
            QCOMPARE(rig.found[step].milliseconds < 0, rig.found[step].verdict == Verdict::NotNeeded);
        }
    }

    void aPasswordIsWantedKnownOrWrong()
    {
        QVERIFY_RESULT(m_lab.startWithPassword());
        const CheckUpRig stranger(m_lab.closed());
        COMPARE_MARKS(stranger, u"-+-+x..-"_s);
        QCOMPARE(stranger.worst().kind, ErrorKind::Refused);
        QCOMPARE(stranger.worst().next.words(), u"Sign in to it."_s);

        const CheckUpRig known(m_lab.closed(), alice());
        COMPARE_MARKS(known, u"-+-++++-"_s);
        QVERIFY(known.at(CheckStep::Login).found.words().contains(u"as alice"_s));

        const CheckUpRig wrong(m_lab.closed(), mallory());
        COMPARE_MARKS(wrong, u"-+-+x..-"_s);
        QVERIFY(wrong.worst().found.words().contains(u"does not accept"_s));
        QCOMPARE(wrong.worst().kind, ErrorKind::Refused);
    }

    void whoIsKnownToTheKeychainIsFoundThere()
    {
        QVERIFY_RESULT(m_lab.startWithPassword());
        const auto accounts = std::make_shared<MemoryAccounts>();
        accounts->keychain.insert(m_lab.host(), GuardedRegistry::alice());
        RegistryAccess access;
        access.accounts = accounts;
        COMPARE_MARKS(CheckUpRig(m_lab.closed(), access), u"-+-++++-"_s);
    }

    void tokensAreForEveryoneButNotTheRepository()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        COMPARE_MARKS(CheckUpRig(m_lab.open()), u"-+-++++-"_s);
        const CheckUpRig stranger(m_lab.closed());
        COMPARE_MARKS(stranger, u"-+-++x+-"_s);
        QCOMPARE(stranger.worst().kind, ErrorKind::Refused);
        COMPARE_MARKS(CheckUpRig(m_lab.closed(), alice()), u"-+-++++-"_s);
    }

    void aRepositoryThatIsNotThere()
    {
        QVERIFY_RESULT(m_lab.start({}));
        const CheckUpRig rig(m_lab.host() + u"/open/none"_s);
        COMPARE_MARKS(rig, u"-+-+-x+-"_s);
        QCOMPARE(rig.worst().kind, ErrorKind::NotFound);
    }

    void aTokenServiceInABadMood_data()
    {
        QTest::addColumn<TokenService::Mood>("mood");
        QTest::addColumn<int>("headersPatience");
        QTest::addColumn<QString>("marks");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("slow") << TokenService::Mood::Slow << 5000 << u"-+-++++-"_s << QString() << QString();
        QTest::newRow("slower than we wait")
            << TokenService::Mood::Slow << 300 << u"-+-+x..-"_s << u"unreachable"_s << u"does not answer"_s;
        QTest::newRow("huge") << TokenService::Mood::Endless << 1500 << u"-+-+x..-"_s << u"damaged"_s << u"too large"_s;
        QTest::newRow("a web page") << TokenService::Mood::Nonsense << 1500 << u"-+-+x..-"_s << u"damaged"_s
                                    << QString();
        QTest::newRow("refusing") << TokenService::Mood::Refusing << 1500 << u"-+-+x..-"_s << u"refused"_s
                                  << u"does not accept"_s;
    }

    void aTokenServiceInABadMood()
    {
        QFETCH(const TokenService::Mood, mood);
        QFETCH(const int, headersPatience);
        QFETCH(const QString, marks);
        QFETCH(const QString, kind);
        QFETCH(const QString, says);
        QVERIFY_RESULT(m_lab.startWithTokens());
        m_lab.tokens->setMood(mood);
        Patience patience = shortPatience();
        patience.headers = std::chrono::milliseconds(headersPatience);
        const CheckUpRig rig(m_lab.closed(), alice(), patience);
        COMPARE_MARKS(rig, marks);
        if (!kind.isEmpty())
            QCOMPARE(kindName(rig.worst().kind), kind);
        QVERIFY2(rig.worst().found.words().contains(says), qPrintable(rig.said()));
    }

    void strangersMayBeRefusedAtTheDoorAndNotWithin()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        m_lab.tokens->setMood(TokenService::Mood::Refusing);
        const CheckUpRig rig(m_lab.open());
        COMPARE_MARKS(rig, u"-+-+!x+-"_s);
    }

    void anAnswerThatIsALie_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("marks");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("a captive portal")
            << Fault::answer(200, {{"Content-Type", "text/html"}}, "<html><title>Hotel network</title>Log in</html>")
            << u"-+-x...-"_s << u"damaged"_s << u"login page of your network"_s;
        QTest::newRow("a page without a type")
            << Fault::answer(200, {}, "<!DOCTYPE html>") << u"-+-x...-"_s << u"damaged"_s << u"web page"_s;
        QTest::newRow("503") << Fault::answer(503) << u"-+-x...-"_s << u"unreachable"_s << u"trouble of its own"_s;
        QTest::newRow("404") << Fault::answer(404) << u"-+-x...-"_s << u"failed"_s << u"a registry does not give"_s;
        QTest::newRow("cut") << Fault::silence() << u"-+-x...-"_s << u"unreachable"_s << u"127.0.0.1"_s;
        QTest::newRow("no known way to sign in") << Fault::answer(401, {{"WWW-Authenticate", "Negotiate"}})
                                                 << u"-+-x...-"_s << u"refused"_s << u"no way to sign in"_s;
        QTest::newRow("someone else's realm")
            << Fault::answer(401, {{"WWW-Authenticate", "Bearer realm=\"http://example.com/token\""}}) << u"-+-+x..-"_s
            << u"refused"_s << u"example.com without encryption"_s;
        QTest::newRow("round in circles")
            << Fault::answer(302, {{"Location", "/v2/"}}) << u"-+-x...-"_s << u"failed"_s << u"round in circles"_s;
    }

    void anAnswerThatIsALie()
    {
        QFETCH(const Fault, fault);
        QFETCH(const QString, marks);
        QFETCH(const QString, kind);
        QFETCH(const QString, says);
        QVERIFY_RESULT(m_lab.start({}));
        m_lab.proxy->add(u"/v2/$"_s, fault, -1);
        const CheckUpRig rig(m_lab.open());
        COMPARE_MARKS(rig, marks);
        QCOMPARE(kindName(rig.worst().kind), kind);
        QVERIFY2(rig.worst().found.words().contains(says), qPrintable(rig.said()));
    }

    void aPortThatSaysNothing()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QElapsedTimer clock;
        clock.start();
        const CheckUpRig rig(u"127.0.0.1:%1"_s.arg(silent.serverPort()));
        COMPARE_MARKS(rig, u"-+-x...-"_s);
        QCOMPARE(rig.worst().kind, ErrorKind::Unreachable);
        const Patience patience = shortPatience();
        QVERIFY(clock.elapsed() < (2 * patience.connect + patience.headers).count());
    }

    void anAnswerWithoutAnEnd()
    {
        using namespace std::chrono_literals;
        QVERIFY_RESULT(m_lab.start({}));
        m_lab.proxy->add(u"/tags/"_s, Fault::slow(1), -1);
        const Patience hasty{.tries = 1, .outage = 0ms, .connect = 300ms, .headers = 300ms, .stall = 300ms};
        const CheckUpRig rig(m_lab.host() + u"/open/none"_s, {}, hasty); // whose refusal is long enough
        COMPARE_MARKS(rig, u"-+-+-x.-"_s);
        QCOMPARE(rig.worst().kind, ErrorKind::Unreachable);
        QVERIFY2(rig.worst().found.words().contains(u"never ends"_s), qPrintable(rig.said()));
    }

    void aServerThatAsksWithoutNeed()
    {
        QVERIFY_RESULT(m_lab.start({}));
        m_lab.proxy->add(u"/v2/$"_s, Fault::with("WWW-Authenticate", "Negotiate"), -1);
        COMPARE_MARKS(CheckUpRig(m_lab.open()), u"-+-+-++-"_s);
    }

    void aClosedPort()
    {
        const CheckUpRig rig(u"127.0.0.1:%1"_s.arg(closedPort()));
        COMPARE_MARKS(rig, u"-x.....-"_s);
        QCOMPARE(rig.worst().kind, ErrorKind::Unreachable);
        QVERIFY(rig.worst().found.words().contains(u"Nothing answers"_s));
    }

    void aNameThatNobodyKnows()
    {
        const CheckUpRig rig(u"registry.invalid/team/app"_s);
        COMPARE_MARKS(rig, u"x......-"_s);
        QCOMPARE(rig.worst().kind, ErrorKind::Unreachable);
        QVERIFY(rig.worst().found.words().contains(u"There is no host registry.invalid"_s));
    }

    void aNameOfThisMachineIsLookedUp()
    {
        QVERIFY_RESULT(m_lab.start({}));
        COMPARE_MARKS(CheckUpRig(u"localhost:%1"_s.arg(m_lab.proxy->port())), u"++-+--+-"_s);
    }

    void theLimitIsAnnounced_data()
    {
        QTest::addColumn<QByteArray>("remaining");
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("says");
        QTest::newRow("plenty") << QByteArray("76;w=21600") << u"+"_s << u"76 of 100 pulls are left"_s;
        QTest::newRow("few") << QByteArray("5;w=21600") << u"!"_s << u"6 hour"_s;
        QTest::newRow("none") << QByteArray("0;w=21600") << u"x"_s << u"used up"_s;
    }

    void theLimitIsAnnounced()
    {
        QFETCH(const QByteArray, remaining);
        QFETCH(const QString, mark);
        QFETCH(const QString, says);
        QVERIFY_RESULT(m_lab.start({}));
        m_lab.proxy->add(
            u"/tags/"_s, {.withHeaders = {{"RateLimit-Limit", "100;w=21600"}, {"RateLimit-Remaining", remaining}}}, -1);
        const CheckUpRig rig(m_lab.open());
        COMPARE_MARKS(rig, u"-+-+-+"_s + mark + u'-');
        QVERIFY2(rig.at(CheckStep::RateLimit).found.words().contains(says), qPrintable(rig.said()));
    }

    void nothingSecretIsTold()
    {
        const Credential known = GuardedRegistry::alice();
        QVERIFY_RESULT(m_lab.startWithPassword());
        QString said = CheckUpRig(m_lab.closed(), alice()).said();
        QVERIFY_RESULT(m_lab.startWithTokens());
        said += CheckUpRig(m_lab.closed(), alice()).said();
        for (const QByteArray &dress :
            {known.secret.toUtf8(), basicHeader(known).sliced(6), QByteArray("eyJ"), QByteArray("Authorization")})
            QVERIFY2(!said.contains(QString::fromUtf8(dress)), qPrintable(said));
    }

    void whoStopsItHearsNoMore()
    {
        QVERIFY_RESULT(m_lab.start({}));
        std::stop_source stop;
        int told = 0;
        const auto ended = QCoro::waitFor(examineRegistry(
            Reference::registry(m_lab.host()).value(), {}, shortPatience(),
            [&](const Diagnosis &) {
                ++told;
                stop.request_stop();
            },
            stop.get_token()));
        QVERIFY_ERROR(ended, ErrorKind::Cancelled);
        QCOMPARE(told, 1);
    }

    void stoppingEndsAWaitAtOnce()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Patience patience = shortPatience();
        patience.headers = std::chrono::minutes(10);
        std::stop_source stop;
        QTimer::singleShot(100, &silent, [&stop] { stop.request_stop(); });
        const auto ended = QCoro::waitFor(examineRegistry(
            Reference::registry(u"127.0.0.1:%1"_s.arg(silent.serverPort())).value(), {}, patience,
            [](const Diagnosis &) { }, stop.get_token()));
        QVERIFY_ERROR(ended, ErrorKind::Cancelled);
    }

private:
    static RegistryAccess as(const Credential &credential)
    {
        RegistryAccess access;
        access.credential = credential;
        return access;
    }
    static RegistryAccess alice() { return as(GuardedRegistry::alice()); }
    static RegistryAccess mallory() { return as({u"alice"_s, u"guess"_s, false}); }

    GuardedRegistry m_lab;
};

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
