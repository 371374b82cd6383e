// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/image/compress/compressrig.h"

#include <QDir>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestCompressImage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<CompressRig>(); }

    void cleanup() { QVERIFY(QDir(m_rig->memory.folder()).isEmpty()); }

    void plainLayersArriveCompressed_data() { compressions(); }
    void plainLayersArriveCompressed()
    {
        QFETCH(const Compression, how);
        const DrawnImage image = largeImage();
        const Shelf shelf(image);
        MemorySink to;
        QVERIFY(m_rig->sentAnother(shelf, to, how));
        QCOMPARE(to.images.size(), 1);
        const RawManifest root = rootIn(to);
        QVERIFY(root.digest != image.root.digest);
        verifyCompressed(to, root, image, how);
        QCOMPARE(to.blobs.size(), 3);
        QCOMPARE(m_rig->phasesOf(image.layers.first()), (QList{Phase::Waiting, Phase::Verify, Phase::Done}));
    }

    void theSameImageIsTheSameImageEveryTime_data() { compressions(); }
    void theSameImageIsTheSameImageEveryTime()
    {
        QFETCH(const Compression, how);
        const Shelf shelf(largeImage());
        MemorySink one, two;
        Memory other;
        QVERIFY(m_rig->sentAnother(shelf, one, how));
        QVERIFY(m_rig->sentAnother(shelf, two, how, &other));
        QCOMPARE(other.rooms, 2);
        QCOMPARE(one.images.first().root.digest, two.images.first().root.digest);
    }

    void whatIsOverThereIsNotCompressedAgain()
    {
        Shelf shelf(largeImage());
        MemorySink to;
        QVERIFY(m_rig->sentAnother(shelf, to));
        QCOMPARE(m_rig->memory.rooms, 2);
        const Digest root = to.images.first().root.digest;
        const int written = to.blobsWritten;
        for (const Digest &layer : largeImage().layers)
            shelf.store.blobs.remove(layer); // cannot even be read
        QVERIFY(m_rig->sentAnother(shelf, to));
        QCOMPARE(m_rig->memory.rooms, 2);
        QCOMPARE(to.blobsWritten, written);
        QCOMPARE(to.images.last().root.digest, root);
    }

    void whatIsNoLongerOverThereIsCompressedAgain()
    {
        const Shelf shelf(largeImage());
        MemorySink to, empty;
        QVERIFY(m_rig->sentAnother(shelf, to));
        QVERIFY(m_rig->sentAnother(shelf, empty));
        QCOMPARE(m_rig->memory.rooms, 4);
        QCOMPARE(to.images.first().root.digest, empty.images.first().root.digest);
    }

    void whatGoesMissingOverThereMeanwhileIsCompressedAfterAll()
    {
        const DrawnImage image = largeImage();
        const Shelf shelf(image);
        MemorySink before;
        QVERIFY(m_rig->sentAnother(shelf, before));
        Forgetful to;
        QVERIFY(m_rig->sentAnother(shelf, to));
        verifyCompressed(to, rootIn(to), image, Compression::Gzip);
    }

    void withoutPlainLayersNothingChanges_data()
    {
        QTest::addColumn<DrawnImage>("image");
        QTest::addColumn<Compression>("how");
        QTest::newRow("compressed already") << drawImage(twoLayers) << Compression::Zstd;
        QTest::newRow("an index") << drawIndex({drawImage(twoLayers)}, true) << Compression::Gzip;
        QTest::newRow("an artifact") << drawArtifact(u"application/x"_s, "content") << Compression::Gzip;
        QTest::newRow("not asked for") << drawImage(twoLayers, plain()) << Compression::None;
    }
    void withoutPlainLayersNothingChanges()
    {
        QFETCH(const DrawnImage, image);
        QFETCH(const Compression, how);
        const Shelf shelf(image);
        MemorySink to;
        QVERIFY_RESULT(m_rig->sent(shelf, to, how));
        QVERIFY(!m_rig->changed);
        QCOMPARE(m_rig->memory.rooms, 0);
        QCOMPARE(to.images.first().root.digest, image.root.digest);
        QCOMPARE(to.blobs, shelf.store.blobs);
        QCOMPARE(to.manifests, shelf.store.manifests);
    }

    void withoutPlainLayersNobodyIsAskedBefore()
    {
        const Shelf shelf(drawImage(twoLayers));
        Reader from(shelf);
        Bouncer to;
        QVERIFY_RESULT(
            QCoro::waitFor(compressImage(from, to, whole(), Compression::Gzip, m_rig->memory, TransferContext{})));
    }

    void onlyThePlainOneOfSeveralKindsChanges_data()
    {
        QTest::addColumn<bool>("dockerTypes");
        QTest::addColumn<Compression>("how");
        QTest::addColumn<QString>("becomes");
        QTest::newRow("OCI's, gzip") << false << Compression::Gzip << media::ociManifest.toString();
        QTest::newRow("OCI's, zstd") << false << Compression::Zstd << media::ociManifest.toString();
        QTest::newRow("Docker's, gzip") << true << Compression::Gzip << media::dockerManifest.toString();
        QTest::newRow("Docker's, zstd") << true << Compression::Zstd << media::ociManifest.toString();
    }
    void onlyThePlainOneOfSeveralKindsChanges()
    {
        QFETCH(const bool, dockerTypes);
        QFETCH(const Compression, how);
        DrawnAs as = plain();
        as.dockerTypes = dockerTypes;
        const DrawnImage image = mixedImage(as);
        MemorySink to;
        QVERIFY(m_rig->sentAnother(Shelf(image), to, how));
        QCOMPARE(m_rig->memory.rooms, 1);
        const auto manifest = Manifest::parse(rootIn(to));
        QVERIFY_RESULT(manifest);
        QTEST(manifest->raw.mediaType, "becomes");
        const QList kinds{how, Compression::Gzip, Compression::Zstd};
        for (int i = 0; i < kinds.size(); ++i)
            QCOMPARE(claimedCompression(manifest->layers.at(i).mediaType), kinds.at(i));
        for (int i = 1; i < kinds.size(); ++i)
            QCOMPARE(manifest->layers.at(i).digest, image.layers.at(i));
    }

    void compressedBytesWithAPlainTypeStayAsTheyAre()
    {
        DrawnImage image = drawImage(twoLayers);
        image.root = verifyManifest(QByteArray(image.root.bytes).replace(".tar+gzip", ".tar"), {}).value();
        const Shelf shelf(image);
        MemorySink to;
        for (int i = 0; i < 2; ++i) { // the second time as it is remembered
            QVERIFY_RESULT(m_rig->sent(shelf, to));
            QVERIFY(!m_rig->changed);
            QCOMPARE(to.images.last().root.digest, image.root.digest);
        }
    }

    void anIndexLeadsToWhatBecameOfItsImages()
    {
        const DrawnImage packed = drawImage(twoLayers, forPlatform("linux/s390x"));
        const DrawnImage image = drawImage(twoLayers, plain());
        const Shelf shelf(drawIndex({image, packed}, true));
        MemorySink to;
        QVERIFY(m_rig->sentAnother(shelf, to));
        const auto index = Index::parse(rootIn(to));
        QVERIFY_RESULT(index);
        QCOMPARE(index->images().size(), 2);
        const Descriptor changed = index->images().first();
        QCOMPARE(changed.platform, Platform::host());
        verifyCompressed(to, verifyManifest(to.manifests.value(changed.digest), {}).value(), image, Compression::Gzip);
        QCOMPARE(index->images().last().digest, packed.root.digest);
        QCOMPARE(index->attestations().size(), 2);
        QCOMPARE(index->attestations().first().annotation(annotation::attestationDigest), changed.digest.toString());
    }

    void onlyThePlatformThatGoesIsCompressed()
    {
        const DrawnImage here = drawImage(twoLayers, plain());
        const DrawnImage other = drawImage(u"x: other/file"_s, plain(forPlatform("linux/s390x")));
        const Shelf shelf(drawIndex({here, other}));
        MemorySink to;
        m_rig->request.platforms = CopyRequest::Platforms::One;
        m_rig->request.platform = other.platform;
        const auto report = m_rig->sent(shelf, to);
        QVERIFY_RESULT(report);
        QVERIFY(report->trimmed);
        QCOMPARE(report->platforms, QList{other.platform});
        QCOMPARE(m_rig->memory.rooms, 1);
        verifyCompressed(to, rootIn(to), other, Compression::Gzip);
    }

    void aDamagedLayerIsFoundOut_data()
    {
        QTest::addColumn<QByteArray>("spoil");
        QTest::newRow("other bytes") << QByteArray("x");
        QTest::newRow("too long") << QByteArray("xy");
        QTest::newRow("too short") << QByteArray();
    }
    void aDamagedLayerIsFoundOut()
    {
        QFETCH(const QByteArray, spoil);
        const DrawnImage image = drawImage(twoLayers, plain());
        Shelf shelf(image);
        shelf.store.blobs[image.layers.first()].chop(1);
        shelf.store.blobs[image.layers.first()].append(spoil);
        MemorySink to;
        QVERIFY_ERROR(m_rig->sent(shelf, to), ErrorKind::Damaged);
        QVERIFY(to.images.isEmpty());
        QVERIFY(!m_rig->memory.kept.contains(image.layers.first()));
    }

    void aLayerThatCameWrongIsReadOnceMore_data()
    {
        QTest::addColumn<int>("spoilt");
        QTest::addColumn<bool>("arrives");
        QTest::newRow("once") << 1 << true;
        QTest::newRow("twice") << 2 << false;
    }
    void aLayerThatCameWrongIsReadOnceMore()
    {
        QFETCH(const int, spoilt);
        QFETCH(const bool, arrives);
        const DrawnImage image = drawImage(u"one: etc/hosts"_s, plain());
        const Shelf shelf(image);
        Spoiler from(shelf, spoilt);
        MemorySink to;
        if (!arrives)
            QVERIFY_ERROR(m_rig->sent(from, to), ErrorKind::Damaged);
        else
            QVERIFY_RESULT(m_rig->sent(from, to));
        QCOMPARE(from.told, image.layers);
        QCOMPARE(to.images.size(), arrives ? 1 : 0);
        if (arrives)
            verifyCompressed(to, rootIn(to), image, Compression::Gzip);
    }

    void twoAtOnceSendTheSame()
    {
        const Shelf shelf(largeImage());
        Reader from(shelf), alsoFrom(shelf);
        MemorySink to;
        auto one = m_rig->send(from, to, Compression::Gzip, m_rig->memory);
        auto other = m_rig->send(alsoFrom, to, Compression::Gzip, m_rig->memory);
        const auto report = QCoro::waitFor(std::move(one));
        const auto otherReport = QCoro::waitFor(std::move(other));
        QVERIFY_RESULT(report);
        QVERIFY_RESULT(otherReport);
        QCOMPARE(report->root, otherReport->root);
        verifyCompressed(to, rootIn(to), largeImage(), Compression::Gzip);
    }

    void whatTheSourceHasToSayIsTold()
    {
        MemorySink to;
        const auto report = m_rig->sent(Shelf(drawImage(twoLayers, plain())), to);
        QVERIFY_RESULT(report);
        QCOMPARE(report->remarks.size(), 1);
    }

    void aFullDiskIsNoSpace()
    {
        const Shelf shelf(largeImage());
        MemorySink to;
        FullDisk full;
        QVERIFY_ERROR(m_rig->sent(shelf, to, Compression::Gzip, &full), ErrorKind::NoSpace);
        NoDisk none;
        QVERIFY_ERROR(m_rig->sent(shelf, to, Compression::Gzip, &none), ErrorKind::NotFound);
        QVERIFY(to.blobs.isEmpty());
    }

    void whoIsNotLetInHearsOfItFirst()
    {
        const Shelf shelf(largeImage());
        Bouncer to;
        QVERIFY_ERROR(m_rig->sent(shelf, to), ErrorKind::Refused);
        QCOMPARE(m_rig->memory.rooms, 0);
    }

    void aStopInTheMiddleLeavesNothing()
    {
        const Shelf shelf(largeImage());
        MemorySink to;
        m_rig->stopAt = Phase::Verify;
        QVERIFY_ERROR(m_rig->sent(shelf, to), ErrorKind::Cancelled);
        QVERIFY(to.blobs.isEmpty() && to.images.isEmpty());
    }

private:
    static void compressions()
    {
        QTest::addColumn<Compression>("how");
        QTest::newRow("gzip") << Compression::Gzip;
        QTest::newRow("zstd") << Compression::Zstd;
    }

    std::unique_ptr<CompressRig> m_rig;
};

QTEST_GUILESS_MAIN(TestCompressImage)
#include "tst_compressimage.moc"
