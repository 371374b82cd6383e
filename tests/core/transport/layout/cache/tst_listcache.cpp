// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/transport/layout/cache/listcache.h"
#include "tests/core/transport/layout/testlibrary.h"
#include "tests/support/check.h"

#include <QFile>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

ImageSummary image(int number)
{
    ImageSummary image;
    image.digest = Digest::of("manifest " + QByteArray::number(number));
    image.id = Digest::of("config " + QByteArray::number(number));
    image.mediaType = u"application/vnd.oci.image.manifest.v1+json"_s;
    image.references = {name(u"app:%1"_s.arg(number)), name(u"registry.example.com:5000/team/app:%1"_s.arg(number))};
    image.otherNames = {u"一个 name"_s};
    image.platforms = {Platform::host()};
    image.absentPlatforms = {{u"windows"_s, u"amd64"_s, {}, u"10.0.1"_s}};
    image.created = QDateTime::fromMSecsSinceEpoch(number, QTimeZone::UTC);
    image.size = number + 5;
    image.uniqueSize = number + 2;
    image.sharedSize = 3;
    image.attestationSize = 1;
    image.layers = 4;
    image.labels = {{u"team"_s, u"blue"_s}, {u"zone"_s, u"镜像"_s}};
    image.artifactType = u"application/x"_s;
    return image;
}

ImageList many(int count = 300)
{
    ImageList list{{}, 12345};
    for (int i = 0; i < count; ++i)
        list.images.append(image(i));
    return list;
}

bool isSame(const ImageSummary &a, const ImageSummary &b)
{
    return a.digest == b.digest && a.id == b.id && a.mediaType == b.mediaType && a.references == b.references
        && a.otherNames == b.otherNames && a.platforms == b.platforms && a.absentPlatforms == b.absentPlatforms
        && a.created == b.created && a.size == b.size && a.uniqueSize == b.uniqueSize && a.sharedSize == b.sharedSize
        && a.attestationSize == b.attestationSize && a.layers == b.layers && a.labels == b.labels
        && a.artifactType == b.artifactType && a.problem == b.problem;
}

/// As after some seconds in which nothing happened.
LibraryStamp settledStamp(const Library &library)
{
    LibraryStamp stamp = LibraryStamp::of(library);
    stamp.newest = 0;
    return stamp;
}

QString cachePath(const Library &library)
{
    return library.ownPath(u"list.cache"_s);
}

} // namespace

class TestListCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListComesBackAsItWas()
    {
        const TestLibrary library;
        const LibraryStamp stamp = settledStamp(library);
        keepList(library, stamp, many());
        const auto known = knownList(library, stamp);
        QVERIFY(known);
        QCOMPARE(known->totalSize, 12345);
        QCOMPARE(known->images.size(), 300);
        for (int i = 0; i < 300; ++i)
            QVERIFY2(isSame(known->images.at(i), image(i)), qPrintable(QString::number(i)));
    }

    void theLibraryIsListedFromIt()
    {
        const TestLibrary library;
        keepList(library, settledStamp(library), many());
        QCOMPARE(listImages(library).value().images.size(), 300);
    }

    void newNamesGoneBlobsAndNewBlobsMakeItWorthless()
    {
        const TestLibrary library;
        const DrawnImage drawn = drawImage(u"etc/hosts"_s);
        QVERIFY_RESULT(library.put(drawn, {u"app"_s}));
        const std::vector<std::function<bool()>> changes{
            [&] { return tagImage(library, drawn.root.digest, name(u"other"_s)).has_value(); },
            [&] { return library.put(drawImage(u"etc/other"_s)).has_value(); },
            [&] { return QFile::remove(library->blobPath(drawn.config)); },
        };
        for (const auto &change : changes) {
            const LibraryStamp before = settledStamp(library);
            keepList(library, before, many());
            QVERIFY(knownList(library, before));
            QVERIFY(change());
            QVERIFY(!knownList(library, LibraryStamp::of(library)));
            QVERIFY(listImages(library).value().images.size() <= 2);
        }
    }

    void nothingIsKeptSoonAfterAChange()
    {
        const TestLibrary library;
        const LibraryStamp stamp = LibraryStamp::of(library);
        QVERIFY(!stamp.isSettled());
        keepList(library, stamp, many());
        QVERIFY(!QFile::exists(cachePath(library)));
    }

    void shortListsAndProblemsAreNotKept()
    {
        const TestLibrary library;
        const LibraryStamp stamp = settledStamp(library);
        keepList(library, stamp, many(3));
        ImageList troubled = many();
        troubled.images.last().problem = u"A layer is missing."_s;
        keepList(library, stamp, troubled);
        QVERIFY(!QFile::exists(cachePath(library)));
    }

    void aDamagedFileIsNoList()
    {
        const TestLibrary library;
        const LibraryStamp stamp = settledStamp(library);
        keepList(library, stamp, many());
        const QByteArray whole = readSmallFile(cachePath(library), 1 << 30).value();
        for (const QByteArray &damaged : {QByteArray(), QByteArray("{}"), whole.first(whole.size() - 1), whole + 'x'}) {
            QVERIFY_RESULT(replaceFile(cachePath(library), damaged));
            QVERIFY(!knownList(library, stamp));
            QCOMPARE(listImages(library).value().images.size(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestListCache)
#include "tst_listcache.moc"
