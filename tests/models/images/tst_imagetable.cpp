// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagetable.h"

#include "models/images/imageroles.h"
#include "tests/models/images/imagefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;
using fixture::from;
using fixture::image;
using fixture::list;
using fixture::twoEngines;

class TestImageTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreInNaturalOrder();
    void keysSurviveANewDigest();
    void adoptFindsOldRowsAgain();
    void aNameByDigestHasNoTag();
    void anImageWithoutANameStandsWhereItCameFrom();
    void aStepOfABuildHasARow();
    void adoptFindsImagesWithoutANameAgain();
    void unknownSizesComeBeforeKnownOnes();
    void severalPlacesStandTogether();
    void oneNameInTwoPlacesIsTwoRows();
    void whatOnePlaceDoesNotTellIsNotKnownOfAll();
};

static QStringList names(const ImageTable &table)
{
    QStringList names;
    for (int row = 0; row < table.rowCount(); ++row)
        names.append(table.name(row));
    return names;
}

void TestImageTable::rowsAreInNaturalOrder()
{
    const auto table = ImageTable::make(list({image({}), image(u"b:10 a:1"_s), image(u"b:9 b:latest"_s)}));
    QCOMPARE(names(*table), (QStringList{u"a:1"_s, u"b:9"_s, u"b:10"_s, u"b:latest"_s, QString()}));
    QCOMPARE(table->totalSize(), 3000000);
}

void TestImageTable::keysSurviveANewDigest()
{
    const auto old = ImageTable::make(list({image(u"a:1"_s), image({}, 1, u"x"_s)}));
    const auto now = ImageTable::make(list({image(u"a:1"_s, 1, u"newer"_s), image({}, 1, u"x"_s)}));
    QCOMPARE(old->key(0), now->key(0));
    QCOMPARE(old->key(1), Digest::of("x").toString());
}

void TestImageTable::adoptFindsOldRowsAgain()
{
    const auto old = ImageTable::make(list({image(u"a:1"_s), image(u"b:1 b:2"_s), image(u"c:1"_s)}));
    const auto now = ImageTable::make(list({image(u"b:1 b:2"_s), image(u"0:1"_s), image(u"c:1"_s)}));
    std::vector<ImageRowId> ids{{0, -1}, {3, -1}, {-1, 1}, {-1, 0}};
    now->adopt(*old, ids);
    QCOMPARE(ids[0].row, -1);
    QCOMPARE(now->name(ids[1].row), u"c:1"_s);
    QCOMPARE(now->repositories().at(ids[2].repository), u"b"_s);
    QCOMPARE(ids[3].repository, -1);
}

void TestImageTable::aNameByDigestHasNoTag()
{
    const QString name = u"debian@"_s + Digest::of("d").toString();
    const auto table = ImageTable::make(list({image(name)}));
    QCOMPARE(table->repository(0), u"debian"_s);
    QCOMPARE(table->tag(0), QString());
    QCOMPARE(table->reference(0).digest(), Digest::of("d"));
}

void TestImageTable::anImageWithoutANameStandsWhereItCameFrom()
{
    const auto table = ImageTable::make(
        list({from(u"nginx"_s, image({}, 1, u"old"_s)), image({}), image(u"nginx:latest"_s), image(u"zlib:1"_s)}));
    QCOMPARE(names(*table), (QStringList{u"nginx:latest"_s, QString(), u"zlib:1"_s, QString()}));
    QCOMPARE(table->repository(1), u"nginx"_s);
    QCOMPARE(table->tag(1), QString());
    QCOMPARE(table->key(1), Digest::of("old").toString());
    QVERIFY(table->reference(1).isNull());
    QCOMPARE(table->row(0).repository, table->row(1).repository);
}

void TestImageTable::aStepOfABuildHasARow()
{
    ImageSummary step = image({}, 1, u"step"_s);
    step.isIntermediate = true;
    const auto table = ImageTable::make(list({step, image(u"a:1"_s)}));
    QCOMPARE(names(*table), (QStringList{u"a:1"_s, QString()}));
    QCOMPARE(table->repository(1), QString());
    QCOMPARE(table->key(1), Digest::of("step").toString());
}

void TestImageTable::adoptFindsImagesWithoutANameAgain()
{
    const ImageSummary nameless = from(u"b"_s, image({}, 1, u"x"_s));
    const auto old = ImageTable::make(list({image(u"b:1"_s), nameless}));
    const auto now = ImageTable::make(list({image(u"a:1"_s), image(u"c:1"_s), nameless}));
    std::vector<ImageRowId> ids{{1, -1}};
    now->adopt(*old, ids);
    QCOMPARE(ids[0].row, 1);
    QCOMPARE(now->key(1), Digest::of("x").toString());
}

void TestImageTable::unknownSizesComeBeforeKnownOnes()
{
    ImageSummary unknown = image(u"b:1"_s);
    unknown.size = unknown.uniqueSize = unknown.sharedSize = -1;
    const auto table = ImageTable::make(list({image(u"a:1"_s, 0), unknown, image(u"c:1"_s)}));
    for (const int column : {int(ImageColumn::SizeColumn), int(ImageColumn::UniqueColumn)}) {
        QVERIFY(table->sorted(column, Qt::AscendingOrder) == std::vector<int>({1, 0, 2}));
        QVERIFY(table->sorted(column, Qt::DescendingOrder) == std::vector<int>({2, 0, 1}));
    }
}

static QStringList placed(const ImageTable &table)
{
    QStringList rows;
    for (int row = 0; row < table.rowCount(); ++row)
        rows.append(table.name(row) + u" in "_s + table.placeTitle(row));
    return rows;
}

void TestImageTable::severalPlacesStandTogether()
{
    const auto table
        = ImageTable::make(twoEngines({image(u"b:2"_s), image(u"b:1"_s)}, {image(u"b:1"_s, 2), image(u"a:1"_s)}));
    QCOMPARE(
        placed(*table), (QStringList{u"a:1 in Podman"_s, u"b:1 in Docker"_s, u"b:1 in Podman"_s, u"b:2 in Docker"_s}));
    QCOMPARE(table->place(0), u"engine:podman"_s);
    QCOMPARE(table->totalSize(), 5000000);
    QCOMPARE(table->sorted(ImageColumn::PlaceColumn, Qt::DescendingOrder), (std::vector<int>{0, 2, 1, 3}));
}

void TestImageTable::oneNameInTwoPlacesIsTwoRows()
{
    const auto old = ImageTable::make(twoEngines({image(u"a:1"_s)}, {image(u"a:1"_s), image({}, 1, u"x"_s)}));
    QVERIFY(old->key(0) != old->key(1));
    const auto now = ImageTable::make(twoEngines({image({}, 1, u"x"_s)}, {image(u"a:1"_s)}));
    std::vector<ImageRowId> rows{{0, -1}, {1, -1}, {2, -1}};
    now->adopt(*old, rows);
    QCOMPARE(rows[0].row, -1);
    QCOMPARE(now->placeTitle(rows[1].row), u"Podman"_s);
    QCOMPARE(rows[2].row, -1);
}

void TestImageTable::whatOnePlaceDoesNotTellIsNotKnownOfAll()
{
    QList<PlacedImages> places = twoEngines({image(u"a:1"_s)}, {image(u"b:1"_s)});
    places.first().list.totalSize = -1;
    QCOMPARE(ImageTable::make(places)->totalSize(), -1);
}

QTEST_GUILESS_MAIN(TestImageTable)
#include "tst_imagetable.moc"
