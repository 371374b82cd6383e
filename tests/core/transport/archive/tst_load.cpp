// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/transport/archive/archive.h"
#include "tests/support/check.h"
#include "tests/support/imagemaker.h"
#include "tests/support/memorysink.h"
#include "tests/support/testdata.h"

#include <QCoroTask>
#include <QProcess>
#include <QTemporaryDir>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

Result<LoadReport> load(const QString &path, MemorySink &sink, TransferContext context = {})
{
    LoadRequest request;
    request.path = path;
    return QCoro::waitFor(loadArchive(request, sink, context));
}

QStringList namesOf(const MemorySink &sink)
{
    QStringList names;
    for (const MemorySink::Image &image : sink.images)
        for (const Reference &reference : image.names)
            names << reference.familiar();
    return names;
}

/// Whether everything that a visible image leads to is there; all of it was verified by the writers.
bool isWhole(const MemorySink &sink, const Descriptor &root)
{
    const auto raw = verifyManifest(sink.manifests.value(root.digest), root.mediaType, root.digest);
    const auto manifest = raw.and_then([](const RawManifest &found) { return Manifest::parse(found); });
    if (!manifest || !sink.blobs.contains(manifest->config.digest))
        return false;
    return std::ranges::all_of(
        manifest->layers, [&](const Descriptor &layer) { return sink.blobs.contains(layer.digest); });
}

} // namespace

class TestLoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsWhatOthersSaved_data()
    {
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const QStringList &names) { QTest::addRow("%s", name) << names; };
        row("archives/docker-save.tar", {u"sample:1"_s});
        row("archives/docker-save.tar.gz", {u"sample:1"_s});
        row("archives/docker-save.tar.xz", {u"sample:1"_s});
        row("archives/docker-save.tar.bz2", {u"sample:1"_s});
        row("archives/docker-save.tar.zst", {u"sample:1"_s});
        row("archives/docker-save-two.tar", {u"sample:1"_s, u"sample:2"_s});
        row("archives/docker-save-untagged.tar", {});
        row("archives/containerd-save.tar", {u"sample:1"_s});
        row("archives/containerd-save-two.tar", {u"sample:1"_s, u"sample:2"_s});
        row("archives/docker-save-old.tar", {u"sample:1"_s});
        row("archives/podman-docker.tar", {u"registry.example/team/sample:1"_s});
        row("archives/podman-oci.tar", {u"registry.example/team/sample:1"_s});
        row("archives/skopeo-docker.tar", {u"sample:1"_s});
        row("archives/skopeo-oci.tar", {u"sample:1"_s});
        row("archives/oci-two.tar", {u"localhost/oci-two:1"_s, u"localhost/oci-two:2"_s});
        row("layout", {u"localhost/layout:1"_s, u"localhost/layout:2"_s});
    }
    void bringsWhatOthersSaved()
    {
        MemorySink sink;
        const auto report = load(dataPath(QString::fromLatin1(QTest::currentDataTag())), sink);
        QVERIFY_RESULT(report);
        QTEST(namesOf(sink), "names");
        QCOMPARE(report->images.size(), sink.images.size());
        for (const MemorySink::Image &image : std::as_const(sink.images))
            QVERIFY(isWhole(sink, image.root));
    }

    void onePassGivesTheSameAsSeeking_data()
    {
        QTest::addColumn<QByteArray>("tar");
        const MadeImage image = MadeImage::of({"one", "two", "one"});
        const ArchiveFiles docker = dockerFiles(image, {u"app:1"_s});
        QTest::addRow("docker") << tarOf(docker);
        QTest::addRow("oci") << tarOf(ociFiles(image, u"app:1"_s));
        for (const Compression compression :
            {Compression::Gzip, Compression::Zstd, Compression::Xz, Compression::Bzip2}) {
            ArchiveFiles inner = docker;
            for (QByteArray &content : inner)
                if (looksLikeTar(content))
                    content = packed(content, compression);
            QTest::addRow("docker, %s layers", qPrintable(compressionKey(compression))) << tarOf(inner);
        }
    }
    void onePassGivesTheSameAsSeeking()
    {
        QFETCH(const QByteArray, tar);
        MemorySink seeking;
        MemorySink passing;
        QVERIFY_RESULT(load(written(tar), seeking));
        QVERIFY_RESULT(load(written(packed(tar, Compression::Zstd)), passing));
        QCOMPARE(seeking.images.size(), 1);
        QCOMPARE(seeking.images.first().root.digest, passing.images.first().root.digest);
        QVERIFY(isWhole(seeking, seeking.images.first().root));
        QVERIFY(isWhole(passing, passing.images.first().root));
    }

    void aPlainLayerKeepsItsDiffIdAsDigest()
    {
        const MadeImage image = MadeImage::of({"one"});
        MemorySink sink;
        QVERIFY_RESULT(load(written(tarOf(dockerFiles(image, {u"app:1"_s}))), sink));
        QCOMPARE(sink.images.first().root.digest, Digest::of(image.manifest));
        QCOMPARE(sink.blobs.value(Digest::of(image.layers.first())), image.layers.first());
    }

    void linksAreFollowedInside_data()
    {
        QTest::addColumn<bool>("hard");
        QTest::addColumn<bool>("isPacked");
        QTest::addRow("symbolic") << false << false;
        QTest::addRow("symbolic, packed") << false << true;
        QTest::addRow("hard") << true << false;
        QTest::addRow("hard, packed") << true << true;
    }
    void linksAreFollowedInside()
    {
        QFETCH(const bool, hard);
        QFETCH(const bool, isPacked);
        const MadeImage image = MadeImage::of({"one"});
        ArchiveFiles files = dockerFiles(image, {u"app:1"_s});
        const QByteArray folder = MadeImage::hex("v1" + image.layers.first());
        const QByteArray layer = files.take(folder + "/layer.tar");
        TarMaker maker;
        maker.file("real.tar", layer);
        if (hard)
            maker.hardlink(folder + "/layer.tar", "real.tar");
        else
            maker.symlink(folder + "/layer.tar", "../real.tar");
        for (const auto &[name, content] : files.asKeyValueRange())
            maker.file(name, content);
        const QByteArray tar = maker.bytes();
        MemorySink sink;
        QVERIFY_RESULT(load(written(isPacked ? packed(tar, Compression::Gzip) : tar), sink));
        QCOMPARE(sink.images.first().root.digest, Digest::of(image.manifest));
    }

    void aSharedLayerMovesOnce()
    {
        MemorySink sink;
        QVERIFY_RESULT(load(dataPath(u"archives/docker-save-two.tar"_s), sink));
        QCOMPARE(sink.blobsWritten, 4); // two layers, two configs
    }

    void billsOfMaterialsPassWhateverTheirSize()
    {
        // JSON like manifests, and far more of it than a reader keeps of documents.
        const MadeImage image = MadeImage::of({"one"});
        TarMaker maker;
        for (int i = 0; i < 6; ++i) {
            const QByteArray bill = R"({"_type":"https://in-toto.io/Statement/v0.1","number":)" + QByteArray::number(i)
                + ",\"text\":\"" + QByteArray(7 * 1024 * 1024, 'x') + "\"}";
            maker.file(MadeImage::blobPath(bill), bill);
        }
        const ArchiveFiles files = ociFiles(image, u"app:1"_s);
        for (const auto &[name, content] : files.asKeyValueRange())
            maker.file(name, content);
        MemorySink sink;
        QVERIFY_RESULT(load(written(packed(maker.bytes(), Compression::Zstd)), sink));
        QCOMPARE(sink.images.first().root.digest, Digest::of(image.manifest));
        QCOMPARE(sink.blobs.size(), 2 + 6);
    }

    void aSparseMemberIsRefused()
    {
        // A member of a few bytes that says it is 300 MB.
        const QTemporaryDir folder;
        const QString hole = folder.filePath(u"layer.tar"_s);
        QFile file(hole);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(300'000'000));
        QProcess tar;
        tar.start(u"tar"_s,
            {u"-C"_s, folder.path(), u"--sparse"_s, u"-czf"_s, folder.filePath(u"x.tar.gz"_s), u"layer.tar"_s});
        QVERIFY(tar.waitForFinished() && tar.exitCode() == 0);
        MemorySink sink;
        QVERIFY_ERROR(load(folder.filePath(u"x.tar.gz"_s), sink), ErrorKind::Damaged);
        QVERIFY(sink.blobs.isEmpty());
    }

    void justOneImageOfSeveral()
    {
        MemorySink sink;
        LoadRequest request;
        request.path = dataPath(u"archives/docker-save-two.tar"_s);
        request.images = {1};
        request.names = {Reference::parse(u"mine:1").value()};
        QVERIFY_RESULT(QCoro::waitFor(loadArchive(request, sink, {})));
        QCOMPARE(namesOf(sink), QStringList({u"mine:1"_s}));
        request.images = {7};
        QVERIFY_ERROR(QCoro::waitFor(loadArchive(request, sink, {})), ErrorKind::NotFound);
    }

    void anotherPlatformIsSaidNotRefused()
    {
        MemorySink sink;
        const auto report = load(written(tarOf(ociFiles(MadeImage::of({"one"}, u"s390x"_s), u"app:1"_s))), sink);
        QVERIFY_RESULT(report);
        QCOMPARE(report->images.first().remarks.size(), 1);
        QCOMPARE(sink.images.size(), 1);
    }

    void whatIsWrongLeavesNothingVisible_data()
    {
        QTest::addColumn<QByteArray>("tar");
        const MadeImage image = MadeImage::of({"one", "two"});
        const QByteArray layer = image.layers.last();
        const QByteArray layerFile = MadeImage::hex("v1" + layer) + "/layer.tar";
        ArchiveFiles docker = dockerFiles(image, {u"app:1"_s});
        const auto row = [](const char *name, const ArchiveFiles &files) { QTest::addRow("%s", name) << tarOf(files); };
        const auto changed = [](ArchiveFiles files, const QByteArray &name, const QByteArray &content) {
            files[name] = content;
            return files;
        };
        const auto without = [](ArchiveFiles files, const QByteArray &name) {
            files.remove(name);
            return files;
        };
        const ArchiveFiles oci = ociFiles(image, u"app:1"_s);
        row("docker: a layer is missing", without(docker, layerFile));
        row("docker: a layer was changed", changed(docker, layerFile, QByteArray(layer).replace("two", "owt")));
        row("docker: a layer is shorter", changed(docker, layerFile, layer.chopped(512)));
        row("oci: a layer is missing", without(oci, MadeImage::blobPath(layer)));
        row("oci: a layer was changed",
            changed(oci, MadeImage::blobPath(layer), QByteArray(layer).replace("two", "owt")));
        row("oci: a layer is shorter", changed(oci, MadeImage::blobPath(layer), layer.chopped(512)));
        row("oci: the config is missing", without(oci, MadeImage::blobPath(image.config)));
        row("oci: the config was changed", changed(oci, MadeImage::blobPath(image.config), image.config + ' '));
        QTest::addRow("docker: cut off") << tarOf(docker).first(5000);
        QTest::addRow("oci: cut off") << tarOf(oci).first(5000);
    }
    void whatIsWrongLeavesNothingVisible()
    {
        QFETCH(const QByteArray, tar);
        MemorySink sink;
        QVERIFY_ERROR(load(written(tar), sink), ErrorKind::Damaged);
        QVERIFY_ERROR(load(written(packed(tar, Compression::Gzip)), sink), ErrorKind::Damaged);
        QVERIFY(sink.images.isEmpty());
    }

    void aSecondImageThatIsDamagedHidesTheFirst()
    {
        const MadeImage good = MadeImage::of({"good"});
        const MadeImage bad = MadeImage::of({"bad"});
        ArchiveFiles files = ociFiles(good, u"good:1"_s);
        const ArchiveFiles second = ociFiles(bad, u"bad:1"_s);
        QJsonArray entries;
        for (const ArchiveFiles &one : {files, second})
            entries << QJsonDocument::fromJson(one["index.json"]).object().value("manifests"_L1).toArray().first();
        files.insert(second);
        files["index.json"] = QJsonDocument(QJsonObject{{u"manifests"_s, entries}}).toJson();
        files.remove(MadeImage::blobPath(bad.layers.first()));
        MemorySink sink;
        QVERIFY_ERROR(load(written(tarOf(files)), sink), ErrorKind::Damaged);
        QVERIFY(sink.images.isEmpty());
    }

    void aFileSystemIsSentToImport_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("plain") << u"archives/rootfs.tar"_s;
        QTest::addRow("gzip") << u"archives/rootfs.tar.gz"_s;
    }
    void aFileSystemIsSentToImport()
    {
        QFETCH(const QString, name);
        MemorySink sink;
        const auto report = load(dataPath(name), sink);
        QVERIFY_ERROR(report, ErrorKind::Damaged);
        QVERIFY(report.error().message.words().contains(u"import"_s));
        QVERIFY(sink.blobs.isEmpty());
    }

    void aStoppedLoadLeavesNothingVisible()
    {
        std::stop_source stop;
        TransferContext context;
        context.stop = stop.get_token();
        context.progress = [&stop](const BlobProgress &) { stop.request_stop(); };
        for (const char *name : {"archives/docker-save.tar", "archives/docker-save.tar.gz"}) {
            stop = std::stop_source();
            context.stop = stop.get_token();
            MemorySink sink;
            QVERIFY_ERROR(load(dataPath(QString::fromLatin1(name)), sink, context), ErrorKind::Cancelled);
            QVERIFY(sink.images.isEmpty());
        }
    }

private:
    QString written(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(u"file.tar"_s);
        return replaceFile(path, bytes) ? path : QString();
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
