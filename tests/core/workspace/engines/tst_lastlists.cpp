// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/engines/lastlists.h"
#include "tests/support/check.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

ImageList twoImages()
{
    ImageSummary named;
    named.digest = named.id = Digest::of("one");
    named.references = {Reference::parse(u"quay.io/team/app:1"_s).value(), Reference::parse(u"app:latest"_s).value()};
    named.origins = {Reference::parse(u"app@"_s + Digest::of("origin").toString()).value()};
    named.platforms = {Platform::parse(u"linux/arm/v7"_s).value()};
    named.created = QDateTime(QDate(2026, 5, 20), QTime(9, 30), QTimeZone::UTC);
    named.size = 5'000'000'000;
    named.uniqueSize = 1;
    named.sharedSize = -1;
    named.layers = 7;
    named.labels = {{u"说明"_s, u"值"_s}};
    ImageSummary step;
    step.digest = step.id = Digest::of("two");
    step.otherNames = {u"odd name"_s};
    step.parent = named.id;
    step.isIntermediate = true;
    return {{named, step}, 42};
}

} // namespace

/// What an engine listed last, from one run to the next.
class TestLastLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptComesBack()
    {
        const QTemporaryDir folder;
        const QString place = u"engine:unix:///run/docker.sock"_s;
        const QString lists = folder.filePath(u"not/there/yet"_s);
        QVERIFY(!lastList(lists, place));
        QVERIFY_RESULT(keepLastList(lists, place, twoImages()));
        const auto list = lastList(lists, place);
        QVERIFY(list);
        QCOMPARE(list->totalSize, 42);
        QCOMPARE(list->images.size(), 2);
        const ImageSummary before = twoImages().images.first();
        const ImageSummary &after = list->images.first();
        QCOMPARE(after.digest, before.digest);
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.references, before.references);
        QCOMPARE(after.origins, before.origins);
        QCOMPARE(after.platforms, before.platforms);
        QCOMPARE(after.created, before.created);
        QCOMPARE(after.size, before.size);
        QCOMPARE(after.uniqueSize, before.uniqueSize);
        QCOMPARE(after.sharedSize, before.sharedSize);
        QCOMPARE(after.layers, before.layers);
        QCOMPARE(after.labels, before.labels);
        QCOMPARE(list->images.last().otherNames, QStringList{u"odd name"_s});
        QCOMPARE(list->images.last().parent, before.id);
        QVERIFY(list->images.last().isIntermediate && !after.isIntermediate);
        QVERIFY(!lastList(lists, u"engine:tcp://elsewhere"_s));
    }

    void nobodyElseReadsIt()
    {
        const QTemporaryDir folder;
        QVERIFY_RESULT(keepLastList(folder.path(), u"engine:x"_s, twoImages()));
        const QFileInfo file(folder.filePath(QDir(folder.path()).entryList(QDir::Files).value(0)));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void whatIsNoList_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = toBytes(u"engine:x"_s, twoImages());
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("{\"images\": []}");
        QTest::newRow("cut off") << good.left(good.size() / 2);
        QTest::newRow("another engine's") << toBytes(u"engine:y"_s, twoImages());
        QTest::newRow("an image without a digest") << toBytes(u"engine:x"_s, {{ImageSummary()}, 0});
    }
    void whatIsNoList()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!listIn(bytes, u"engine:x"_s));
    }

    void whereNothingCanBeKept()
    {
        QVERIFY_ERROR(keepLastList(u"/proc/nowhere"_s, u"engine:x"_s, twoImages()), ErrorKind::NotFound);
    }
};

QTEST_APPLESS_MAIN(TestLastLists)
#include "tst_lastlists.moc"
