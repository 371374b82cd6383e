// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagelistmodel.h"
#include "tests/models/images/imagefixture.h"
#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace stowage;
using fixture::from;
using fixture::image;
using fixture::list;

/// What views hold on to, and what they hand over to verbs and drags.
class TestImageSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void selectionOutlivesEveryArrangement();
    void aNameThatMovedStaysSelected();
    void whatIsGoneIsNoLongerSelected();
    void openGroupsStayOpen();
    void resetForgetsTheSelection();
    void selectionIsWhatVerbsNeed();
    void aDragCarriesNamesAndDigests();
    void whereAnImageCameFromIsNoNameOfIt();

private:
    QModelIndex at(const QString &name) const { return m_model->find(Reference::parse(name).value()); }

    std::unique_ptr<ImageListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestImageSelection::init()
{
    m_tester.reset();
    m_model = std::make_unique<ImageListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->update(list({image(u"nginx:1.27 nginx:latest"_s, 3), image(u"debian:13"_s, 5), image(u"nginx:1.9"_s, 2),
        image(u"ghcr.io/team/tool:v1"_s, 1)}));
}

void TestImageSelection::selectionOutlivesEveryArrangement()
{
    QItemSelectionModel selection(m_model.get());
    selection.setCurrentIndex(at(u"nginx:1.27"_s), QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    m_model->setFilter(u"1.27"_s);
    m_model->setFilter(u"nginx"_s);
    m_model->setGrouped(false);
    m_model->sort(ImageListModel::SizeColumn, Qt::DescendingOrder);
    m_model->setFilter({});
    m_model->update(list({image(u"alpine:3"_s), image(u"nginx:1.27"_s, 3)}));
    QCOMPARE(selection.selectedRows(), QModelIndexList{at(u"nginx:1.27"_s)});
    QCOMPARE(selection.currentIndex(), at(u"nginx:1.27"_s));
}

void TestImageSelection::aNameThatMovedStaysSelected()
{
    const QPersistentModelIndex chosen = at(u"debian:13"_s);
    const QString before = chosen.data(ImageRole::Digest).toString();
    m_model->update(list({image(u"debian:13"_s, 6, u"newer"_s), image({}, 5, u"debian:13"_s)}));
    QCOMPARE(chosen.data(ImageRole::Names).toStringList(), QStringList{u"debian:13"_s});
    QVERIFY(chosen.data(ImageRole::Digest).toString() != before);
}

void TestImageSelection::whatIsGoneIsNoLongerSelected()
{
    QItemSelectionModel selection(m_model.get());
    selection.select(at(u"debian:13"_s), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QPersistentModelIndex hidden = at(u"debian:13"_s);
    m_model->setFilter(u"nginx"_s);
    QVERIFY(!hidden.isValid());
    QVERIFY(!selection.hasSelection());
}

void TestImageSelection::openGroupsStayOpen()
{
    const QPersistentModelIndex open = m_model->findGroup(u"nginx"_s);
    m_model->setFilter(u"n"_s);
    m_model->sort(ImageListModel::SizeColumn, Qt::DescendingOrder);
    m_model->update(list({image(u"nginx:1 nginx:2"_s), image(u"zlib:1"_s), image(u"alpine:3"_s, 2)}));
    QCOMPARE(QModelIndex(open), m_model->findGroup(u"nginx"_s));
    QVERIFY(open.isValid());
}

void TestImageSelection::resetForgetsTheSelection()
{
    const QPersistentModelIndex chosen = at(u"debian:13"_s);
    m_model->reset(ImageTable::make(list({image(u"debian:13"_s)})));
    QVERIFY(!chosen.isValid());
    QCOMPARE(m_model->rowCount({}), 1);
}

void TestImageSelection::selectionIsWhatVerbsNeed()
{
    const ImageSelection selected
        = m_model->selection({m_model->findGroup(u"nginx"_s), at(u"nginx:1.9"_s), at(u"debian:13"_s)});
    QStringList names;
    for (const Reference &name : selected.names)
        names.append(name.familiar());
    QCOMPARE(names, (QStringList{u"nginx:1.9"_s, u"nginx:1.27"_s, u"nginx:latest"_s, u"debian:13"_s}));
    QCOMPARE(selected.positions, (QList<int>{2, 0, 1}));
    QVERIFY(m_model->selection({}).isEmpty());
}

void TestImageSelection::aDragCarriesNamesAndDigests()
{
    m_model->update(list({image(u"debian:13"_s), image({}, 2, u"none"_s)}));
    const QModelIndexList rows{m_model->index(0, 0), m_model->index(1, 0)};
    const std::unique_ptr<QMimeData> drag(m_model->mimeData(rows));
    const QString dangling = Digest::of("none").toString();
    QCOMPARE(drag->text(), u"debian:13\n"_s + dangling);
    QCOMPARE(drag->data(ImageListModel::dragMimeType),
        Digest::of("debian:13").toString().toLatin1() + '\n' + dangling.toLatin1());
    QVERIFY(rows.first().flags() & Qt::ItemIsDragEnabled);
    QVERIFY(!m_model->mimeData({}));
}

void TestImageSelection::whereAnImageCameFromIsNoNameOfIt()
{
    const ImageSummary nameless = from(u"nginx"_s, image({}, 2, u"old"_s));
    m_model->update(list({image(u"nginx:1"_s), nameless}));
    const QPersistentModelIndex chosen = m_model->find(Digest::of("old"));
    m_model->update(list({image(u"alpine:3"_s), nameless}));
    const ImageSelection selected = m_model->selection({QModelIndex(chosen)});
    QCOMPARE(selected.images.size(), 1);
    QCOMPARE(selected.images.first().digest, Digest::of("old"));
    QVERIFY(selected.names.isEmpty() && selected.otherNames.isEmpty());
    const std::unique_ptr<QMimeData> drag(m_model->mimeData({QModelIndex(chosen)}));
    QCOMPARE(drag->text(), Digest::of("old").toString());
}

QTEST_GUILESS_MAIN(TestImageSelection)
#include "tst_imageselection.moc"
