// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/models/images/imagefixture.h"
#include "ui/images/imageview.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;
using fixture::image;
using fixture::list;

class TestSelectionKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aHiddenRowIsNoLongerSelectedAndThatIsSaid();
    void anotherFilterWithAsManyRowsIsNotSelected();
    void aRowThatComesIsNotSelected();
    void manyRowsInGroupsStaySelected();
    void aFilteredGroupOpensAgain();
    void groupingOpensTheGroupOfWhatIsSelected();
    void theNeighbourTakesThePlaceOfWhatWent();
    void anImageUnderTheSameNameIsAnotherSelection();
    void anotherPlaceSelectsNothing();

private:
    void fill(const QStringList &names)
    {
        QList<ImageSummary> images;
        for (const QString &name : names)
            images.append(image(name));
        m_model->update(list(images));
    }
    void select(const QString &name) { m_view->selectImage(m_model->find(Reference::parse(name).value())); }
    QStringList selected() const
    {
        QStringList names;
        for (const Reference &name : m_view->selection().names)
            names.append(name.familiar());
        names.sort();
        return names;
    }

    std::unique_ptr<ImageListModel> m_model;
    std::unique_ptr<ImageView> m_view;
    std::unique_ptr<QSignalSpy> m_moved;
};

static QStringList numbered(const QString &repository, int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(u"%1%2:1"_s.arg(repository).arg(i));
    return names;
}

void TestSelectionKeeper::init()
{
    m_model = std::make_unique<ImageListModel>();
    m_view = std::make_unique<ImageView>();
    m_view->setImages(m_model.get());
    m_view->show();
    m_moved = std::make_unique<QSignalSpy>(m_view.get(), &ImageView::selectionMoved);
}

void TestSelectionKeeper::cleanup()
{
    m_moved.reset();
    m_view.reset();
    m_model.reset();
}

void TestSelectionKeeper::aHiddenRowIsNoLongerSelectedAndThatIsSaid()
{
    fill({u"debian:13"_s, u"nginx:1"_s});
    select(u"nginx:1"_s);
    m_moved->clear();
    m_model->setFilter(u"debian"_s);
    QCOMPARE(selected(), QStringList());
    QCOMPARE(m_moved->size(), 1);
    m_model->setFilter(u"debi"_s);
    QCOMPARE(m_moved->size(), 1);
}

void TestSelectionKeeper::anotherFilterWithAsManyRowsIsNotSelected()
{
    fill(numbered(u"alpha"_s, 200) + numbered(u"beta"_s, 200));
    m_model->setFilter(u"alpha"_s);
    m_view->selectAll();
    QCOMPARE(selected().size(), 200);
    m_model->setFilter(u"beta"_s);
    QCOMPARE(selected(), QStringList());
}

void TestSelectionKeeper::aRowThatComesIsNotSelected()
{
    const QStringList names = numbered(u"alpha"_s, 200);
    fill(names);
    m_view->selectAll();
    fill(names + QStringList{u"alpha100b:1"_s});
    QCOMPARE(selected().size(), 200);
    QVERIFY(!selected().contains(u"alpha100b:1"_s));
}

void TestSelectionKeeper::manyRowsInGroupsStaySelected()
{
    fill({u"debian:12 debian:13"_s, u"nginx:1 nginx:2 nginx:3"_s, u"redis:1"_s});
    m_view->expandAll();
    select(u"debian:13"_s);
    for (const QString &name : {u"nginx:1"_s, u"nginx:2"_s, u"redis:1"_s})
        m_view->selectionModel()->select(
            m_model->find(Reference::parse(name).value()), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_moved->clear();
    m_model->sort(ImageListModel::RepositoryColumn, Qt::DescendingOrder);
    QCOMPARE(selected(), (QStringList{u"debian:13"_s, u"nginx:1"_s, u"nginx:2"_s, u"redis:1"_s}));
    QCOMPARE(m_moved->size(), 0);
}

void TestSelectionKeeper::aFilteredGroupOpensAgain()
{
    fill({u"nginx:1"_s, u"nginx:2"_s});
    m_view->expandAll();
    select(u"nginx:2"_s);
    m_model->setFilter(u"nginx:2"_s);
    m_model->setFilter({});
    QCOMPARE(selected(), QStringList{u"nginx:2"_s});
    QVERIFY(m_view->isExpanded(m_model->findGroup(u"nginx"_s)));
}

void TestSelectionKeeper::groupingOpensTheGroupOfWhatIsSelected()
{
    m_model->setGrouped(false);
    fill({u"nginx:1"_s, u"nginx:2"_s});
    select(u"nginx:2"_s);
    m_model->setGrouped(true);
    QVERIFY(m_view->isExpanded(m_model->findGroup(u"nginx"_s)));
}

void TestSelectionKeeper::theNeighbourTakesThePlaceOfWhatWent()
{
    fill({u"alpine:3"_s, u"debian:13"_s, u"nginx:1"_s});
    select(u"debian:13"_s);
    fill({u"alpine:3"_s, u"nginx:1"_s});
    QCOMPARE(selected(), QStringList{u"nginx:1"_s});
    fill({u"alpine:3"_s});
    QCOMPARE(selected(), QStringList{u"alpine:3"_s});
    fill({});
    QCOMPARE(selected(), QStringList());
}

void TestSelectionKeeper::anImageUnderTheSameNameIsAnotherSelection()
{
    fill({u"nginx:latest"_s});
    select(u"nginx:latest"_s);
    m_moved->clear();
    m_model->update(list({image(u"nginx:latest"_s, 1, u"a newer one"_s)}));
    QCOMPARE(selected(), QStringList{u"nginx:latest"_s});
    QCOMPARE(m_moved->size(), 1);
}

void TestSelectionKeeper::anotherPlaceSelectsNothing()
{
    fill({u"nginx:1"_s});
    select(u"nginx:1"_s);
    m_moved->clear();
    m_model->reset(ImageTable::make(list({image(u"nginx:1"_s)})));
    QCOMPARE(selected(), QStringList());
    QCOMPARE(m_moved->size(), 1);
}

QTEST_MAIN(TestSelectionKeeper)
#include "tst_selectionkeeper.moc"
