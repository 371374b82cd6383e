// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/layer/stream/decoder.h"
#include "core/oci/imageconfig.h"
#include "core/transport/archive/archive.h"
#include "tests/support/check.h"
#include "tests/support/imagemaker.h"
#include "tests/support/memorysink.h"

#include <QCoroTask>
#include <QTemporaryDir>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QByteArray rootFileSystem()
{
    return TarMaker()
        .folder("./")
        .folder("./etc/")
        .file("./etc/hostname", "stowage\n")
        .symlink("./bin", "usr/bin")
        .bytes();
}

ArchiveFiles beneathDot(const ArchiveFiles &files)
{
    ArchiveFiles moved;
    for (const auto &[name, content] : files.asKeyValueRange())
        moved["./" + name] = content;
    return moved;
}

/// Where the zeros at the end of a tar begin, in whole blocks.
qsizetype lastMember(const QByteArray &tar)
{
    qsizetype end = tar.size();
    while (end > 0 && tar.sliced(end - 512, 512) == QByteArray(512, '\0'))
        end -= 512;
    return end;
}

/// The manifest of the one image that a sink shows.
Manifest manifestIn(const MemorySink &sink)
{
    const Descriptor root = sink.images.value(0).root;
    return verifyManifest(sink.manifests.value(root.digest), root.mediaType)
        .and_then([](const RawManifest &raw) { return Manifest::parse(raw); })
        .value_or(Manifest());
}

ImageConfig configIn(const MemorySink &sink)
{
    return ImageConfig::parse(sink.blobs.value(manifestIn(sink).config.digest)).value_or(ImageConfig());
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileSystemBecomesAnImage_data()
    {
        QTest::addColumn<Compression>("compression");
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<bool>("isKept");
        const QString gzip = ociLayerType(Compression::Gzip);
        QTest::addRow("plain") << Compression::None << gzip << false;
        QTest::addRow("gzip") << Compression::Gzip << gzip << true;
        QTest::addRow("zstd") << Compression::Zstd << ociLayerType(Compression::Zstd) << true;
        QTest::addRow("xz") << Compression::Xz << gzip << false;
        QTest::addRow("bzip2") << Compression::Bzip2 << gzip << false;
    }
    void aFileSystemBecomesAnImage()
    {
        QFETCH(const Compression, compression);
        QFETCH(const bool, isKept);
        const QByteArray tar = rootFileSystem();
        const QByteArray file = packed(tar, compression);
        MemorySink sink;
        ImportRequest request;
        request.path = written(file);
        request.names = {Reference::parse(u"debian:13").value()};
        const auto imported = QCoro::waitFor(importRootFileSystem(request, sink, {}));
        QVERIFY_RESULT(imported);
        QCOMPARE(sink.images.first().names, request.names);

        const Descriptor layer = manifestIn(sink).layers.first();
        QTEST(layer.mediaType, "mediaType");
        const QByteArray stored = sink.blobs.value(layer.digest);
        QCOMPARE(stored == file, isKept);
        const Compression storedAs = claimedCompression(layer.mediaType);
        QCOMPARE(readAll(*decodedStream(memoryStream(stored), storedAs), 1 << 20).value(), tar);

        const ImageConfig config = configIn(sink);
        QCOMPARE(config.diffIds, QList<Digest>{Digest::of(tar)});
        QCOMPARE(config.platform, Platform::host());
        QCOMPARE(config.history.first().comment, u"Imported from rootfs.tar"_s);
        QVERIFY(config.created.isValid());
    }

    void whatIsAskedForIsInTheConfig()
    {
        MemorySink sink;
        ImportRequest request;
        request.path = written(rootFileSystem());
        request.message = u"by hand"_s;
        request.changes = {u"CMD [\"bash\", \"-l\"]"_s, u"ENV A=1"_s, u"EXPOSE 80"_s};
        request.platform = Platform::parse(u"linux/arm/v7").value();
        QVERIFY_RESULT(QCoro::waitFor(importRootFileSystem(request, sink, {})));
        const ImageConfig config = configIn(sink);
        QCOMPARE(config.command, QStringList({u"bash"_s, u"-l"_s}));
        QCOMPARE(config.env, QStringList{u"A=1"_s});
        QCOMPARE(config.exposedPorts, QStringList{u"80/tcp"_s});
        QCOMPARE(config.platform.toString(), u"linux/arm/v7"_s);
        QCOMPARE(config.history.first().comment, u"by hand"_s);
    }

    void whatIsNoFileSystemIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const MadeImage image = MadeImage::of({"one"});
        QTest::addRow("docker save") << tarOf(dockerFiles(image, {}));
        QTest::addRow("OCI archive") << tarOf(ociFiles(image, {}));
        QTest::addRow("docker save, packed anew") << tarOf(beneathDot(dockerFiles(image, {})));
        QTest::addRow("text") << QByteArray("text");
        QTest::addRow("empty tar") << QByteArray(10240, '\0');
        QTest::addRow("..") << TarMaker().file("../evil", "x").bytes();
        QTest::addRow("cut off") << rootFileSystem().first(700);
        QTest::addRow("gzip cut off") << packed(rootFileSystem(), Compression::Gzip).chopped(4);
        QTest::addRow("zstd cut off") << packed(rootFileSystem(), Compression::Zstd).chopped(4);
    }
    void whatIsNoFileSystemIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        MemorySink sink;
        ImportRequest request;
        request.path = written(bytes);
        QVERIFY_ERROR(QCoro::waitFor(importRootFileSystem(request, sink, {})), ErrorKind::Damaged);
        QVERIFY(sink.images.isEmpty());
        QVERIFY(sink.blobs.isEmpty());
    }

    void aFileOfThatNameMakesNoArchive()
    {
        MemorySink sink;
        ImportRequest request;
        request.path = written(TarMaker().file("manifest.json", "{}").file("etc/hostname", "x").bytes());
        QVERIFY_RESULT(QCoro::waitFor(importRootFileSystem(request, sink, {})));
    }

    void aTarWithoutItsEndIsRemarkedOn()
    {
        MemorySink sink;
        ImportRequest request;
        const QByteArray whole = rootFileSystem();
        request.path = written(whole);
        QCOMPARE(QCoro::waitFor(importRootFileSystem(request, sink, {}))->remarks, Sentences());
        request.path = written(whole.first(lastMember(whole)));
        const auto imported = QCoro::waitFor(importRootFileSystem(request, sink, {}));
        QVERIFY_RESULT(imported);
        QCOMPARE(imported->remarks.size(), 1);
    }

    void aFileOfOursIsCalledAsTheyKnowIt()
    {
        MemorySink sink;
        ImportRequest request;
        request.path = written("text");
        request.shown = u"https://r.io/root.tar"_s;
        const auto imported = QCoro::waitFor(importRootFileSystem(request, sink, {}));
        QVERIFY_ERROR(imported, ErrorKind::Damaged);
        QVERIFY2(
            imported.error().message.words().contains(request.shown), qPrintable(imported.error().message.words()));
    }

    void aChangeThatCannotBeMadeStopsIt()
    {
        MemorySink sink;
        ImportRequest request;
        request.path = written(rootFileSystem());
        request.changes = {u"RUN true"_s};
        QVERIFY_ERROR(QCoro::waitFor(importRootFileSystem(request, sink, {})), ErrorKind::Usage);
    }

    void aFolderIsNoTar()
    {
        MemorySink sink;
        ImportRequest request;
        request.path = m_dir.path();
        QVERIFY_ERROR(QCoro::waitFor(importRootFileSystem(request, sink, {})), ErrorKind::Usage);
    }

private:
    QString written(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(u"rootfs.tar"_s);
        return replaceFile(path, bytes) ? path : QString();
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
