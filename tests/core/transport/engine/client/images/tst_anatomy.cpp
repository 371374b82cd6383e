// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/images/anatomy.h"
#include "core/transport/engine/client/images/engineplace.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/images/labimages.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

Digest digest(char c)
{
    return Digest::parse(u"sha256:"_s + QString(64, QLatin1Char(c))).value();
}

/// An image over layers of ten bytes each, which are named by letters; and one byte beside them.
void add(ImageList &list, AnatomyBook &book, char id, const QByteArray &layers, bool areSizesKnown = true)
{
    ImageSummary image;
    image.digest = image.id = digest(id);
    image.size = 10 * layers.size() + 1;
    image.sharedSize = image.uniqueSize = -1;
    list.images.append(image);
    Anatomy anatomy;
    anatomy.areSizesKnown = areSizesKnown;
    for (const char layer : layers)
        anatomy.layers.append({digest(layer), areSizesKnown ? 10 : 0});
    book.insert(image.id, anatomy);
}

/// "31=1+30": the whole, its own, what it shares.
QString drawn(const ImageSummary &image)
{
    return u"%1=%2+%3"_s.arg(image.size).arg(image.uniqueSize).arg(image.sharedSize);
}

QStringList drawn(const ImageList &list)
{
    QStringList lines;
    for (const ImageSummary &image : list.images)
        lines.append(drawn(image));
    return lines;
}

} // namespace

/// What lists of engines leave out, asked for and counted.
class TestAnatomy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatImagesShare()
    {
        ImageList list{{}, -1};
        AnatomyBook book;
        add(list, book, '1', "ab");
        add(list, book, '2', "ac");
        add(list, book, '3', "d");
        const ImageList whole = withAnatomies(list, book);
        QCOMPARE(drawn(whole), (QStringList{u"21=11+10"_s, u"21=11+10"_s, u"11=11+0"_s}));
        QCOMPARE(whole.totalSize, 43);
        QCOMPARE(whole.images.first().layers, 2);
    }

    void stepsOfBuildsDoNotCount()
    {
        ImageList list{{}, -1};
        AnatomyBook book;
        add(list, book, '1', "ab");
        add(list, book, '2', "a");
        list.images[1].isIntermediate = true;
        const ImageList whole = withAnatomies(list, book);
        QCOMPARE(drawn(whole), (QStringList{u"21=21+0"_s, u"11=1+10"_s}));
    }

    void whatIsNotKnownStaysUnknown()
    {
        ImageList list{{}, -1};
        AnatomyBook book;
        add(list, book, '1', "a");
        add(list, book, '2', "ab", false);
        const ImageList whole = withAnatomies(list, book);
        QCOMPARE(drawn(whole), (QStringList{u"11=1+10"_s, u"21=-1+-1"_s}));
        QCOMPARE(whole.totalSize, -1);
        QCOMPARE(whole.images.at(1).layers, 2);
    }

    void realEngines_data()
    {
        QTest::addColumn<bool>("isPodman");
        QTest::newRow("docker") << false;
        QTest::newRow("podman") << true;
    }

    void realEngines()
    {
        QFETCH(bool, isPodman);
        LAB_NEEDS(u"dockerd"_s, u"docker"_s, u"podman"_s, u"skopeo"_s, u"buildah"_s);
        LAB_NEEDS_ROOT();
        const auto images = LabImages::make();
        QVERIFY_RESULT(images);
        const auto docker = isPodman ? Result<std::unique_ptr<DockerEngine>>() : DockerEngine::start();
        const auto podman = isPodman ? PodmanEngine::start() : Result<std::unique_ptr<PodmanEngine>>();
        QVERIFY_RESULT(docker);
        QVERIFY_RESULT(podman);
        QTemporaryDir folder;
        for (const QString &name : {u"tiny:1"_s, u"tiny:3"_s}) {
            const QString file = folder.filePath(name.section(u':', 1) + u".tar"_s);
            QVERIFY_RESULT(images->writeDockerArchive(name, file));
            const Outcome loaded = isPodman ? (*podman)->podman({u"load"_s, u"-i"_s, file})
                                            : (*docker)->docker({u"load"_s, u"-i"_s, file});
            QVERIFY2(loaded.ok(), loaded.err.constData());
        }
        const QString socket = isPodman ? (*podman)->socket() : (*docker)->socket();
        const EngineClientPtr client = engineClient({u"The engine"_s, {EngineAddress::Way::Local, socket, {}, 0, {}}});
        const EngineMet met = QCoro::waitFor(meetEngine(client, {})).value();
        const ImageList list = QCoro::waitFor(listEngine(client, met, EngineList::Usual, {})).value();
        const auto whole = QCoro::waitFor(wholeList(client, met, list, std::make_shared<AnatomyBook>(), {}));
        QVERIFY_RESULT(whole);
        QCOMPARE(whole->images.size(), 2);
        qint64 larger = 0;
        for (const ImageSummary &image : whole->images) {
            QCOMPARE(image.platforms.size(), 1);
            QVERIFY(image.layers > 0);
            QVERIFY(image.sharedSize > 1'000'000); // tiny:3 is tiny:1 and one layer more
            QCOMPARE(image.uniqueSize + image.sharedSize, image.size);
            larger = std::max(larger, image.size);
        }
        QVERIFY(whole->totalSize >= larger && whole->totalSize < larger + 100'000);
    }
};

QTEST_GUILESS_MAIN(TestAnatomy)
#include "tst_anatomy.moc"
