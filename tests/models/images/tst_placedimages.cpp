// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagelistmodel.h"
#include "tests/models/images/imagefixture.h"
#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace stowage;
using fixture::image;
using fixture::twoEngines;

/// Several places in one list.
class TestPlacedImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severalPlacesAreToldApart();
    void aSelectionKnowsItsPlaces();
};

void TestPlacedImages::severalPlacesAreToldApart()
{
    ImageListModel model;
    QAbstractItemModelTester tester(&model);
    model.update(ImageTable::make(twoEngines({image(u"nginx:1"_s), image(u"redis:7"_s)}, {image(u"nginx:1"_s)})));
    const QList<int> columns{ImageListModel::RepositoryColumn, ImageListModel::TagColumn, ImageListModel::PlaceColumn};
    QCOMPARE(text(model, columns),
        picture({u"nginx | 2 tag(s) | Docker, Podman"_s, u"  nginx | 1 | Docker"_s, u"  nginx | 1 | Podman"_s,
            u"redis | 7 | Docker"_s}));
    model.setFilter(u"podman"_s);
    QCOMPARE(text(model, columns), picture({u"nginx | 1 | Podman"_s}));
    QCOMPARE(model.index(0, 0).data(ImageRole::Places).toStringList(), QStringList{u"Podman"_s});
}

void TestPlacedImages::aSelectionKnowsItsPlaces()
{
    ImageListModel model;
    QAbstractItemModelTester tester(&model);
    model.update(ImageTable::make(twoEngines({image(u"nginx:1"_s), image(u"redis:7"_s)}, {image(u"nginx:1"_s)})));
    const QModelIndex both = model.findGroup(u"nginx"_s);
    QCOMPARE(model.selection({both}).onlyPlace(), QString());
    QCOMPARE(model.selection({both}).places, (QStringList{u"engine:docker"_s, u"engine:podman"_s}));
    const QMap<QString, ImageSelection> parts
        = model.selectionByPlace({both, model.find(Reference::parse(u"redis:7").value())});
    QCOMPARE(parts.keys(), (QStringList{u"engine:docker"_s, u"engine:podman"_s}));
    QCOMPARE(parts.first().names.size(), 2);
    QCOMPARE(parts.first().onlyPlace(), u"engine:docker"_s);
    QCOMPARE(parts.last().images.size(), 1);
    QCOMPARE(ImageSelection().onlyPlace(), QString());
}

QTEST_GUILESS_MAIN(TestPlacedImages)
#include "tst_placedimages.moc"
