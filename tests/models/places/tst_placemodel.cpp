// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/places/placemodel.h"
#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestPlaceModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void archivesStandUnderTheirSection();
    void registriesStandUnderTheirs();
    void favouritesFollowTheRegistries();
    void whatStaysStaysSelected();
    void countsAndProblems();
    void aRegistryThatIsSpokenToInTheOpenIsMarked();
    void onlyPlacesCanBeChosen();
    void retranslatingTouchesEverything();
};

static Place archive(const QString &path)
{
    return {u"archive:"_s + path, Place::Kind::Archive, path};
}

static QList<Place> places(const QStringList &archives)
{
    QList<Place> all{{u"library"_s, Place::Kind::Library, u"/home/ann/library"_s}};
    for (const QString &path : archives)
        all.append(archive(path));
    return all;
}

void TestPlaceModel::archivesStandUnderTheirSection()
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model);
    QCOMPARE(text(model), picture({u"Library"_s, u"Registries"_s, u"Archives"_s}));
    model.setPlaces(places({u"/tmp/a.tar"_s, u"/tmp/b.tar.gz"_s}));
    QCOMPARE(text(model), picture({u"Library"_s, u"Registries"_s, u"Archives"_s, u"  a.tar"_s, u"  b.tar.gz"_s}));
    QCOMPARE(model.archivesSection().data(PlaceRole::Count).toInt(), 2);
    model.setPlaces(places({}));
    QCOMPARE(text(model), picture({u"Library"_s, u"Registries"_s, u"Archives"_s}));
}

void TestPlaceModel::registriesStandUnderTheirs()
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model);
    const Place hub{u"registry:docker.io"_s, Place::Kind::Registry, u"docker.io"_s};
    const Place other{u"registry:quay.io"_s, Place::Kind::Registry, u"quay.io"_s};
    model.setPlaces(places({u"/tmp/a.tar"_s}) + QList<Place>{hub, other});
    QCOMPARE(text(model),
        picture({u"Library"_s, u"Registries"_s, u"  Docker Hub"_s, u"  quay.io"_s, u"Archives"_s, u"  a.tar"_s}));
    QVERIFY(!model.find(hub.id).data(PlaceRole::Closable).toBool());
    QVERIFY(model.find(other.id).data(PlaceRole::Closable).toBool());
    QCOMPARE(model.placeAt(model.find(other.id))->path, u"quay.io"_s);
    QVERIFY(!model.placeAt(model.registriesSection()));
    model.setPlaces(places({}) + QList<Place>{hub});
    QCOMPARE(text(model), picture({u"Library"_s, u"Registries"_s, u"  Docker Hub"_s, u"Archives"_s}));
}

void TestPlaceModel::favouritesFollowTheRegistries()
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model);
    const Place hub{u"registry:docker.io"_s, Place::Kind::Registry, u"docker.io"_s};
    const Place quay{u"registry:quay.io"_s, Place::Kind::Registry, u"quay.io"_s};
    const Reference nginx = Reference::parse(u"nginx"_s).value();
    const Place star{Place::favouriteId(nginx), Place::Kind::Favourite, nginx.name()};
    QCOMPARE(Place::favouriteIn(star.id), nginx.withTag({}));
    QVERIFY(Place::favouriteIn(hub.id).isNull());
    model.setPlaces(places({}) + QList<Place>{hub, star});
    QCOMPARE(text(model), picture({u"Library"_s, u"Registries"_s, u"  Docker Hub"_s, u"  nginx"_s, u"Archives"_s}));
    const QPersistentModelIndex chosen = model.find(star.id);
    model.setPlaces(places({}) + QList<Place>{hub, quay, star}); // a registry more, above it
    QCOMPARE(text(model),
        picture({u"Library"_s, u"Registries"_s, u"  Docker Hub"_s, u"  quay.io"_s, u"  nginx"_s, u"Archives"_s}));
    QCOMPARE(chosen.data().toString(), u"nginx"_s);
    QVERIFY(chosen.data(PlaceRole::Closable).toBool());
    const Place ghcr{u"registry:ghcr.io"_s, Place::Kind::Registry, u"ghcr.io"_s};
    model.setPlaces(places({}) + QList<Place>{hub, quay, ghcr, star});
    model.setPlaces(places({}) + QList<Place>{hub, ghcr, quay, star}); // as the one that was used moves up
    QCOMPARE(text(model),
        picture({u"Library"_s, u"Registries"_s, u"  Docker Hub"_s, u"  ghcr.io"_s, u"  quay.io"_s, u"  nginx"_s,
            u"Archives"_s}));
    QCOMPARE(chosen.data().toString(), u"nginx"_s);
}

void TestPlaceModel::whatStaysStaysSelected()
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model);
    model.setPlaces(places({u"/tmp/a.tar"_s, u"/tmp/b.tar"_s}));
    const QPersistentModelIndex chosen = model.find(u"archive:/tmp/b.tar"_s);
    model.setPlaces(places({u"/tmp/b.tar"_s, u"/tmp/c.tar"_s}));
    QCOMPARE(text(model), picture({u"Library"_s, u"Registries"_s, u"Archives"_s, u"  b.tar"_s, u"  c.tar"_s}));
    QCOMPARE(chosen.data(PlaceRole::Path).toString(), u"/tmp/b.tar"_s);
}

void TestPlaceModel::countsAndProblems()
{
    PlaceModel model;
    model.setPlaces(places({u"/tmp/a.tar"_s}));
    const QModelIndex library = model.find(u"library"_s);
    QCOMPARE(library.data(PlaceRole::Count).toInt(), -1);
    model.setCount(u"library"_s, 212);
    QCOMPARE(library.data(PlaceRole::Count).toInt(), 212);

    const QModelIndex broken = model.find(u"archive:/tmp/a.tar"_s);
    model.setProblem(u"archive:/tmp/a.tar"_s, u"This is no archive."_s);
    QCOMPARE(broken.data(PlaceRole::Problem).toString(), u"This is no archive."_s);
    model.setCount(u"archive:/tmp/a.tar"_s, 3);
    QCOMPARE(broken.data(PlaceRole::Problem).toString(), QString());

    QSignalSpy changed(&model, &PlaceModel::dataChanged);
    model.setCount(u"nowhere"_s, 1);
    QCOMPARE(changed.size(), 0);
}

void TestPlaceModel::aRegistryThatIsSpokenToInTheOpenIsMarked()
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model);
    const Place quay{u"registry:quay.io"_s, Place::Kind::Registry, u"quay.io"_s};
    model.setPlaces({quay});
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    RegistrySettings settings;
    settings.plainHttp = true;
    settings.unverified = true;
    model.setSettings(quay.id, settings);
    QCOMPARE(told.size(), 1);
    const QString exposure = model.find(quay.id).data(PlaceRole::Exposure).toString();
    QCOMPARE(exposure, u"May be spoken to without encryption.\nIts certificate is not looked at."_s);
    QCOMPARE(model.find(quay.id).data(Qt::ToolTipRole).toString(), u"quay.io\n"_s + exposure);
    QVERIFY(model.find(quay.id).data(Qt::AccessibleDescriptionRole).toString().startsWith(u"May be spoken to"_s));
    model.setCount(quay.id, 3); // says nothing of that
    QCOMPARE(model.find(quay.id).data(PlaceRole::Exposure).toString(), exposure);
    model.setSettings(quay.id, {});
    QCOMPARE(model.find(quay.id).data(PlaceRole::Exposure).toString(), QString());
    QCOMPARE(model.find(quay.id).data(PlaceRole::Count).toInt(), 3);
}

void TestPlaceModel::onlyPlacesCanBeChosen()
{
    PlaceModel model;
    model.setPlaces(places({u"/tmp/a.tar"_s}));
    QVERIFY(model.find(u"library"_s).flags() & Qt::ItemIsSelectable);
    QVERIFY(!(model.archivesSection().flags() & Qt::ItemIsSelectable));
    QVERIFY(!model.placeAt(model.archivesSection()));
    QVERIFY(!model.placeAt({}));
    QCOMPARE(model.placeAt(model.find(u"library"_s))->path, u"/home/ann/library"_s);
    QVERIFY(!model.find(u"library"_s).data(PlaceRole::Closable).toBool());
    QVERIFY(model.find(u"archive:/tmp/a.tar"_s).data(PlaceRole::Closable).toBool());
}

void TestPlaceModel::retranslatingTouchesEverything()
{
    PlaceModel model;
    model.setPlaces(places({u"/tmp/a.tar"_s}));
    QSignalSpy changed(&model, &PlaceModel::dataChanged);
    model.retranslate();
    QCOMPARE(changed.size(), 2); // the top rows, and the archive
}

QTEST_GUILESS_MAIN(TestPlaceModel)
#include "tst_placemodel.moc"
