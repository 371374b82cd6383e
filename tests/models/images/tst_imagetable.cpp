// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagetable.h"
#include "tests/models/images/imagefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;
using fixture::image;
using fixture::list;

class TestImageTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreInNaturalOrder();
    void keysSurviveANewDigest();
    void adoptFindsOldRowsAgain();
    void aNameByDigestHasNoTag();
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

QTEST_GUILESS_MAIN(TestImageTable)
#include "tst_imagetable.moc"
