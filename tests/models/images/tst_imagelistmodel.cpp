// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagelistmodel.h"
#include "tests/models/images/imagefixture.h"
#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace stowage;
using fixture::from;
using fixture::image;
using fixture::list;
using fixture::usedBy;

class TestImageListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesOfARepositoryGather();
    void aFlatListHasARowPerName();
    void anImageWithoutANameIsDangling();
    void severalDanglingImagesGather();
    void anImageWithoutANameGathersWhereItCameFrom();
    void aStepOfABuildIsNotDangling();
    void foreignNamesAreShownAsTheyAre();
    void sorting_data();
    void sorting();
    void groupsStandWhereTheirFirstRowDoes();
    void filtering_data();
    void filtering();
    void aGroupOfOneMatchIsAPlainRow();
    void factsOfARow();
    void factsOfAGroup();
    void containersAreToldOf();
    void unknownBytesAreNotShown();
    void countsFollow();
    void headersAndAlignment();
    void retranslatingTouchesEverything();
    void nothingIsAtAnInvalidIndex();

private:
    QModelIndex at(const QString &name) const { return m_model->find(Reference::parse(name).value()); }

    std::unique_ptr<ImageListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestImageListModel::init()
{
    QLocale::setDefault(QLocale::c());
    m_tester.reset();
    m_model = std::make_unique<ImageListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->update(list({image(u"nginx:1.27 nginx:latest"_s, 3), image(u"debian:13"_s, 5), image(u"nginx:1.9"_s, 2),
        image(u"ghcr.io/team/tool:v1"_s, 1)}));
}

void TestImageListModel::namesOfARepositoryGather()
{
    QCOMPARE(text(*m_model, {0, 1, 4}),
        picture({u"debian | 13 | 5.0 MB"_s, u"ghcr.io/team/tool | v1 | 1.0 MB"_s, u"nginx | 3 tag(s) | "_s,
            u"  nginx | 1.9 | 2.0 MB"_s, u"  nginx | 1.27 | 3.0 MB"_s, u"  nginx | latest | 3.0 MB"_s}));
}

void TestImageListModel::aFlatListHasARowPerName()
{
    m_model->setGrouped(false);
    QCOMPARE(text(*m_model, {0, 1}),
        picture(
            {u"debian | 13"_s, u"ghcr.io/team/tool | v1"_s, u"nginx | 1.9"_s, u"nginx | 1.27"_s, u"nginx | latest"_s}));
}

void TestImageListModel::anImageWithoutANameIsDangling()
{
    m_model->update(list({image({}), image(u"debian:13"_s)}));
    QCOMPARE(text(*m_model, {0, 1}), picture({u"debian | 13"_s, u"<none> | <none>"_s}));
    QVERIFY(m_model->index(1, 0).data(ImageRole::Dangling).toBool());
    QCOMPARE(m_model->index(1, 0).data(ImageRole::Kind).toInt(), int(ImageRowKind::Dangling));
}

void TestImageListModel::severalDanglingImagesGather()
{
    m_model->update(list({image({}, 1, u"a"_s), image({}, 2, u"b"_s)}));
    QCOMPARE(
        text(*m_model, {0, 1}), picture({u"<none> | 2 image(s)"_s, u"  <none> | <none>"_s, u"  <none> | <none>"_s}));
    QVERIFY(m_model->index(0, 0).data(ImageRole::Dangling).toBool());
}

void TestImageListModel::anImageWithoutANameGathersWhereItCameFrom()
{
    m_model->update(list({from(u"nginx"_s, image({}, 1, u"old"_s)), image(u"nginx:1.27"_s), image(u"nginx:latest"_s),
        from(u"redis"_s, image({}, 2, u"a"_s)), from(u"redis"_s, image({}, 2, u"b"_s))}));
    QCOMPARE(text(*m_model, {0, 1}),
        picture({u"nginx | 2 tag(s)"_s, u"  nginx | 1.27"_s, u"  nginx | latest"_s, u"  nginx | <none>"_s,
            u"redis | 2 image(s)"_s, u"  redis | <none>"_s, u"  redis | <none>"_s}));
    const QModelIndex old = m_model->find(Digest::of("old"));
    QCOMPARE(old.data(ImageRole::Kind).toInt(), int(ImageRowKind::Dangling));
    QCOMPARE(old.data(ImageRole::Origins).toStringList(), QStringList{u"nginx@"_s + Digest::of("old").toString()});
    QVERIFY(old.data(ImageRole::Names).toStringList().isEmpty());
    QVERIFY(!m_model->findGroup(u"nginx"_s).data(ImageRole::Dangling).toBool());
    QVERIFY(m_model->findGroup(u"redis"_s).data(ImageRole::Dangling).toBool());
}

void TestImageListModel::aStepOfABuildIsNotDangling()
{
    ImageSummary step = image({}, 1, u"step"_s);
    step.isIntermediate = true;
    m_model->update(list({step, image(u"debian:13"_s)}));
    QCOMPARE(text(*m_model, {0, 1}), picture({u"debian | 13"_s, u"<none> | <none>"_s}));
    const QModelIndex row = m_model->index(1, 0);
    QCOMPARE(row.data(ImageRole::Kind).toInt(), int(ImageRowKind::Intermediate));
    QVERIFY(row.data(ImageRole::Intermediate).toBool() && !row.data(ImageRole::Dangling).toBool());
    QCOMPARE(row.data(Qt::AccessibleDescriptionRole).toString(), u"a step of a build"_s);
    m_model->setFilter(u"dangling"_s);
    QCOMPARE(m_model->shownCount(), 0);
    m_model->setFilter(u"中间"_s);
    QCOMPARE(m_model->shownCount(), 1);
}

void TestImageListModel::foreignNamesAreShownAsTheyAre()
{
    ImageSummary foreign = image({}, 1, u"foreign"_s);
    foreign.otherNames = {u"My Layout Entry"_s};
    m_model->update(list({foreign}));
    QCOMPARE(text(*m_model, {0, 1}), picture({u"My Layout Entry | <none>"_s}));
    QVERIFY(!m_model->index(0, 0).data(ImageRole::Dangling).toBool());
    QCOMPARE(m_model->selection({m_model->index(0, 0)}).otherNames, QStringList{u"My Layout Entry"_s});
}

void TestImageListModel::sorting_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("repository") << int(ImageListModel::RepositoryColumn) << Qt::AscendingOrder
                                << QStringList{u"debian:13"_s, u"nginx:1.9"_s, u"nginx:1.27"_s, u"nginx:latest"_s};
    QTest::newRow("repository, down") << int(ImageListModel::RepositoryColumn) << Qt::DescendingOrder
                                      << QStringList{
                                             u"nginx:latest"_s, u"nginx:1.27"_s, u"nginx:1.9"_s, u"debian:13"_s};
    QTest::newRow("tag") << int(ImageListModel::TagColumn) << Qt::AscendingOrder
                         << QStringList{u"nginx:1.9"_s, u"nginx:1.27"_s, u"debian:13"_s, u"nginx:latest"_s};
    QTest::newRow("size") << int(ImageListModel::SizeColumn) << Qt::AscendingOrder
                          << QStringList{u"nginx:1.9"_s, u"nginx:1.27"_s, u"nginx:latest"_s, u"debian:13"_s};
    QTest::newRow("size, down") << int(ImageListModel::SizeColumn) << Qt::DescendingOrder
                                << QStringList{u"debian:13"_s, u"nginx:1.27"_s, u"nginx:latest"_s, u"nginx:1.9"_s};
    QTest::newRow("unique") << int(ImageListModel::UniqueColumn) << Qt::AscendingOrder
                            << QStringList{u"nginx:1.9"_s, u"nginx:1.27"_s, u"nginx:latest"_s, u"debian:13"_s};
    QTest::newRow("created, down") << int(ImageListModel::CreatedColumn) << Qt::DescendingOrder
                                   << QStringList{u"debian:13"_s, u"nginx:1.27"_s, u"nginx:latest"_s, u"nginx:1.9"_s};
    QTest::newRow("platforms") << int(ImageListModel::PlatformsColumn) << Qt::AscendingOrder
                               << QStringList{u"debian:13"_s, u"nginx:1.9"_s, u"nginx:1.27"_s, u"nginx:latest"_s};
}

void TestImageListModel::sorting()
{
    QFETCH(const int, column);
    QFETCH(const Qt::SortOrder, order);
    m_model->update(list({image(u"nginx:1.27 nginx:latest"_s, 3), image(u"debian:13"_s, 5), image(u"nginx:1.9"_s, 2)}));
    m_model->setGrouped(false);
    m_model->sort(column, order);
    QStringList names;
    for (int row = 0; row < m_model->rowCount({}); ++row)
        names += m_model->index(row, 0).data(ImageRole::Names).toStringList();
    QTEST(names, "names");
}

void TestImageListModel::groupsStandWhereTheirFirstRowDoes()
{
    m_model->sort(ImageListModel::SizeColumn, Qt::DescendingOrder);
    QCOMPARE(text(*m_model, {0, 4}),
        picture({u"debian | 5.0 MB"_s, u"nginx | "_s, u"  nginx | 3.0 MB"_s, u"  nginx | 3.0 MB"_s,
            u"  nginx | 2.0 MB"_s, u"ghcr.io/team/tool | 1.0 MB"_s}));
}

void TestImageListModel::filtering_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("shown");
    const QString all = u"alpine:3 debian:13 debian:12 <none>"_s;
    QTest::newRow("nothing") << QString() << all;
    QTest::newRow("spaces") << u"   "_s << all;
    QTest::newRow("a repository") << u"debian"_s << u"debian:13 debian:12"_s;
    QTest::newRow("the middle of it") << u"bia"_s << u"debian:13 debian:12"_s;
    QTest::newRow("letter case") << u"DeBian"_s << u"debian:13 debian:12"_s;
    QTest::newRow("a whole name") << u"debian:13"_s << u"debian:13"_s;
    QTest::newRow("words in any order") << u"13 debian"_s << u"debian:13"_s;
    QTest::newRow("words that never meet") << u"alpine 13"_s << QString();
    QTest::newRow("a platform") << u"arm64"_s << u"debian:12"_s;
    QTest::newRow("a label") << u"maintainer=ann"_s << u"alpine:3"_s;
    QTest::newRow("a label in Chinese") << u"维护"_s << u"alpine:3"_s;
    QTest::newRow("dangling") << u"dangling"_s << u"<none>"_s;
    QTest::newRow("dangling in Chinese") << u"虚悬"_s << u"<none>"_s;
    QTest::newRow("no such thing") << u"zzz"_s << QString();
}

void TestImageListModel::filtering()
{
    QFETCH(const QString, filter);
    ImageSummary alpine = image(u"alpine:3"_s);
    alpine.labels = {{u"Maintainer"_s, u"Ann"_s}, {u"team"_s, u"维护组"_s}};
    ImageSummary old = image(u"debian:12"_s, 2);
    old.platforms = {Platform::parse(u"linux/arm64").value()};
    m_model->update(list({alpine, image(u"debian:13"_s, 3), old, image({})}));
    m_model->setGrouped(false);
    m_model->sort(ImageListModel::TagColumn);
    m_model->setFilter(filter);

    QFETCH(const QString, shown);
    QStringList expected = shown.split(u' ', Qt::SkipEmptyParts);
    QStringList names;
    for (int row = 0; row < m_model->rowCount({}); ++row)
        names += m_model->index(row, 0).data(ImageRole::Dangling).toBool()
            ? QStringList{u"<none>"_s}
            : m_model->index(row, 0).data(ImageRole::Names).toStringList();
    QCOMPARE(QSet<QString>(names.begin(), names.end()), QSet<QString>(expected.begin(), expected.end()));
    QCOMPARE(names.size(), expected.size());
    QCOMPARE(m_model->shownCount(), int(expected.size()));
}

void TestImageListModel::aGroupOfOneMatchIsAPlainRow()
{
    m_model->setFilter(u"1.27"_s);
    QCOMPARE(text(*m_model, {0, 1}), picture({u"nginx | 1.27"_s}));
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount({}), 3);
}

void TestImageListModel::factsOfARow()
{
    ImageSummary tool = image(u"ghcr.io/team/tool:v1 tool:v1"_s, 4);
    tool.absentPlatforms = {Platform::parse(u"linux/arm64").value()};
    tool.problem = u"A layer is missing."_s;
    tool.artifactType = u"application/vnd.example"_s;
    tool.labels = {{u"a"_s, u"b"_s}};
    m_model->update(list({image(u"debian:13"_s), tool}));
    const QModelIndex row = at(u"ghcr.io/team/tool:v1"_s);
    QCOMPARE(row.data(ImageRole::Kind).toInt(), int(ImageRowKind::Name));
    QCOMPARE(row.data(ImageRole::Repository).toString(), u"ghcr.io/team/tool"_s);
    QCOMPARE(row.data(ImageRole::Tag).toString(), u"v1"_s);
    QCOMPARE(row.data(ImageRole::AllNames).toStringList(), (QStringList{u"ghcr.io/team/tool:v1"_s, u"tool:v1"_s}));
    QCOMPARE(row.data(ImageRole::Digest).toString(), tool.digest.toString());
    QCOMPARE(row.data(ImageRole::Id).toString(), tool.id.toString());
    QCOMPARE(row.data(ImageRole::Position).toInt(), 1);
    QCOMPARE(row.data(ImageRole::Platforms).toStringList(), QStringList{u"linux/amd64"_s});
    QCOMPARE(row.data(ImageRole::AbsentPlatforms).toStringList(), QStringList{u"linux/arm64"_s});
    QCOMPARE(row.data(ImageRole::SizeBytes).toLongLong(), 4000000);
    QCOMPARE(row.data(ImageRole::UniqueBytes).toLongLong(), 2000000);
    QCOMPARE(row.data(ImageRole::SharedBytes).toLongLong(), 2000000);
    QCOMPARE(row.data(ImageRole::CreatedAt).toDateTime(), tool.created);
    QCOMPARE(row.data(ImageRole::LayerCount).toInt(), 4);
    QCOMPARE(row.data(ImageRole::Problem).toString(), tool.problem.words());
    QCOMPARE(row.data(ImageRole::ArtifactType).toString(), tool.artifactType);
    QCOMPARE(row.data(ImageRole::Labels).toMap().value(u"a"_s).toString(), u"b"_s);
    QCOMPARE(m_model->imageAt(row)->digest, tool.digest);
}

void TestImageListModel::factsOfAGroup()
{
    const QModelIndex group = m_model->findGroup(u"nginx"_s);
    QCOMPARE(group.data(ImageRole::Kind).toInt(), int(ImageRowKind::Group));
    QCOMPARE(group.data(ImageRole::RowCount).toInt(), 3);
    QCOMPARE(
        group.data(ImageRole::Names).toStringList(), (QStringList{u"nginx:1.9"_s, u"nginx:1.27"_s, u"nginx:latest"_s}));
    QCOMPARE(group.data(ImageRole::CreatedAt).toDateTime().date(), QDate(2026, 1, 3));
    QVERIFY(!group.data(ImageRole::SizeBytes).isValid());
    QVERIFY(!m_model->imageAt(group));
}

void TestImageListModel::containersAreToldOf()
{
    using enum ImageUser::Kind;
    m_model->update(list({usedBy({}, Stopped, usedBy(u"web"_s, Running, image(u"nginx:1 nginx:2"_s))),
        usedBy(u"old"_s, Stopped, image(u"debian:13"_s)), image(u"zlib:1"_s)}));
    const QModelIndex group = m_model->findGroup(u"nginx"_s);
    for (const QModelIndex &row : {at(u"nginx:1"_s), group}) {
        QCOMPARE(row.data(ImageRole::UsedBy).toStringList(), (QStringList{u"web"_s, u"cccccccccccc"_s}));
        QVERIFY(row.data(ImageRole::InUse).toBool() && row.data(ImageRole::Running).toBool());
        QCOMPARE(row.data(Qt::AccessibleDescriptionRole).toString(), u"used by a running container"_s);
    }
    const QModelIndex stopped = at(u"debian:13"_s);
    QVERIFY(stopped.data(ImageRole::InUse).toBool() && !stopped.data(ImageRole::Running).toBool());
    QCOMPARE(stopped.data(Qt::AccessibleDescriptionRole).toString(), u"in use"_s);
    QVERIFY(!at(u"zlib:1"_s).data(ImageRole::InUse).toBool());
}

void TestImageListModel::unknownBytesAreNotShown()
{
    ImageSummary unknown = image(u"debian:13"_s);
    unknown.uniqueSize = -1;
    unknown.created = {};
    m_model->update(list({unknown}));
    QCOMPARE(text(*m_model, {0, 5, 6}), picture({u"debian |  | "_s}));
    QVERIFY(!m_model->index(0, 0).data(ImageRole::UniqueBytes).isValid());
    QCOMPARE(m_model->largestSize(), 1000000);
    unknown.size = -1;
    m_model->update(list({unknown}));
    QCOMPARE(text(*m_model, {0, 4}), picture({u"debian | "_s}));
    QCOMPARE(m_model->largestSize(), 0);
}

void TestImageListModel::countsFollow()
{
    QSignalSpy counts(m_model.get(), &ImageListModel::countsChanged);
    m_model->setFilter(u"nginx"_s);
    QCOMPARE(counts.size(), 1);
    QCOMPARE(m_model->imageCount(), 4);
    QCOMPARE(m_model->nameCount(), 5);
    QCOMPARE(m_model->shownCount(), 3);
    QCOMPARE(m_model->totalSize(), 11000000);
    m_model->setFilter(u"nginx"_s);
    QCOMPARE(counts.size(), 1);
}

void TestImageListModel::headersAndAlignment()
{
    QStringList titles;
    for (int column = 0; column < m_model->columnCount(); ++column)
        titles.append(m_model->headerData(column, Qt::Horizontal).toString());
    QCOMPARE(titles.join(u' '), u"Repository Tag ID Platforms Size Unique Created Place"_s);
    QCOMPARE(Qt::Alignment(m_model->index(0, ImageListModel::SizeColumn).data(Qt::TextAlignmentRole).toInt()),
        Qt::AlignRight | Qt::AlignVCenter);
    QVERIFY(!m_model->headerData(0, Qt::Vertical).isValid());
}

void TestImageListModel::retranslatingTouchesEverything()
{
    QSignalSpy headers(m_model.get(), &ImageListModel::headerDataChanged);
    QSignalSpy cells(m_model.get(), &ImageListModel::dataChanged);
    m_model->retranslate();
    QCOMPARE(headers.size(), 1);
    QCOMPARE(cells.size(), 2);
}

void TestImageListModel::nothingIsAtAnInvalidIndex()
{
    QVERIFY(!m_model->imageAt({}));
    QVERIFY(!m_model->find(Digest::of("unknown")).isValid());
    QVERIFY(!m_model->findGroup(u"debian"_s).isValid());
    QVERIFY(!m_model->data({}, Qt::DisplayRole).isValid());
}

QTEST_GUILESS_MAIN(TestImageListModel)
#include "tst_imagelistmodel.moc"
