// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/upload/upload.h"

#include "core/image/feed.h"
#include "tests/core/transport/registry/upload/pusher.h"
#include "tests/lab/process/programs.h"

#include <QBuffer>
#include <QTimer>

using namespace stowage;
using namespace stowage::lab;

namespace {

/// A source that can begin a blob at its beginning only.
class Forgetful : public ImageSource {
public:
    explicit Forgetful(MemorySource source)
        : m_source(source)
    {
    }

    Task<Result<RawManifest>> root() override { return m_source.root(); }
    Task<Result<RawManifest>> manifest(Descriptor descriptor) override { return m_source.manifest(descriptor); }
    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override
    {
        ++began;
        if (auto ready = into.restart(); !ready)
            co_return ready;
        co_return co_await m_source.read(blob, into, context);
    }

    int began = 0;

private:
    MemorySource m_source;
};

Descriptor blobOf(const QByteArray &bytes)
{
    Descriptor blob;
    blob.digest = Digest::of(bytes);
    blob.size = bytes.size();
    return blob;
}

} // namespace

/// How the bytes of one blob get into a real registry: whole, in parts, and not.
class TestUpload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LAB_NEEDS(u"docker-registry"_s); }

    void init()
    {
        m_lab = std::make_unique<GuardedRegistry>();
        QVERIFY_RESULT(m_lab->start({}));
    }

    void whoTakesNoBlobAtOnceGetsItInParts()
    {
        m_lab->proxy->add(
            {.target = QRegularExpression(u"/uploads/"_s), .fault = Fault::answer(413), .times = 1, .method = "PUT"});
        DrawnImage image = drawImage(u"base: etc/hosts"_s);
        Pusher pusher(m_lab->host());
        QVERIFY_RESULT(pusher.push(image));
        arrived(image, u"1"_s);
        QVERIFY(heard("PATCH", u"/uploads/"_s) > 0);
        const auto parts = m_lab->proxy->requests("PATCH", u"/uploads/"_s);
        QVERIFY(parts.first().head.value("Content-Range").startsWith("0-"));
    }

    void aLargeLayerArrivesThroughTheSmallPipe()
    {
        const DrawnImage image = imageOf(layerBytes(24 * 1024 * 1024, 3));
        Pusher whole(m_lab->host());
        QVERIFY_RESULT(whole.push(image));
        arrived(image, u"1"_s);
    }

    void aLargeLayerArrivesInParts()
    {
        const QByteArray bytes = layerBytes(40 * 1024 * 1024, 5);
        const Descriptor blob = blobOf(bytes);
        const auto client = Pusher(m_lab->host()).client;
        const auto opening = QCoro::waitFor(openSession(client, blob, {}, {}));
        QVERIFY(opening && !opening->mounted);
        const auto manner = std::make_shared<UploadManner>(UploadManner{.inParts = true});
        const auto writer = startUpload(client, {opening->session, 0}, blob, manner, {});
        QVERIFY_RESULT(QCoro::waitFor(onWorker([&] {
            auto written = writer->write(bytes);
            return written ? writer->commit() : written;
        })));
        QByteArrayList ranges;
        for (const ProxyRequest &part : m_lab->proxy->requests("PATCH", u"/uploads/"_s))
            ranges.append(part.head.value("Content-Range"));
        QCOMPARE(ranges, (QByteArrayList{"0-16777215", "16777216-33554431", "33554432-41943039"}));
        QVERIFY(QCoro::waitFor(hasBlob(client, blob, {})).value_or(false));
    }

    void whatASessionHasIsNotSentOnceMore()
    {
        const QByteArray bytes = layerBytes(3'000'000, 6);
        const Descriptor blob = blobOf(bytes);
        const auto client = Pusher(m_lab->host()).client;
        const auto opening = QCoro::waitFor(openSession(client, blob, {}, {}));
        QVERIFY(opening && !opening->mounted);
        QBuffer first;
        first.setData(bytes.first(1'000'000));
        QVERIFY(first.open(QIODevice::ReadOnly));
        const auto session = QCoro::waitFor(sendPart(client, opening->session, 0, 1'000'000, &first, {}));
        QVERIFY(session);
        const auto state = QCoro::waitFor(stateOf(client, *session, {}));
        QVERIFY(state);
        QCOMPARE(state->received, 1'000'000);
        const auto writer = startUpload(client, *state, blob, std::make_shared<UploadManner>(), {});
        QCOMPARE(writer->offset(), 1'000'000);
        QVERIFY_RESULT(QCoro::waitFor(onWorker([&] {
            auto written = writer->write(QByteArrayView(bytes).sliced(writer->offset()));
            return written ? writer->commit() : written;
        })));
        QVERIFY(QCoro::waitFor(hasBlob(client, blob, {})).value_or(false));
    }

    void aConnectionThatBreaksUnderWayIsReplacedAtOnce()
    {
        m_lab->proxy->add(
            {.target = QRegularExpression(u"/uploads/"_s), .fault = Fault::hangUp(), .times = 3, .method = "PUT"});
        const DrawnImage image = imageOf(layerBytes(8 * 1024 * 1024, 8));
        Pusher pusher(m_lab->host());
        QVERIFY_RESULT(pusher.push(image));
        arrived(image, u"1"_s);
    }

    void aSlowUploadIsNoSilence()
    {
        const QByteArray bytes = layerBytes(1'500'000, 9);
        const Descriptor blob = blobOf(bytes);
        Patience patience = shortPatience();
        patience.headers = std::chrono::milliseconds(400);
        const auto client = registryClient(
            *Reference::parse(m_lab->host() + u"/team/app:1"_s), {.credential = {}, .pushes = true}, patience);
        const auto opening = QCoro::waitFor(openSession(client, blob, {}, {}));
        QVERIFY(opening && !opening->mounted);
        TransferContext context;
        const auto limit = std::make_shared<SpeedLimit>();
        limit->set(1'000'000);
        context.limits = {limit};
        const auto writer = startUpload(client, {opening->session, 0}, blob, std::make_shared<UploadManner>(), {});
        QVERIFY_RESULT(QCoro::waitFor(onWorker([&] {
            auto written = feed(*memoryStream(bytes), *writer, blob, context);
            return written ? writer->commit() : written;
        })));
    }

    void aSourceThatKnowsItsBeginningOnlyBeginsAnew()
    {
        m_lab->proxy->add(
            {.target = QRegularExpression(u"/uploads/"_s), .fault = Fault::hangUp(), .times = 1, .method = "PUT"});
        // As one that kept what it heard; what is asked of it then goes to the real one.
        m_lab->proxy->add({.target = QRegularExpression(u"/uploads/"_s),
            .fault = Fault::answer(204, {{"Range", "0-999999"}, {"Location", "kept"}}),
            .times = 1,
            .method = "GET"});
        const DrawnImage image = imageOf(layerBytes(3'000'000, 4));
        Pusher pusher(m_lab->host());
        const auto sink = registrySink(pusher.client, {}, {});
        const Shelf shelf(image);
        Forgetful source(shelf.source());
        CopyRequest request;
        request.names = {pusher.target};
        QVERIFY_RESULT(QCoro::waitFor(copyImage(source, *sink, request, {})));
        arrived(image, u"1"_s);
        QVERIFY2(source.began > 1, "it was asked to go on, and could not");
    }

    void anAnswerBeforeTheEndOfABodyIsNoSuccess()
    {
        m_lab->proxy->add({.target = QRegularExpression(u"/uploads/"_s),
            .fault = Fault::answer(201, {{"Connection", "close"}}),
            .times = -1,
            .method = "PUT"});
        Pusher pusher(m_lab->host());
        const auto report = pusher.push(imageOf(layerBytes(8 * 1024 * 1024, 7)));
        QVERIFY2(!report, "the registry has nothing of it");
    }

    void stoppingEndsIt()
    {
        m_lab->proxy->add(
            {.target = QRegularExpression(u"/uploads/"_s), .fault = Fault::silence(), .times = -1, .method = "PUT"});
        Pusher pusher(m_lab->host());
        QTimer::singleShot(300, &m_home, [&pusher] { pusher.stop.request_stop(); });
        QVERIFY_ERROR(pusher.push(drawImage(picture)), ErrorKind::Cancelled);
    }

private:
    qsizetype heard(const QByteArray &method, const QString &target) const
    {
        return m_lab->proxy->requests(method, target).size();
    }

    void arrived(const DrawnImage &image, const QString &tag) { checkArrival(m_lab->host(), image, tag); }

    QObject m_home;
    std::unique_ptr<GuardedRegistry> m_lab;
};

QTEST_GUILESS_MAIN(TestUpload)
#include "tst_upload.moc"
