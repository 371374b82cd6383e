// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/registrytest.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTimer>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 layerSize = 3'000'000;
constexpr qint64 half = 1'500'000;

QByteArray headerOf(const ProxyRequest &request, const QByteArray &name)
{
    return request.head.value(name);
}

qint64 rangeStart(const ProxyRequest &request)
{
    return headerOf(request, "Range").replace("bytes=", "").replace("-", "").toLongLong();
}

} // namespace

/// Blobs through a bad network: what is asked for again, from where, and what the person reads.
class TestBlobDownload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        auto seed = pushSeed(m_registry->host(), u"team/app"_s, u"1"_s, {layerSize});
        QVERIFY_RESULT(seed);
        m_seed = *seed;
        m_layer = m_seed.layers.first();
    }

    void init()
    {
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        m_proxy = std::move(*proxy);
        m_puller = std::make_unique<Puller>(m_proxy->host() + u"/team/app:1"_s);
    }

    void cleanup()
    {
        m_puller.reset();
        m_proxy.reset();
    }

    void aWholeLayerComesAtOnce()
    {
        arrives();
        QCOMPARE(blobRequests().size(), 1);
        QVERIFY(headerOf(blobRequests().first(), "Range").isNull());
        QCOMPARE(headerOf(blobRequests().first(), "Accept-Encoding"), "identity");
        QCOMPARE(m_puller->steps.last().current, layerSize);
    }

    void survives_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("times");
        QTest::addColumn<bool>("goesOn");

        QTest::newRow("cut before the first byte") << Fault::cut(0) << 1 << false;
        QTest::newRow("cut in the middle") << Fault::cut(half) << 1 << true;
        QTest::newRow("stall in the middle") << Fault::stall(half) << 1 << true;
        QTest::newRow("not even a head") << Fault::silence() << 1 << false;
        QTest::newRow("500 twice") << Fault::answer(500) << 2 << false;
        QTest::newRow("503 four times") << Fault::answer(503) << 4 << false;
        QTest::newRow("429 with Retry-After") << Fault::answer(429, {{"Retry-After", "0"}}) << 1 << false;
        QTest::newRow("no Content-Length") << Fault::without("Content-Length") << 1 << false;
        QTest::newRow("no Content-Length, and cut")
            << Fault{.cutAfter = half, .withoutHeaders = {"Content-Length"}} << 1 << true;
    }

    void survives()
    {
        QFETCH(const Fault, fault);
        QFETCH(const int, times);
        QFETCH(const bool, goesOn);
        m_proxy->add(u"/blobs/"_s, fault, times);
        arrives();
        const qint64 from = rangeStart(blobRequests().last());
        QVERIFY2(goesOn ? from > 0 && from <= half : from == 0, qPrintable(QString::number(from)));
    }

    void aWaitIsSaid()
    {
        m_proxy->add(u"/blobs/"_s, Fault::answer(429, {{"Retry-After", "1"}}));
        arrives();
        QVERIFY2(m_puller->notes().join(u'|').contains(u"trying again"_s), qPrintable(m_puller->notes().join(u'|')));
    }

    void aNetworkThatIsGoneIsWaitedFor()
    {
        m_proxy->add(u"/blobs/"_s, Fault::slow(5'000'000));
        bool gone = false;
        int waits = 0;
        const auto onProgress = [&](const BlobProgress &step) {
            if (!gone && step.current > 0) {
                gone = true;
                m_proxy->goAway();
            }
            if (!step.note.isEmpty() && ++waits == 3)
                m_proxy->comeBack();
        };
        MemoryWriter writer(m_layer, layerSize);
        QVERIFY_RESULT(QCoro::waitFor(m_puller->source->read(m_layer, writer, {{}, onProgress})));
        QVERIFY_RESULT(writer.commit());
        QVERIFY2(rangeStart(blobRequests().last()) > 0, "what had come is not fetched again");
    }

    void whoNeverGetsFurtherIsGivenUp()
    {
        // Without Range each attempt begins anew; a rise over the last one is no progress.
        for (int i = 0; i < 20; ++i)
            m_proxy->add(
                u"/blobs/"_s, Fault{.cutAfter = i % 2 ? layerSize / 4 : 3 * layerSize / 4, .ignoreRange = true});
        const auto blob = m_puller->blob(m_layer);
        QVERIFY_ERROR(blob, ErrorKind::Unreachable);
        QCOMPARE(blobRequests().size(), shortPatience().tries);
    }

    void givesUp_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("tries");

        QTest::newRow("401") << Fault::answer(401) << u"refused"_s << u"or sign in"_s << 1;
        QTest::newRow("403") << Fault::answer(403) << u"refused"_s << u"Sign in first"_s << 1;
        QTest::newRow("403 and two megabytes of reasons")
            << Fault::answer(403, {{"Content-Type", "text/html"}}, QByteArray(2 << 20, 'x')) << u"refused"_s
            << u"Sign in first"_s << 1;
        QTest::newRow("404") << Fault::answer(404) << u"not-found"_s << u"push the image again"_s << 1;
        QTest::newRow("429 for ever") << Fault::answer(429, {{"Retry-After", "0"}}) << u"unreachable"_s
                                      << u"no more requests"_s << 5;
        QTest::newRow("500 for ever") << Fault::answer(500) << u"unreachable"_s << u"trouble of its own"_s << 5;
        QTest::newRow("wrong bytes") << Fault::flip(10) << u"damaged"_s << QString() << 1;
        QTest::newRow("too short a promise") << Fault::length(half) << u"damaged"_s << u"not the size"_s << 1;
        QTest::newRow("too long a promise") << Fault::length(layerSize + 1) << u"damaged"_s << u"not the size"_s << 1;
        QTest::newRow("a captive portal") << Fault::answer(200, {{"Content-Type", "text/html"}}, "<html>Log in</html>")
                                          << u"damaged"_s << u"web page"_s << 1;
        QTest::newRow("round in circles")
            << Fault::answer(307, {{"Location", "/v2/team/app/blobs/again"}}) << u"failed"_s << u"circles"_s << 11;
    }

    void givesUp()
    {
        QFETCH(const Fault, fault);
        QFETCH(const QString, kind);
        QFETCH(const QString, says);
        QFETCH(const int, tries);
        m_proxy->add(u"/blobs/"_s, fault, -1);
        const auto blob = m_puller->blob(m_layer);
        QVERIFY(!blob);
        QCOMPARE(kindName(blob.error().kind), kind);
        QVERIFY2(blob.error().message.words().contains(says), qPrintable(blob.error().message.words()));
        QCOMPARE(blobRequests().size(), tries);
    }

    void goesOnFromWhatIsThere()
    {
        arrives(m_seed.blobs.value(m_layer.digest).first(half));
        QCOMPARE(headerOf(blobRequests().first(), "Range"), "bytes=1500000-");
        QVERIFY(m_puller->notes().first().contains(u"going on"_s));
    }

    void asksForNothingWhenAllIsThere()
    {
        arrives(m_seed.blobs.value(m_layer.digest));
        QVERIFY(blobRequests().isEmpty());
    }

    void startsAnewWhenRangesAreIgnored()
    {
        m_proxy->add(u"/blobs/"_s, Fault::noRange());
        arrives(m_seed.blobs.value(m_layer.digest).first(half));
        QCOMPARE(blobRequests().size(), 1);
    }

    void startsAnewWhenTheRangeIsRefused()
    {
        m_proxy->add(u"/blobs/"_s, Fault::answer(416, {{"Content-Range", "bytes */5000"}}, "invalid range"));
        arrives(m_seed.blobs.value(m_layer.digest).first(half));
        QVERIFY(headerOf(blobRequests().at(1), "Range").isNull());
    }

    void startsAnewWhenAnotherRangeComes()
    {
        m_proxy->add(u"/blobs/"_s, Fault::with("Content-Range", "bytes 7-2999999/3000000"));
        arrives(m_seed.blobs.value(m_layer.digest).first(half));
        QVERIFY(headerOf(blobRequests().at(1), "Range").isNull());
    }

    void aRedirectIsFollowed()
    {
        auto elsewhere = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(elsewhere);
        m_proxy->add(u"/blobs/"_s, Fault::redirect((*elsewhere)->url()), -1);
        arrives();
        QCOMPARE((*elsewhere)->requests().size(), 1);
    }

    void aStaleSignedAddressIsRenewed()
    {
        auto elsewhere = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(elsewhere);
        m_proxy->add(u"/blobs/"_s, Fault::redirect((*elsewhere)->url()), -1);
        (*elsewhere)->add(u"/blobs/"_s, Fault::answer(403, {}, "Request has expired"));
        arrives();
        QCOMPARE(blobRequests().size(), 2);
        QCOMPARE((*elsewhere)->requests().size(), 2);
    }

    void aNudgeAsksAnewInPlaceOfAStalledAnswer()
    {
        m_proxy->add(u"/blobs/"_s, Fault::stall(half));
        Puller puller(m_proxy->host() + u"/team/app:1"_s, {}, Patience());
        QTimer person;
        person.callOnTimeout(&person, [&] {
            if (!m_proxy->requests("GET", u"/blobs/"_s).isEmpty() && puller.steps.last().current > 0)
                puller.nudges->nudge(m_layer.digest.toString());
            person.setInterval(std::chrono::milliseconds(500)); // the next answer may come whole
        });
        person.start(std::chrono::milliseconds(5));
        const QByteArray whole = m_seed.blobs.value(m_layer.digest);
        const auto layer = puller.blob(m_layer, whole.first(1000));
        QVERIFY_RESULT(layer);
        QCOMPARE(*layer, whole);
        QVERIFY(m_proxy->requests("GET", u"/blobs/"_s).size() > 1);
        QVERIFY2(puller.notes().filter(u"waiting"_s).isEmpty(), "nobody waited");
    }

    void aNudgeEndsAWait()
    {
        m_proxy->add(u"/blobs/"_s, Fault::cut(half));
        Patience patience = shortPatience();
        patience.firstPause = patience.longestPause = std::chrono::hours(1);
        Puller puller(m_proxy->host() + u"/team/app:1"_s, {}, patience);
        puller.onStep = [&](const BlobProgress &step) {
            if (step.note.startsWith(u"waiting"_s))
                puller.nudges->nudge(step.blob);
        };
        QVERIFY_RESULT(puller.blob(m_layer));
        QCOMPARE(puller.notes().filter(u"waiting"_s).size(), 1);
    }

    void stopsAtOnceWhileItWaits()
    {
        Patience patience = shortPatience();
        patience.longestPause = std::chrono::seconds(60);
        m_puller = std::make_unique<Puller>(m_proxy->host() + u"/team/app:1"_s, RegistryAccess(), patience);
        m_proxy->add(u"/blobs/"_s, Fault::answer(429, {{"Retry-After", "60"}}), -1);
        stops();
    }

    void stopsAtOnceWhileBytesCome()
    {
        m_proxy->add(u"/blobs/"_s, Fault::slow(100'000), -1);
        stops();
    }

    void smallDataNeedsNoRequest()
    {
        Descriptor config = m_seed.config;
        const QByteArray bytes = m_seed.blobs.value(config.digest);
        config.json.insert(u"data"_s, QString::fromLatin1(bytes.toBase64()));
        const auto blob = m_puller->blob(config);
        QVERIFY_RESULT(blob);
        QCOMPARE(*blob, bytes);
        QVERIFY(m_proxy->requests().isEmpty());
    }

    void falseDataIsNotTrusted()
    {
        Descriptor config = m_seed.config;
        config.json.insert(u"data"_s, QString::fromLatin1(QByteArray(config.size, 'x').toBase64()));
        const auto blob = m_puller->blob(config);
        QVERIFY_RESULT(blob);
        QCOMPARE(blobRequests().size(), 1);
    }

    void aForeignLayerWithoutEncryptionIsRefused()
    {
        Descriptor layer = m_layer;
        layer.mediaType = u"application/vnd.docker.image.rootfs.foreign.diff.tar.gzip"_s;
        layer.json.insert(u"urls"_s, QJsonArray{u"http://example.com/layer?secret=1"_s});
        const auto blob = m_puller->blob(layer);
        QVERIFY_ERROR(blob, ErrorKind::Refused);
        QVERIFY(blob.error().message.words().contains(u"example.com"_s));
        QVERIFY(!blob.error().message.words().contains(u"secret"_s));
        QVERIFY(m_proxy->requests().isEmpty());
    }

    void progressIsToldSeldom()
    {
        m_proxy->add(u"/blobs/"_s, Fault::slow(6'000'000));
        QElapsedTimer clock;
        clock.start();
        arrives();
        QVERIFY(m_puller->steps.size() <= clock.elapsed() / 50 + 3);
    }

private:
    QList<ProxyRequest> blobRequests() const { return m_proxy->requests("GET", u"/blobs/"_s); }

    void arrives(const QByteArray &beginning = {})
    {
        const auto blob = m_puller->blob(m_layer, beginning);
        QVERIFY_RESULT(blob);
        QVERIFY(*blob == m_seed.blobs.value(m_layer.digest));
    }

    void stops()
    {
        QTimer::singleShot(50, this, [this] { m_puller->stop.request_stop(); });
        QElapsedTimer clock;
        clock.start();
        QVERIFY_ERROR(m_puller->blob(m_layer), ErrorKind::Cancelled);
        QVERIFY(clock.elapsed() < 5000);
    }

    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<Puller> m_puller;
    Seed m_seed;
    Descriptor m_layer;
};

QTEST_GUILESS_MAIN(TestBlobDownload)
#include "tst_blobdownload.moc"
