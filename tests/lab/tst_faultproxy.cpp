// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/process/programs.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/support/check.h"

#include <QHttpServer>
#include <QTest>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

constexpr int exitCut = 18; // curl: fewer bytes than promised
constexpr int exitTime = 28;
constexpr int exitNothing = 52; // curl: an empty reply

Outcome curl(const QStringList &arguments)
{
    return run(u"curl"_s, QStringList{u"-s"_s} + arguments);
}

} // namespace

/// Every fault is met by curl, in front of a server that always answers 100,000 bytes.
class TestFaultProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"curl"_s);
        for (int i = 0; i < 100'000; ++i)
            m_body += char('a' + i % 26);
        m_thread.run([this] { m_port = serve(); });
        QVERIFY(m_port != 0);
    }

    void init()
    {
        auto proxy = FaultProxy::start(m_port);
        QVERIFY_RESULT(proxy);
        m_proxy = std::move(*proxy);
    }

    void cleanupTestCase()
    {
        m_proxy.reset();
        m_thread.run([this] { m_server.reset(); });
    }

    void harmlessWithoutRules() { QCOMPARE(curl({url()}).out, m_body); }

    void oneConnectionCarriesSeveralRequests()
    {
        const Outcome outcome = curl({url(), url(), u"-w"_s, u"%{num_connects}"_s});
        QCOMPARE(outcome.out, m_body + '1' + m_body + '0');
    }

    void aBodyGoesUp()
    {
        const Outcome outcome = curl({u"-d"_s, u"hello"_s, m_proxy->url() + u"/echo"_s});
        QCOMPARE(outcome.out, "hello");
    }

    void aCutComesAfterExactlyThatManyBytes()
    {
        m_proxy->add(u"blobs"_s, Fault::cut(33'333));
        const Outcome outcome = curl({url()});
        QCOMPARE(outcome.exit, exitCut);
        QCOMPARE(outcome.out, m_body.first(33'333));
        QCOMPARE(curl({url()}).out, m_body);
    }

    void aFlipChangesOneByte()
    {
        m_proxy->add(u"blobs"_s, Fault::flip(99'999));
        const QByteArray got = curl({url()}).out;
        QCOMPARE(got.first(99'999), m_body.first(99'999));
        QCOMPARE(got.back(), char(~m_body.back()));
    }

    void aStallSaysNothingMore()
    {
        m_proxy->add(u"blobs"_s, Fault::stall(10));
        const Outcome outcome = curl({u"-m"_s, u"1"_s, u"-N"_s, url()});
        QCOMPARE(outcome.exit, exitTime);
        QCOMPARE(outcome.out, m_body.first(10));
    }

    void silenceHasNotEvenAHead()
    {
        m_proxy->add(u"blobs"_s, Fault::silence());
        QCOMPARE(curl({u"-m"_s, u"1"_s, url()}).exit, exitTime);
    }

    void aLengthCanLie_data()
    {
        QTest::addColumn<int>("claimed");
        QTest::addColumn<int>("exit");
        QTest::newRow("too long") << 100'001 << exitCut;
        QTest::newRow("too short") << 99'999 << 0;
    }

    void aLengthCanLie()
    {
        QFETCH(int, claimed);
        m_proxy->add(u"blobs"_s, Fault::length(claimed));
        const Outcome outcome = curl({url()});
        QTEST(outcome.exit, "exit");
        QCOMPARE(outcome.out, m_body.first(std::min<qsizetype>(claimed, m_body.size())));
    }

    void aHeaderCanBeMissing()
    {
        m_proxy->add(u"blobs"_s, Fault::without("Content-Length"));
        const Outcome outcome = curl({u"-i"_s, url()});
        QVERIFY(!outcome.out.contains("Content-Length"));
        QVERIFY(outcome.out.endsWith(m_body));
    }

    void aStatusComesWithHeadersAndBody()
    {
        m_proxy->add(u"blobs"_s, Fault::answer(429, {{"Retry-After", "7"}}, "slow down"), 2);
        for (int round = 0; round < 2; ++round) {
            const QByteArray answer = curl({u"-i"_s, url()}).out;
            QVERIFY(answer.startsWith("HTTP/1.1 429"));
            QVERIFY(answer.contains("Retry-After: 7\r\n"));
            QVERIFY(answer.endsWith("slow down"));
        }
        QCOMPARE(curl({url()}).out, m_body);
    }

    void aRedirectLeadsToAnotherHost()
    {
        auto other = FaultProxy::start(m_port);
        QVERIFY_RESULT(other);
        m_proxy->add(u"blobs"_s, Fault::redirect((*other)->url()));
        const Outcome outcome = curl({u"-L"_s, u"-H"_s, u"Authorization: Bearer t"_s, url()});
        QCOMPARE(outcome.out, m_body);
        const auto arrived = (*other)->requests("GET", u"blobs"_s);
        QCOMPARE(arrived.size(), 1);
        QVERIFY(!arrived.first().head.has("authorization"));
        QCOMPARE(m_proxy->requests().first().head.value("authorization"), "Bearer t");
    }

    void aRangeIsPassedOnOrIgnored()
    {
        const QStringList part{u"-r"_s, u"10-19"_s, url()};
        QCOMPARE(curl(part).out, m_body.sliced(10, 10));
        m_proxy->add(u"blobs"_s, Fault::noRange());
        QCOMPARE(curl(part).out, m_body);
    }

    void aSlowAnswerTakesItsTime()
    {
        m_proxy->add(u"blobs"_s, Fault::slow(200'000));
        const Outcome outcome = curl({u"-w"_s, u"\n%{time_total}"_s, url()});
        QVERIFY(outcome.out.startsWith(m_body + '\n'));
        QCOMPARE_GE(outcome.out.split('\n').last().toDouble(), 0.3);
    }

    void aRuleCanLetSomePass()
    {
        m_proxy->add({.target = QRegularExpression(u"blobs"_s), .fault = Fault::answer(500), .times = -1, .skip = 1});
        QCOMPARE(curl({url()}).out, m_body);
        QCOMPARE(curl({url()}).out, QByteArray());
        m_proxy->clearRules();
        QCOMPARE(curl({url()}).out, m_body);
    }

    void itCountsThoseThatAreOpenAtOnce()
    {
        QVERIFY(curl({url(), url(), url()}).ok());
        QCOMPARE(m_proxy->mostAtOnce("GET", u"blobs"_s), 1);
        m_proxy->add(u"blobs"_s, Fault::slow(200'000), -1);
        QVERIFY(curl({u"--parallel"_s, u"--parallel-immediate"_s, url(), url(), url()}).ok());
        QCOMPARE(m_proxy->mostAtOnce("GET", u"blobs"_s), 3);
        QCOMPARE(m_proxy->mostAtOnce({}, u"/one$"_s), 3);
        QCOMPARE(m_proxy->mostAtOnce("PUT", u"blobs"_s), 0);
        QCOMPARE(m_proxy->mostAtOnce("GET", u"manifests"_s), 0);
        m_proxy->clearRequests();
        QCOMPARE(m_proxy->mostAtOnce("GET", u"blobs"_s), 0);
    }

    void oneThatIsNeverAnsweredIsOpenUntilItsClientGoes()
    {
        m_proxy->add(u"blobs"_s, Fault::silence());
        QCOMPARE(curl({u"-m"_s, u"1"_s, url()}).exit, exitTime);
        QCOMPARE(curl({url()}).out, m_body);
        QCOMPARE(m_proxy->mostAtOnce("GET", u"blobs"_s), 1);
    }

    void aServerThatIsGoneIsAnEmptyReply()
    {
        auto proxy = FaultProxy::start(1);
        QVERIFY_RESULT(proxy);
        QCOMPARE(curl({(*proxy)->url()}).exit, exitNothing);
    }

private:
    QString url() const { return m_proxy->url() + u"/v2/app/blobs/one"_s; }

    quint16 serve()
    {
        m_server = std::make_unique<QHttpServer>();
        m_server->route(u"/echo"_s, m_server.get(), [](const QHttpServerRequest &request) { return request.body(); });
        m_server->route(u"/v2/app/blobs/one"_s, m_server.get(), [this](const QHttpServerRequest &request) {
            const bool part = request.value("Range") == "bytes=10-19";
            return QHttpServerResponse("application/octet-stream", part ? m_body.sliced(10, 10) : m_body,
                part ? QHttpServerResponder::StatusCode::PartialContent : QHttpServerResponder::StatusCode::Ok);
        });
        auto socket = std::make_unique<QTcpServer>();
        if (!socket->listen(QHostAddress::LocalHost) || !m_server->bind(socket.get()))
            return 0;
        return socket.release()->serverPort();
    }

    QByteArray m_body;
    quint16 m_port = 0;
    std::unique_ptr<QHttpServer> m_server; ///< lives in m_thread
    ServerThread m_thread;
    std::unique_ptr<FaultProxy> m_proxy;
};

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "tst_faultproxy.moc"
