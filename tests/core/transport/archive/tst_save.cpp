// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/layer/sniff.h"
#include "core/oci/digester.h"
#include "core/transport/archive/archive.h"
#include "core/transport/archive/save/collect.h"
#include "tests/support/check.h"
#include "tests/support/imagemaker.h"
#include "tests/support/memorysource.h"

#include <QCoroTask>
#include <QDir>
#include <QTemporaryDir>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

Reference name(QStringView text)
{
    return Reference::parse(text).value();
}

/// Puts a made image into a sink, as if it had been loaded.
Descriptor put(MemorySink &sink, const MadeImage &image)
{
    for (const QByteArray &blob : image.layers + QList<QByteArray>{image.config})
        sink.blobs.insert(Digest::of(blob), blob);
    const RawManifest raw = verifyManifest(image.manifest, media::ociManifest.toString()).value();
    sink.manifests.insert(raw.digest, raw.bytes);
    return raw.descriptor();
}

/// An index of these images, each with its platform, and of one that is not here.
Descriptor putIndex(MemorySink &sink, const QList<MadeImage> &images, bool withAbsent)
{
    QJsonArray entries;
    for (const MadeImage &image : images) {
        QJsonObject entry = put(sink, image).toJson();
        entry[u"platform"_s] = Platform::parse(image.platform).value().toJson();
        entries << entry;
    }
    if (withAbsent) {
        QJsonObject entry = MadeImage::descriptor(media::ociManifest.toString(), "absent");
        entry[u"platform"_s] = Platform::parse(u"linux/s390x").value().toJson();
        entries << entry;
    }
    const QByteArray bytes = QJsonDocument(
        QJsonObject{{u"schemaVersion"_s, 2}, {u"mediaType"_s, media::ociIndex.toString()},
            {u"manifests"_s,
                entries}}).toJson();
    const RawManifest raw = verifyManifest(bytes, media::ociIndex.toString()).value();
    sink.manifests.insert(raw.digest, raw.bytes);
    return raw.descriptor();
}

} // namespace

class TestSave : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSavedIsLoadedAgain_data() { kinds(); }
    void whatWasSavedIsLoadedAgain()
    {
        QFETCH(const SaveRequest::Format, format);
        QFETCH(const Compression, compress);
        MemorySink from;
        const Descriptor one = put(from, MadeImage::of({"base", "one"}));
        const Descriptor two = put(from, MadeImage::of({"base", "two"}));
        MemorySource first(from, one);
        MemorySource second(from, two);
        const SaveRequest request{path(), format, compress};
        const auto report = QCoro::waitFor(
            saveArchive({{&first, {name(u"app:1"), name(u"quay.io/a/b:2")}}, {&second, {}}}, request, {}));
        QVERIFY_RESULT(report);
        QCOMPARE(report->bytesWritten, QFileInfo(path()).size());

        const auto info = showArchive(path(), {});
        QVERIFY_RESULT(info);
        QCOMPARE(
            info->format, format == SaveRequest::Format::Docker ? ArchiveFormat::Hybrid : ArchiveFormat::OciArchive);
        QCOMPARE(info->compression, compressionKey(compress));

        MemorySink to;
        QVERIFY_RESULT(QCoro::waitFor(loadArchive({.path = path(), .images = {}, .names = {}}, to, {})));
        QCOMPARE(to.images.size(), 2);
        QCOMPARE(to.images.at(0).root.digest, one.digest);
        QCOMPARE(to.images.at(0).names, QList<Reference>({name(u"app:1"), name(u"quay.io/a/b:2")}));
        QCOMPARE(to.images.at(1).root.digest, two.digest);
        QVERIFY(to.images.at(1).names.isEmpty());
        QCOMPARE(to.blobs.size(), 5); // three layers, two configs
    }

    /// What the reader has is named in the documents, and not in the file.
    void layersAreLeftOut()
    {
        MemorySink from;
        const Descriptor root = put(from, MadeImage::of({"base", "top"}));
        MemorySource source(from, root);
        const auto whole = QCoro::waitFor(saveArchive({{&source, {name(u"app:1")}}}, {.path = path()}, {}));
        QVERIFY_RESULT(whole);
        QCOMPARE(whole->images.size(), 1);
        const QList<Descriptor> layers = whole->images.first().layers;
        QCOMPARE(layers.size(), 2);
        SaveRequest request{.path = path(), .isForNow = true};
        request.leavesOut = [&](const Digest &layer) { return layer == layers.first().digest; };
        const auto less = QCoro::waitFor(saveArchive({{&source, {name(u"app:1")}}}, request, {}));
        QVERIFY_RESULT(less);
        QCOMPARE(less->bytesWritten, QFileInfo(path()).size());
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(from.blobs.value(layers.first().digest)));
        QVERIFY(bytes.contains(from.blobs.value(layers.last().digest)));
    }

    /// An image of an archive is read as often as anybody likes.
    void anArchiveIsSavedTwice()
    {
        MemorySink from;
        MemorySource source(from, put(from, MadeImage::of({"base"})));
        QVERIFY_RESULT(QCoro::waitFor(saveArchive({{&source, {name(u"app:1")}}}, {.path = path()}, {})));
        const auto archived = archiveSource(path(), 0);
        QVERIFY_RESULT(archived);
        QTemporaryDir elsewhere;
        for (int i = 0; i < 2; ++i) {
            const SaveRequest again{.path = elsewhere.filePath(u"again.tar"_s)};
            QVERIFY_RESULT(QCoro::waitFor(saveArchive({{archived->get(), {name(u"app:1")}}}, again, {})));
        }
    }

    void theSameImageGivesTheSameFile_data() { kinds(); }
    void theSameImageGivesTheSameFile()
    {
        QFETCH(const SaveRequest::Format, format);
        QFETCH(const Compression, compress);
        QByteArray before;
        for (int attempt = 0; attempt < 2; ++attempt) {
            MemorySink from;
            MemorySource source(from, put(from, MadeImage::of({"base", "one"})));
            QVERIFY_RESULT(QCoro::waitFor(saveArchive({{&source, {name(u"app:1")}}}, {path(), format, compress}, {})));
            const QByteArray bytes = readSmallFile(path(), 1 << 20).value();
            QVERIFY(before.isEmpty() || before == bytes);
            before = bytes;
        }
    }

    void aBlobWithALongDigestIsSavedWhole()
    {
        MadeImage image = MadeImage::of({"one"});
        Digester digester(Digest::Algorithm::Sha512);
        digester.add(image.layers.first());
        const Digest layer = digester.result();
        image.manifest.replace(MadeImage::digest(image.layers.first()).toLatin1(), layer.toString().toLatin1());
        MemorySink from;
        const Descriptor root = put(from, image);
        from.blobs.insert(layer, image.layers.first());
        MemorySource source(from, root);
        QVERIFY_RESULT(QCoro::waitFor(saveArchive({{&source, {name(u"app:1")}}}, {path()}, {})));
        MemorySink to;
        QVERIFY_RESULT(QCoro::waitFor(loadArchive({.path = path(), .images = {}, .names = {}}, to, {})));
        QCOMPARE(to.images.first().root.digest, root.digest);
        QCOMPARE(to.blobs.value(layer), image.layers.first());
    }

    void aWholeIndexKeepsItsDigest()
    {
        MemorySink from;
        const Descriptor root = putIndex(from, {MadeImage::of({"a"}), MadeImage::of({"b"}, u"arm64"_s)}, false);
        MemorySource source(from, root);
        QVERIFY_RESULT(QCoro::waitFor(saveArchive({{&source, {name(u"app:1")}}}, {path()}, {})));
        const auto info = showArchive(path(), {});
        QVERIFY_RESULT(info);
        QCOMPARE(info->images.first().digest, root.digest);
        QCOMPARE(info->images.first().platforms.size(), 2);
    }

    void anIndexIsCutDownToWhatIsHere()
    {
        MemorySink from;
        const Descriptor root = putIndex(from, {MadeImage::of({"a"})}, true);
        MemorySource source(from, root);
        QVERIFY_RESULT(QCoro::waitFor(saveArchive({{&source, {name(u"app:1")}}}, {path()}, {})));
        const auto info = showArchive(path(), {});
        QVERIFY_RESULT(info);
        QVERIFY(info->images.first().digest != root.digest);
        QCOMPARE(info->images.first().platforms.size(), 1);
    }

    void anIndexOfWhichNothingIsHereIsNotFound()
    {
        MemorySink from;
        MemorySource source(from, putIndex(from, {}, true));
        QVERIFY_ERROR(QCoro::waitFor(saveArchive({{&source, {}}}, {path()}, {})), ErrorKind::NotFound);
    }

    void aDamagedBlobLeavesTheOldFile_data() { kinds(); }
    void aDamagedBlobLeavesTheOldFile()
    {
        QFETCH(const SaveRequest::Format, format);
        QFETCH(const Compression, compress);
        QVERIFY_RESULT(replaceFile(path(), "old"));
        MemorySink from;
        const MadeImage image = MadeImage::of({"one"});
        MemorySource source(from, put(from, image));
        QByteArray &layer = from.blobs[Digest::of(image.layers.first())];
        for (const QByteArray &wrong : {layer.chopped(1), layer + 'x', QByteArray(layer).replace("one", "eno")}) {
            layer = wrong;
            QVERIFY_ERROR(
                QCoro::waitFor(saveArchive({{&source, {}}}, {path(), format, compress}, {})), ErrorKind::Damaged);
        }
        QCOMPARE(readSmallFile(path(), 100).value(), QByteArray("old"));
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files).size(), 1);
    }

    void aFolderThatIsNotThereIsNotFound()
    {
        MemorySink from;
        MemorySource source(from, put(from, MadeImage::of({"one"})));
        const SaveRequest request{m_dir.filePath(u"none/file.tar"_s), {}, {}};
        QVERIFY_ERROR(QCoro::waitFor(saveArchive({{&source, {}}}, request, {})), ErrorKind::NotFound);
    }

    void aFullDeviceIsNoSpace()
    {
        MemorySink from;
        MemorySource source(from, put(from, MadeImage::of({"one"})));
        QVERIFY_ERROR(QCoro::waitFor(saveArchive({{&source, {}}}, {u"/dev/full"_s, {}, {}}, {})), ErrorKind::NoSpace);
    }

    void nothingToSaveIsUsage() { QVERIFY_ERROR(QCoro::waitFor(saveArchive({}, {path()}, {})), ErrorKind::Usage); }

    void aStoppedSaveLeavesNothing()
    {
        MemorySink from;
        MemorySource source(from, put(from, MadeImage::of({"one"})));
        std::stop_source stop;
        stop.request_stop();
        TransferContext context;
        context.stop = stop.get_token();
        const SaveRequest request{m_dir.filePath(u"stopped.tar"_s), {}, {}};
        QVERIFY_ERROR(QCoro::waitFor(saveArchive({{&source, {}}}, request, context)), ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(request.path));
    }

    void anIndexNamedAgainAndAgainIsFollowedOnce()
    {
        MemorySink sink;
        Descriptor root = putIndex(sink, {MadeImage::of({"one"})}, false);
        for (int depth = 0; depth < 3; ++depth) {
            QJsonArray entries;
            for (int i = 0; i < 50; ++i)
                entries << root.toJson();
            const QByteArray bytes
                = QJsonDocument(QJsonObject{{u"schemaVersion"_s, 2}, {u"manifests"_s, entries}}).toJson();
            const RawManifest raw = verifyManifest(bytes, media::ociIndex.toString()).value();
            sink.manifests.insert(raw.digest, raw.bytes);
            root = raw.descriptor();
        }
        MemorySource source(sink, root);
        const auto collected = QCoro::waitFor(collectImage(source, {}, {}));
        QVERIFY_RESULT(collected);
        QCOMPARE(collected->root.digest, root.digest);
        QCOMPARE(collected->manifests.size(), 5);
    }

private:
    static void kinds()
    {
        QTest::addColumn<SaveRequest::Format>("format");
        QTest::addColumn<Compression>("compress");
        using enum Compression;
        QTest::addRow("docker") << SaveRequest::Format::Docker << None;
        QTest::addRow("docker, gzip") << SaveRequest::Format::Docker << Gzip;
        QTest::addRow("docker, zstd") << SaveRequest::Format::Docker << Zstd;
        QTest::addRow("oci") << SaveRequest::Format::Oci << None;
        QTest::addRow("oci, zstd") << SaveRequest::Format::Oci << Zstd;
    }

    QString path() const { return m_dir.filePath(u"saved.tar"_s); }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestSave)
#include "tst_save.moc"
