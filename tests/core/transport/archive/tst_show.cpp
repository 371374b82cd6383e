// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/transport/archive/archive.h"
#include "tests/support/check.h"
#include "tests/support/imagemaker.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const ArchiveImage &image)
{
    QStringList names;
    for (const Reference &reference : image.references)
        names << reference.familiar();
    return names;
}

/// Bytes that do not compress.
QByteArray noise(int size)
{
    QByteArray bytes;
    while (bytes.size() < size)
        bytes += Digest::of(QByteArray::number(bytes.size())).raw();
    return bytes;
}

/// One string that says everything: "2 images: a:1,b:1 3 layers linux/amd64; …".
QString summary(const ArchiveInfo &info)
{
    QStringList images;
    for (const ArchiveImage &image : info.images) {
        QStringList platforms;
        for (const Platform &platform : image.platforms)
            platforms << platform.toString();
        images << u"[%1] %2 layers %3"_s.arg(
            namesOf(image).join(u','), QString::number(image.layers), platforms.join(u','));
    }
    return u"%1 %2 %3"_s.arg(archiveFormatKey(info.format), info.compression, images.join(u"; "_s));
}

} // namespace

class TestShow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhatOthersSaved_data()
    {
        QTest::addColumn<QString>("summaryText");
        const auto row = [](const char *name, const QString &text) { QTest::addRow("%s", name) << text; };
        row("archives/docker-save.tar", u"hybrid none [sample:1] 2 layers linux/amd64"_s);
        row("archives/docker-save.tar.gz", u"hybrid gzip [sample:1] 2 layers linux/amd64"_s);
        row("archives/docker-save.tar.xz", u"hybrid xz [sample:1] 2 layers linux/amd64"_s);
        row("archives/docker-save.tar.bz2", u"hybrid bzip2 [sample:1] 2 layers linux/amd64"_s);
        row("archives/docker-save.tar.zst", u"hybrid zstd [sample:1] 2 layers linux/amd64"_s);
        row("archives/docker-save-two.tar",
            u"hybrid none [sample:1] 2 layers linux/amd64; [sample:2] 2 layers linux/amd64"_s);
        row("archives/docker-save-untagged.tar", u"hybrid none [] 2 layers linux/amd64"_s);
        row("archives/containerd-save.tar", u"hybrid none [sample:1] 2 layers linux/amd64"_s);
        row("archives/docker-save-old.tar", u"docker-archive none [sample:1] 3 layers linux/amd64"_s);
        row("archives/podman-docker.tar",
            u"docker-archive none [registry.example/team/sample:1] 2 layers linux/amd64"_s);
        row("archives/podman-oci.tar", u"oci-archive none [registry.example/team/sample:1] 2 layers linux/amd64"_s);
        row("archives/skopeo-docker.tar", u"docker-archive none [sample:1] 2 layers linux/amd64"_s);
        row("archives/oci-two.tar",
            u"oci-archive none [localhost/oci-two:1] 2 layers linux/amd64; [localhost/oci-two:2] 2 layers linux/amd64"_s);
        row("layout",
            u"oci-layout none [localhost/layout:1] 2 layers linux/amd64; [localhost/layout:2] 2 layers linux/amd64"_s);
        row("archives/rootfs.tar", u"rootfs none [] 0 layers "_s);
        row("archives/rootfs.tar.gz", u"rootfs gzip [] 0 layers "_s);
    }
    void listsWhatOthersSaved()
    {
        const auto info = showArchive(dataPath(QString::fromLatin1(QTest::currentDataTag())), {});
        QVERIFY_RESULT(info);
        QTEST(summary(*info), "summaryText");
    }

    void aDigestIsToldWhereItIsKnown()
    {
        const MadeImage image = MadeImage::of({"one", "two"});
        const auto info = showArchive(written(tarOf(dockerFiles(image, {u"app:1"_s}))), {});
        QVERIFY_RESULT(info);
        QCOMPARE(info->images.first().digest, Digest::of(image.manifest));
        QCOMPARE(info->images.first().id, Digest::of(image.config));
        QCOMPARE(info->images.first().created, QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate));
    }

    void aPackedLayerHidesTheDigest()
    {
        const MadeImage image = MadeImage::of({"one"});
        ArchiveFiles files = dockerFiles(image, {u"app:1"_s});
        files[MadeImage::hex("v1" + image.layers.first()) + "/layer.tar"]
            = packed(image.layers.first(), Compression::Gzip);
        const auto info = showArchive(written(tarOf(files)), {});
        QVERIFY_RESULT(info);
        QVERIFY(info->images.first().digest.isNull());
    }

    void anotherPlatformIsRemarkedOn()
    {
        const MadeImage image = MadeImage::of({"one"}, u"s390x"_s);
        const auto info = showArchive(written(tarOf(ociFiles(image, u"quay.io/a/b:1"_s))), {});
        QVERIFY_RESULT(info);
        QCOMPARE(info->remarks.size(), 1);
        QVERIFY(info->remarks.first().words().contains(u"linux/s390x"_s));
    }

    void aNameThatIsNoReferenceIsRemarkedOn()
    {
        const auto info = showArchive(written(tarOf(ociFiles(MadeImage::of({"one"}), u"Not/A Name"_s))), {});
        QVERIFY_RESULT(info);
        QVERIFY(info->images.first().references.isEmpty());
        QCOMPARE(info->remarks.size(), 1);
    }

    void aPackedArchiveIsReadNoFurtherThanNeeded()
    {
        TarMaker maker;
        const ArchiveFiles files = ociFiles(MadeImage::of({"one"}), u"app:1"_s);
        for (const auto &[name, content] : files.asKeyValueRange())
            maker.file(name, content);
        maker.file(MadeImage::blobPath("large"), QByteArray(8 * 1024 * 1024, 'x'));
        const QByteArray whole = maker.bytes();
        const QByteArray start = whole.first(whole.size() - 7 * 1024 * 1024);
        QVERIFY_RESULT(showArchive(written(packed(start, Compression::Zstd)), {}));
    }

    void whatCannotBeReadIsExplained_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const MadeImage image = MadeImage::of({"one"});
        QTest::addRow("noise") << QByteArray::fromHex("0102030405").repeated(1000) << u"unknown kind"_s;
        QTest::addRow("nothing") << QByteArray() << u"an empty file"_s;
        QTest::addRow("a web page") << QByteArray("<html></html>") << u"a web page"_s;
        QTest::addRow("packed text") << packed(QByteArray(2000, 'a'), Compression::Gzip) << u"a text file"_s;
        QTest::addRow("much packed text") << packed(noise(100'000).toHex(), Compression::Gzip) << u"a text file"_s;
        QTest::addRow("packed twice") << packed(packed("x", Compression::Gzip), Compression::Gzip) << u"twice"_s;
        QTest::addRow("an empty tar") << QByteArray(10240, '\0') << u"empty"_s;
        QTest::addRow("UTF-16") << QByteArray::fromHex("fffe") + QByteArray(2000, '\0') << u"docker save -o"_s;
        QTest::addRow("older than 1.10") << TarMaker().file("repositories", R"({"a":{"1":"b"}})").bytes() << u"1.10"_s;
        QTest::addRow("no index.json") << changed(ociFiles(image, {}), "index.json", {}) << u"index.json"_s;
        QTest::addRow("a layout of the future")
            << changed(ociFiles(image, {}), "oci-layout", R"({"imageLayoutVersion":"2.0.0"})") << u"version"_s;
        QTest::addRow("index.json is a list") << changed(ociFiles(image, {}), "index.json", "[]") << u"index.json"_s;
        QTest::addRow("index.json names no image")
            << changed(ociFiles(image, {}), "index.json", R"({"manifests":[]})") << u"names no images"_s;
        QTest::addRow("index.json names nothing")
            << changed(ociFiles(image, {}), "index.json", R"({"manifests":5})") << u"index.json"_s;
        QTest::addRow("manifest.json is an object")
            << changed(dockerFiles(image, {}), "manifest.json", R"({"a":1})") << u"manifest.json"_s;
        QTest::addRow("manifest.json holds numbers")
            << changed(dockerFiles(image, {}), "manifest.json", "[1]") << u"manifest.json"_s;
        QTest::addRow("manifest.json is empty")
            << changed(dockerFiles(image, {}), "manifest.json", "[]") << u"manifest.json"_s;
        QTest::addRow("manifest.json nests deep")
            << changed(dockerFiles(image, {}), "manifest.json", QByteArray(5000, '[') + QByteArray(5000, ']'))
            << u"manifest.json"_s;
        QTest::addRow("no config") << changed(dockerFiles(image, {}), MadeImage::hex(image.config) + ".json", {})
                                   << u"missing"_s;
        QTest::addRow("no manifest") << changed(ociFiles(image, {}), MadeImage::blobPath(image.manifest), {})
                                     << u"missing"_s;
        QTest::addRow("a manifest that was changed")
            << changed(ociFiles(image, {}), MadeImage::blobPath(image.manifest), image.manifest + ' ') << u"digest"_s;
        QTest::addRow("a manifest over 4 MiB") << changed(
            ociFiles(image, {}), MadeImage::blobPath(image.manifest), image.manifest + QByteArray(5 * 1024 * 1024, ' '))
                                               << u"large"_s;
        QTest::addRow("fewer layers than it says") << changed(dockerFiles(image, {}), "manifest.json",
            "[{\"Config\":\"" + MadeImage::hex(image.config) + ".json\",\"Layers\":[]}]")
                                                   << u"layers"_s;
    }
    void whatCannotBeReadIsExplained()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, says);
        const auto info = showArchive(written(bytes), {});
        QVERIFY_ERROR(info, ErrorKind::Damaged);
        QVERIFY2(info.error().message.words().contains(says), qPrintable(info.error().message.words()));
    }

    void broken_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addRow("manifest.json") << QByteArray("manifest.json") << QByteArray("oops");
        QTest::addRow("a config") << MadeImage::hex(MadeImage::of({"one"}).config) + ".json" << QByteArray("oops");
    }
    void broken()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, content);
        const QByteArray tar = changed(dockerFiles(MadeImage::of({"one"}), {}), name, content);
        QVERIFY_ERROR(showArchive(written(tar), {}), ErrorKind::Damaged);
        QVERIFY_ERROR(showArchive(written(packed(tar, Compression::Gzip)), {}), ErrorKind::Damaged);
    }

    void blanksBeforeJsonAreFine()
    {
        ArchiveFiles files = dockerFiles(MadeImage::of({"one"}), {u"app:1"_s});
        files["manifest.json"].prepend("\n  ");
        QVERIFY_RESULT(showArchive(written(packed(tarOf(files), Compression::Gzip)), {}));
    }

    void anIndexThatNamesItselfAgainAndAgainIsReadOnce()
    {
        // Three levels of two hundred times the same: eight million visits, were each one made.
        const MadeImage image = MadeImage::of({"one"});
        ArchiveFiles files = ociFiles(image, u"app:1"_s);
        QByteArray inner = image.manifest;
        QString type = media::ociManifest.toString();
        for (int level = 0; level < 3; ++level) {
            QJsonArray entries;
            for (int i = 0; i < 200; ++i)
                entries << MadeImage::descriptor(type, inner);
            inner = QJsonDocument(QJsonObject{{u"schemaVersion"_s, 2}, {u"manifests"_s, entries}}).toJson();
            type = media::ociIndex.toString();
            files[MadeImage::blobPath(inner)] = inner;
        }
        files["index.json"]
            = QJsonDocument(QJsonObject{{u"manifests"_s, QJsonArray{MadeImage::descriptor(type, inner)}}}).toJson();
        const auto info = showArchive(written(tarOf(files)), {});
        QVERIFY_RESULT(info);
        QCOMPARE(info->images.size(), 1);
    }

    void aConfigThatManyEntriesNameIsReadOnce()
    {
        const MadeImage image = MadeImage::of({"one"});
        ArchiveFiles files = dockerFiles(image, {u"app:1"_s});
        const QJsonValue entry = QJsonDocument::fromJson(files["manifest.json"]).array().first();
        QJsonArray entries;
        for (int i = 0; i < 5000; ++i)
            entries << entry;
        files["manifest.json"] = QJsonDocument(entries).toJson();
        const auto info = showArchive(written(tarOf(files)), {});
        QVERIFY_RESULT(info);
        QCOMPARE(info->images.size(), 5000);
        entries = QJsonArray();
        for (int i = 0; i < 10'001; ++i)
            entries << entry;
        files["manifest.json"] = QJsonDocument(entries).toJson();
        QVERIFY_ERROR(showArchive(written(tarOf(files)), {}), ErrorKind::Damaged);
    }

    void aFolderThatLeadsOutIsNotFollowed()
    {
        const ArchiveFiles files = ociFiles(MadeImage::of({"one"}), u"app:1"_s);
        const QDir inside(m_dir.filePath(u"inside"_s));
        const QDir outside(m_dir.filePath(u"outside"_s));
        for (const auto &[name, content] : files.asKeyValueRange()) {
            const QDir &folder = name.startsWith("blobs/") ? outside : inside;
            const QString path = folder.filePath(QString::fromUtf8(name));
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QVERIFY_RESULT(replaceFile(path, content));
        }
        QVERIFY(QFile::link(outside.filePath(u"blobs"_s), inside.filePath(u"blobs"_s)));
        QVERIFY_ERROR(showArchive(inside.path(), {}), ErrorKind::Damaged);
    }

    void whatIsCutOffIsDamaged_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("tar") << u"broken/truncated.tar"_s;
        QTest::addRow("tar.gz") << u"broken/truncated.tar.gz"_s;
        QTest::addRow("UTF-16") << u"broken/utf16.tar"_s;
    }
    void whatIsCutOffIsDamaged()
    {
        QFETCH(const QString, name);
        QVERIFY_ERROR(showArchive(dataPath(name), {}), ErrorKind::Damaged);
    }

    void namesThatLeadOutAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const ArchiveFiles files = dockerFiles(MadeImage::of({"one"}), {});
        const auto with = [&](auto &&add) {
            TarMaker maker;
            for (const auto &[name, content] : files.asKeyValueRange())
                maker.file(name, content);
            add(maker);
            return maker.bytes();
        };
        QTest::addRow("..") << with([](TarMaker &maker) { maker.file("../evil", "x"); });
        QTest::addRow("a/../..") << with([](TarMaker &maker) { maker.file("a/../../evil", "x"); });
        QTest::addRow("absolute") << with([](TarMaker &maker) { maker.file("/etc/evil", "x"); });
        QTest::addRow("symlink") << with([](TarMaker &maker) { maker.symlink("x/layer.tar", "../../etc/passwd"); });
        QTest::addRow("absolute symlink") << with([](TarMaker &maker) { maker.symlink("layer.tar", "/etc/passwd"); });
        QTest::addRow("hard link") << with([](TarMaker &maker) { maker.hardlink("layer.tar", "../passwd"); });
        QTest::addRow("drive letter") << with([](TarMaker &maker) { maker.file("C:\\evil", "x"); });
        QTest::addRow("line break") << with([](TarMaker &maker) { maker.file("a\nb", "x"); });
    }
    void namesThatLeadOutAreRefused()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY_ERROR(showArchive(written(bytes), {}), ErrorKind::Damaged);
        QVERIFY_ERROR(showArchive(written(packed(bytes, Compression::Gzip)), {}), ErrorKind::Damaged);
    }

    void aFolderWithoutImagesIsDamaged() { QVERIFY_ERROR(showArchive(m_dir.path(), {}), ErrorKind::Damaged); }

    void aMissingFileIsNotFound()
    {
        QVERIFY_ERROR(showArchive(m_dir.filePath(u"none.tar"_s), {}), ErrorKind::NotFound);
    }

    void lookingCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        TransferContext context;
        context.stop = stop.get_token();
        QVERIFY_ERROR(showArchive(dataPath(u"archives/docker-save.tar.gz"_s), context), ErrorKind::Cancelled);
    }

private:
    static QByteArray changed(ArchiveFiles files, const QByteArray &name, const QByteArray &content)
    {
        if (content.isNull())
            files.remove(name);
        else
            files[name] = content;
        return tarOf(files);
    }

    QString written(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(u"file.tar"_s);
        return replaceFile(path, bytes) ? path : QString();
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestShow)
#include "tst_show.moc"
