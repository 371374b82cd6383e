// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/copy.h"
#include "core/image/describe.h"
#include "tests/support/check.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/shelf.h"

#include <QTest>

#include <memory>

using namespace stowage;

namespace {

/// Hands out every blob wrong for the first `lies` times.
class Liar : public MemorySource {
public:
    Liar(const Shelf &shelf, int lies)
        : MemorySource(shelf.store, shelf.root)
        , m_lies(lies)
    {
    }

    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override
    {
        if (m_lies-- <= 0)
            co_return co_await MemorySource::read(blob, into, context);
        co_return into.write(QByteArray(blob.size, 'x'));
    }

private:
    int m_lies;
};

/// Does not take the first blobs that it is brought.
class Moody : public MemorySink {
public:
    Moody(int refusals, bool retryable)
        : m_refusals(refusals)
        , m_retryable(retryable)
    {
    }

    Task<Result<std::unique_ptr<BlobWriter>>> write(Descriptor blob, std::stop_token stop) override
    {
        if (m_refusals-- > 0)
            co_return std::make_unique<Refuser>(m_retryable);
        co_return co_await MemorySink::write(blob, std::move(stop));
    }

private:
    struct Refuser : BlobWriter {
        explicit Refuser(bool retryable)
            : again(retryable)
        {
        }
        qint64 offset() const override { return 0; }
        Result<void> restart() override { return {}; }
        Result<void> write(QByteArrayView) override { return {}; }
        Result<void> commit() override { return fail(ErrorKind::Unreachable, QStringLiteral("not now"), {}, again); }
        bool again;
    };

    int m_refusals;
    bool m_retryable;
};

/// An index of these platforms, the first of them this machine's.
DrawnImage twoPlatforms(bool attested)
{
    return drawIndex({drawImage(twoLayers), drawImage(twoLayers, forPlatform("linux/s390x"))}, attested);
}

CopyRequest only(const char *platform)
{
    CopyRequest request;
    request.platforms = CopyRequest::Platforms::One;
    request.platform = Platform::parse(QString::fromLatin1(platform)).value();
    return request;
}

} // namespace

class TestCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingArrivesUnderItsName()
    {
        const Shelf shelf(drawImage(twoLayers));
        MemorySource from = shelf.source();
        MemorySink to;
        CopyRequest request;
        request.names = {Reference::parse(u"nginx:1").value()};
        const auto report = copied(from, to, request);
        QVERIFY_RESULT(report);
        QCOMPARE(report->layersMoved, 2);
        QCOMPARE(to.blobs, shelf.store.blobs);
        QCOMPARE(to.manifests, shelf.store.manifests);
        QCOMPARE(to.images.size(), 1);
        QCOMPARE(to.images.first().root.digest, shelf.root.digest);
        QCOMPARE(to.images.first().names, request.names);
    }

    void whatIsThereIsNotMovedAgain()
    {
        const Shelf shelf(drawImage(twoLayers));
        MemorySource from = shelf.source();
        MemorySink to;
        QVERIFY_RESULT(copied(from, to));
        const auto again = copied(from, to);
        QVERIFY_RESULT(again);
        QCOMPARE(again->layersMoved, 0);
        QCOMPARE(again->blobsThere, 3);
        QCOMPARE(again->bytesMoved, 0);
    }

    void progressEndsWithEveryBlob()
    {
        const Shelf shelf(drawImage(twoLayers));
        MemorySource from = shelf.source();
        MemorySink to;
        QMap<QString, QList<Phase>> told;
        TransferContext context;
        context.progress = [&](const BlobProgress &step) { told[step.blob].append(step.phase); };
        QVERIFY_RESULT(copied(from, to, {}, context));
        QCOMPARE(told.size(), 3);
        for (const QList<Phase> &phases : std::as_const(told)) {
            QCOMPARE(phases.first(), Phase::Waiting);
            QCOMPARE(phases.last(), Phase::Done);
        }
    }

    void ofAnIndexThisMachinesPlatformComesWithWhatVouchesForIt()
    {
        const Shelf shelf(twoPlatforms(true));
        MemorySource from = shelf.source();
        MemorySink to;
        const auto report = copied(from, to);
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, shelf.root.digest);
        QCOMPARE(report->platforms, QList{Platform::host()});
        QVERIFY(to.manifests.contains(shelf.root.digest));
        QVERIFY(to.manifests.size() < shelf.store.manifests.size());
    }

    void allPlatformsComeWhenAsked()
    {
        const Shelf shelf(twoPlatforms(true));
        MemorySource from = shelf.source();
        MemorySink to;
        CopyRequest request;
        request.platforms = CopyRequest::Platforms::All;
        QVERIFY_RESULT(copied(from, to, request));
        QCOMPARE(to.manifests, shelf.store.manifests);
        QCOMPARE(to.blobs, shelf.store.blobs);
    }

    void aPlatformThatIsNotThereIsNamedWithThoseThatAre()
    {
        const Shelf shelf(twoPlatforms(false));
        MemorySource from = shelf.source();
        MemorySink to;
        const auto report = copied(from, to, only("linux/riscv64"));
        QVERIFY_ERROR(report, ErrorKind::NotFound);
        QVERIFY(report.error().message.words().contains(QStringLiteral("linux/s390x")));
        QVERIFY(to.images.isEmpty());
    }

    void aLoneManifestOfAnotherPlatformIsRefusedWhenOneWasAskedFor()
    {
        const Shelf shelf(drawImage(twoLayers, forPlatform("linux/s390x")));
        MemorySource from = shelf.source();
        MemorySink to;
        QVERIFY_ERROR(copied(from, to, only("linux/riscv64")), ErrorKind::NotFound);
        QVERIFY_RESULT(copied(from, to, only("linux/s390x")));
    }

    void aLoneManifestOfAnotherPlatformComesWhenNobodyAskedForOne()
    {
        const Shelf shelf(drawImage(twoLayers, forPlatform("linux/s390x")));
        MemorySource from = shelf.source();
        MemorySink to;
        QVERIFY_RESULT(copied(from, to));
    }

    void aManifestForTwoPlatformsIsThereForBoth()
    {
        DrawnImage other = drawImage(twoLayers);
        other.platform = Platform::parse(u"linux/s390x").value();
        const Shelf shelf(drawIndex({drawImage(twoLayers), other}));
        MemorySource from = shelf.source();
        MemorySink to;
        QVERIFY_RESULT(copied(from, to, only("linux/s390x")));
        CopyRequest all;
        all.platforms = CopyRequest::Platforms::All;
        QCOMPARE(copied(from, to, all).value().platforms, (QList{Platform::host(), other.platform}));
    }

    void anEntryWithoutPlatformIsLookedInto()
    {
        DrawnImage foreign = drawImage(twoLayers, forPlatform("linux/s390x"));
        DrawnImage own = drawImage(twoLayers);
        foreign.platform = own.platform = {};
        const Shelf shelf(drawIndex({foreign, own}));
        MemorySource from = shelf.source();
        MemorySink to;
        QCOMPARE(copied(from, to).value().platforms, QList{Platform::host()});
        QVERIFY(to.manifests.contains(own.root.digest));
        QVERIFY_RESULT(copied(from, to, only("linux/s390x")));
        const auto none = copied(from, to, only("linux/riscv64"));
        QVERIFY_ERROR(none, ErrorKind::NotFound);
        QVERIFY(none.error().message.words().contains(u"linux/s390x"));
    }

    void anIndexOfNothingSaysSo()
    {
        const Shelf shelf(drawIndex({}));
        MemorySource from = shelf.source();
        MemorySink to;
        const auto report = copied(from, to);
        QVERIFY_ERROR(report, ErrorKind::NotFound);
        QVERIFY(!report.error().message.words().contains(u": ."));
    }

    void withAllPlatformsComesEvenWhatVouchesForNobody()
    {
        DrawnImage unknown = drawImage(twoLayers, forPlatform("linux/s390x"));
        unknown.platform = {QStringLiteral("unknown"), QStringLiteral("unknown"), {}, {}};
        const Shelf shelf(drawIndex({drawImage(twoLayers), unknown}));
        MemorySource from = shelf.source();
        MemorySink to;
        CopyRequest all;
        all.platforms = CopyRequest::Platforms::All;
        QVERIFY_RESULT(copied(from, to, all));
        QVERIFY(to.manifests.contains(unknown.root.digest));
    }

    void anEntryOfAnotherSizeIsDamaged()
    {
        DrawnImage index = drawIndex({drawImage(twoLayers)});
        index.root.bytes.replace("\"size\":", "\"size\":1");
        index.root.digest = Digest::of(index.root.bytes);
        const Shelf shelf(index);
        MemorySource from = shelf.source();
        MemorySink to;
        QVERIFY_ERROR(copied(from, to), ErrorKind::Damaged);
        QVERIFY(to.images.isEmpty());
    }

    void anIndexNamedTenThousandTimesIsDescribedAtOnce()
    {
        DrawnImage nested = drawIndex({drawImage(twoLayers)});
        for (int depth = 0; depth < 3; ++depth)
            nested = drawIndex(QList<DrawnImage>(50, nested));
        const Shelf shelf(nested);
        MemorySource from = shelf.source();
        const auto details = QCoro::waitFor(describeImage(from));
        QVERIFY_RESULT(details);
        QCOMPARE(details->platforms.size(), 1);
    }

    void bytesThatWereSpoiltOnceAreAskedForAgain()
    {
        const Shelf shelf(drawImage(QStringLiteral("layer1: etc/hosts")));
        Liar from(shelf, 1);
        MemorySink to;
        CopyRequest request;
        request.parallelBlobs = 1;
        QVERIFY_RESULT(copied(from, to, request));
    }

    void bytesThatStayWrongMakeNothingVisible()
    {
        const Shelf shelf(drawImage(twoLayers));
        Liar from(shelf, 100);
        MemorySink to;
        QVERIFY_ERROR(copied(from, to), ErrorKind::Damaged);
        QVERIFY(to.images.isEmpty());
        QVERIFY(to.blobs.isEmpty());
    }

    void aMissingLayerMakesNothingVisible()
    {
        Shelf shelf(drawImage(twoLayers));
        shelf.store.blobs.remove(shelf.store.blobs.begin().key());
        MemorySource from = shelf.source();
        MemorySink to;
        QVERIFY_ERROR(copied(from, to), ErrorKind::NotFound);
        QVERIFY(to.images.isEmpty());
    }

    void stoppingMakesNothingVisible()
    {
        const Shelf shelf(drawImage(twoLayers));
        MemorySource from = shelf.source();
        MemorySink to;
        std::stop_source stop;
        TransferContext context;
        context.stop = stop.get_token();
        context.progress = [&](const BlobProgress &step) {
            if (step.phase == Phase::Transfer || step.phase == Phase::Verify)
                stop.request_stop();
        };
        QVERIFY_ERROR(copied(from, to, {}, context), ErrorKind::Cancelled);
        QVERIFY(to.images.isEmpty());
    }

    void aSinkThatFailsForAMomentGetsItAgain()
    {
        Shelf shelf(drawImage(twoLayers));
        MemorySource source = shelf.source();
        Moody sink(2, true);
        QVERIFY_RESULT(copied(source, sink));
        QCOMPARE(sink.images.size(), 1);
        Moody stubborn(100'000, true);
        QVERIFY_ERROR(copied(source, stubborn), ErrorKind::Unreachable);
        QVERIFY(stubborn.images.isEmpty());
        Moody final(1, false);
        QVERIFY_ERROR(copied(source, final), ErrorKind::Unreachable);
    }

    void anIndexInAnIndexIsFollowedButNotForEver()
    {
        DrawnImage nested = drawImage(twoLayers);
        for (int depth = 1; depth <= 4; ++depth)
            nested = drawIndex({nested});
        const Shelf good(nested);
        MemorySource from = good.source();
        MemorySink to;
        QVERIFY_RESULT(copied(from, to));

        const Shelf deep(drawIndex({nested}));
        MemorySource tooDeep = deep.source();
        QVERIFY_ERROR(copied(tooDeep, to), ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestCopy)
#include "tst_copy.moc"
