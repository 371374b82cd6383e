// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "testlibrary.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

const Platform arm64{u"linux"_s, u"arm64"_s, {}, {}};
const Platform s390x{u"linux"_s, u"s390x"_s, {}, {}};

DrawnImage drawFor(const Platform &platform)
{
    return drawImage(u"etc/arch="_s + platform.architecture, {.platform = platform});
}

} // namespace

class TestListing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneImage()
    {
        const TestLibrary library;
        const DrawnImage image
            = drawImage(u"base: etc/hosts\ntool: usr/bin/tool"_s, {.labels = {{u"team"_s, u"blue"_s}}});
        QVERIFY_RESULT(library.put(image, {u"nginx"_s}));
        const ImageList list = listImages(library).value();
        QCOMPARE(list.images.size(), 1);
        const ImageSummary &row = list.images.first();
        QCOMPARE(row.digest, image.root.digest);
        QCOMPARE(row.id, image.config);
        QCOMPARE(row.mediaType, media::ociManifest.toString());
        QCOMPARE(row.references, QList{name(u"nginx:latest"_s)});
        QCOMPARE(row.platforms, QList{Platform::host()});
        QCOMPARE(row.created, QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC));
        QCOMPARE(row.size, image.size());
        QCOMPARE(row.uniqueSize, image.size());
        QCOMPARE(row.layers, 2);
        QCOMPARE(row.labels.value(u"team"_s), u"blue"_s);
        QCOMPARE(row.problem.words(), QString());
        QVERIFY(!row.isDangling());
        QCOMPARE(list.totalSize, image.size());
    }

    void namesOfOneImageAreOneRow()
    {
        const TestLibrary library;
        const DrawnImage image = drawImage(u"etc/hosts"_s);
        QVERIFY_RESULT(library.put(image, {u"b:1"_s, u"a:2"_s, u"a:1"_s}));
        QCOMPARE(listImages(library).value().images.size(), 1);
        QCOMPARE(library.row(image).references, (QList{name(u"a:1"_s), name(u"a:2"_s), name(u"b:1"_s)}));
    }

    void sharedLayersAreCountedHonestly()
    {
        const TestLibrary library;
        const DrawnImage one = drawImage(u"etc/hosts\nusr/bin/one"_s);
        const DrawnImage two = drawImage(u"etc/hosts\nusr/bin/two"_s);
        QVERIFY_RESULT(library.put(one, {u"one"_s}));
        QVERIFY_RESULT(library.put(two, {u"two"_s}));
        const qint64 base = one.blobs.value(one.layers.first()).size();
        QCOMPARE(library.row(one).size, one.size());
        QCOMPARE(library.row(one).sharedSize, base);
        QCOMPARE(library.row(two).uniqueSize, two.size() - base);
        QCOMPARE(listImages(library).value().totalSize, one.size() + two.size() - base);
    }

    void newestFirst()
    {
        const TestLibrary library;
        const DrawnImage old = drawImage(u"a"_s, {.created = QDateTime::fromSecsSinceEpoch(1, QTimeZone::UTC)});
        const DrawnImage young = drawImage(u"b"_s);
        QVERIFY_RESULT(library.put(old, {u"old"_s}));
        QVERIFY_RESULT(library.put(young, {u"young"_s}));
        QCOMPARE(listImages(library).value().images.first().digest, young.root.digest);
    }

    void aMultiPlatformImageIsOneRow()
    {
        const TestLibrary library;
        const DrawnImage host = drawFor(Platform::host());
        const DrawnImage index = drawIndex({drawFor(s390x), host, drawFor(arm64)}, true);
        QVERIFY_RESULT(library.put(index, {u"multi"_s}));
        const ImageSummary row = library.row(index);
        QCOMPARE(listImages(library).value().images.size(), 1);
        QCOMPARE(row.platforms, (QList{s390x, Platform::host(), arm64}));
        QCOMPARE(row.id, host.config);
        QCOMPARE(row.size, index.size());
        QVERIFY(row.attestationSize > 0 && row.attestationSize < row.size);
        QCOMPARE(row.problem.words(), QString());
    }

    void platformsThatWereNotFetchedAreSaidAndLaterSeen()
    {
        const TestLibrary library;
        const DrawnImage host = drawFor(Platform::host());
        const DrawnImage other = drawFor(s390x);
        const DrawnImage whole = drawIndex({other, host});
        DrawnImage part = whole;
        for (auto it = other.blobs.begin(); it != other.blobs.end(); ++it)
            part.blobs.remove(it.key());
        QVERIFY_RESULT(library.put(part, {u"multi"_s}));
        QCOMPARE(library.row(whole).platforms, QList{Platform::host()});
        QCOMPARE(library.row(whole).absentPlatforms, QList{s390x});
        QCOMPARE(library.row(whole).problem.words(), QString());
        QCOMPARE(library.row(whole).size, part.size());
        QVERIFY_RESULT(library.put(whole, {u"multi"_s}));
        QCOMPARE(library.row(whole).platforms, (QList{s390x, Platform::host()}));
        QCOMPARE(library.row(whole).size, whole.size());
    }

    void anArtifactSaysWhatItIs()
    {
        const TestLibrary library;
        const DrawnImage chart = drawArtifact(u"application/vnd.cncf.helm.config.v1+json"_s, "chart");
        QVERIFY_RESULT(library.put(chart, {u"chart:1"_s}));
        QCOMPARE(library.row(chart).artifactType, u"application/vnd.cncf.helm.config.v1+json"_s);
        QVERIFY(library.row(chart).id.isNull());
        QCOMPARE(library.row(chart).size, chart.size());
        QCOMPARE(library.row(chart).problem.words(), QString());
    }

    void whatIsMissingIsSaidAndTheListStays_data()
    {
        QTest::addColumn<int>("missing");
        QTest::newRow("a layer") << 0;
        QTest::newRow("the config") << 1;
        QTest::newRow("the manifest") << 2;
    }

    void whatIsMissingIsSaidAndTheListStays()
    {
        QFETCH(const int, missing);
        const TestLibrary library;
        const DrawnImage image = drawImage(u"etc/hosts"_s);
        QVERIFY_RESULT(library.put(image, {u"app"_s}));
        QVERIFY_RESULT(library.put(drawImage(u"etc/motd"_s), {u"other"_s}));
        QCOMPARE(library.row(image).problem.words(), QString());
        const Digest blob = QList{image.layers.first(), image.config, image.root.digest}.at(missing);
        QVERIFY(QFile::remove(library->blobPath(blob)));
        QCOMPARE(listImages(library).value().images.size(), 2);
        QVERIFY(!library.row(image).problem.isEmpty());
        QCOMPARE(library.row(image).size, image.size() - image.blobs.value(blob).size());
        QVERIFY_RESULT(library.put(image, {u"app"_s}));
        QCOMPARE(library.row(image).problem.words(), QString());
    }

    void aDamagedManifestIsSaidAndTheListStays()
    {
        const TestLibrary library;
        const DrawnImage image = drawImage(u"etc/hosts"_s);
        writeLayout(library.path(), image, {u"app:1"_s});
        QVERIFY_RESULT(replaceFile(library->blobPath(image.root.digest), "{}"));
        QVERIFY(!library.row(image).problem.isEmpty());
        writeBlobs(library.path(), image.blobs);
        QCOMPARE(library.row(image).problem.words(), QString());
    }

    void namesOfOtherTools_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("other");
        QTest::newRow("only a tag") << u"v1"_s << u"docker.io/library/v1:latest"_s << QString();
        QTest::newRow("short") << u"app:1"_s << u"docker.io/library/app:1"_s << QString();
        QTest::newRow("whole") << u"quay.io/org/app:v2"_s << u"quay.io/org/app:v2"_s << QString();
        QTest::newRow("no reference") << u"My Image"_s << QString() << u"My Image"_s;
    }

    void namesOfOtherTools()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, reference);
        QFETCH(const QString, other);
        const TestLibrary library;
        const DrawnImage image = drawImage(u"etc/hosts"_s);
        writeLayout(library.path(), image, {written});
        const ImageSummary row = library.row(image);
        QCOMPARE(row.references.isEmpty() ? QString() : row.references.first().toString(), reference);
        QCOMPARE(row.otherNames.join(u' '), other);
        QVERIFY(!row.isDangling());
    }

    void nestedIndexesAreFollowedFourLevelsDeep()
    {
        const TestLibrary library;
        DrawnImage index = drawIndex({drawImage(u"etc/hosts"_s)});
        for (int level = 1; level < 4; ++level)
            index = drawIndex({index});
        QVERIFY_RESULT(library.put(index, {u"deep"_s}));
        QCOMPARE(library.row(index).problem.words(), QString());
        QCOMPARE(library.row(index).platforms, QList{Platform::host()});
        const DrawnImage deeper = drawIndex({index});
        QVERIFY_RESULT(library.put(deeper, {u"deeper"_s}));
        QVERIFY(!library.row(deeper).problem.isEmpty());
    }

    void withoutItsCacheTheListIsTheSame()
    {
        const TestLibrary library;
        const DrawnImage image = drawIndex({drawFor(s390x), drawFor(Platform::host())}, true);
        QVERIFY_RESULT(library.put(image, {u"multi"_s}));
        const ImageSummary first = library.row(image);
        QVERIFY_RESULT(
            replaceFile(library->ownPath(u"cache.db"_s), "this is no database, and long enough to be seen as one"));
        const ImageSummary second = library.row(image);
        QCOMPARE(second.size, first.size);
        QCOMPARE(second.platforms, first.platforms);
        QCOMPARE(second.id, first.id);
    }

    void aLayoutOfAnotherToolGetsACacheToo()
    {
        const QTemporaryDir folder;
        writeLayout(folder.path(), drawImage(u"etc/hosts"_s), {u"v1"_s});
        const auto library = Library::open(folder.path());
        QVERIFY_RESULT(library);
        QCOMPARE(listImages(*library).value().images.size(), 1);
        QVERIFY(QFile::exists(library->ownPath(u"cache.db"_s)));
    }

    void withoutItsConfigAnImageIsDamagedAndNotAbsent()
    {
        const TestLibrary library;
        const DrawnImage image = drawImage(u"etc/hosts"_s);
        QVERIFY_RESULT(library.put(image, {u"app"_s}));
        QCOMPARE(platformsHere(library, image.root.descriptor()), QList{Platform::host()});
        QVERIFY(QFile::remove(library->blobPath(image.config)));
        QVERIFY_ERROR(imageDetails(library, image.root.digest), ErrorKind::Damaged);
    }

    void aManifestForTwoPlatformsIsListedForBoth()
    {
        const TestLibrary library;
        const DrawnImage image = drawImage(u"etc/hosts"_s);
        DrawnImage other = image;
        other.platform = Platform::parse(u"linux/s390x").value();
        const DrawnImage index = drawIndex({image, other});
        QVERIFY_RESULT(library.put(index, {u"app"_s}));
        QCOMPARE(library.row(index).platforms, (QList{Platform::host(), other.platform}));
    }
};

QTEST_GUILESS_MAIN(TestListing)
#include "tst_listing.moc"
