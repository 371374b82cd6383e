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
    void enginesStandBetweenTheLibraryAndTheSections();
    void enginesComeAndGoAboveWhatIsChosen();
    void allEnginesStandAboveThem();
    void enginesMoveAndAreRenamedWhereTheyAre();
    void enginesOfOneTitleAreToldApart();
    void whatAnEngineSays();
    void countsAndProblems();
    void aRegistryThatIsSpokenToInTheOpenIsMarked();
    void onlyPlacesCanBeChosen();
    void retranslatingTouchesEverything();
};

static Place archive(const QString &path)
{
    return {u"archive:"_s + path, Place::Kind::Archive, path};
}

static Place engine(const QString &address, const QString &title)
{
    return {Place::engineId(address), Place::Kind::Engine, address, title};
}

static const Place docker = engine(u"unix:///run/docker.sock"_s, u"Docker"_s);
static const Place podman = engine(u"unix:///run/user/1000/podman/podman.sock"_s, u"Podman"_s);
static const Place remote = engine(u"ssh://ann@build.example"_s, u"build.example"_s);

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

void TestPlaceModel::enginesStandBetweenTheLibraryAndTheSections()
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model);
    const Place quay{u"registry:quay.io"_s, Place::Kind::Registry, u"quay.io"_s};
    model.setPlaces(places({u"/tmp/a.tar"_s}) + QList<Place>{docker, quay, remote});
    QCOMPARE(text(model),
        picture({u"Library"_s, u"Docker"_s, u"build.example"_s, u"Registries"_s, u"  quay.io"_s, u"Archives"_s,
            u"  a.tar"_s}));
    const QModelIndex row = model.find(docker.id);
    QCOMPARE(row.data(PlaceRole::Kind).toInt(), int(PlaceRowKind::Engine));
    QCOMPARE(row.data(PlaceRole::Id).toString(), docker.id);
    QCOMPARE(row.data(PlaceRole::Path).toString(), docker.path);
    QCOMPARE(row.data(PlaceRole::Count).toInt(), -1);
    QVERIFY(row.flags() & Qt::ItemIsSelectable);
    QVERIFY(!row.data(PlaceRole::Closable).toBool());
    QCOMPARE(model.placeAt(row)->id, docker.id);
    QCOMPARE(model.placeAt(model.find(quay.id))->id, quay.id);
    QVERIFY(!model.placeAt(model.registriesSection()));
    QVERIFY(!model.placeAt(model.archivesSection()));
    QCOMPARE(model.archivesSection().data(PlaceRole::Count).toInt(), 1);
    model.setPlaces(places({}));
    QCOMPARE(text(model), picture({u"Library"_s, u"Registries"_s, u"Archives"_s}));
}

void TestPlaceModel::enginesComeAndGoAboveWhatIsChosen()
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model);
    const QList<Place> others = places({u"/tmp/a.tar"_s, u"/tmp/b.tar"_s})
        + QList<Place>{{u"registry:docker.io"_s, Place::Kind::Registry, u"docker.io"_s},
            {u"registry:quay.io"_s, Place::Kind::Registry, u"quay.io"_s}};
    model.setPlaces(others);
    const QPersistentModelIndex registry = model.find(u"registry:quay.io"_s);
    const QPersistentModelIndex archive = model.find(u"archive:/tmp/b.tar"_s);
    const QPersistentModelIndex registries = model.registriesSection();
    const QPersistentModelIndex archives = model.archivesSection();
    const QList<QList<Place>> courses{
        {docker}, {docker, podman, remote}, {podman, remote}, {remote, docker, podman}, {}};
    for (const QList<Place> &engines : courses) {
        model.setPlaces(others + engines);
        QCOMPARE(model.rowCount(), 3 + int(engines.size()));
        for (int i = 0; i < engines.size(); ++i)
            QCOMPARE(model.placeAt(model.index(i + 1, 0))->id, engines.at(i).id);
        QCOMPARE(registry.data(PlaceRole::Path).toString(), u"quay.io"_s);
        QCOMPARE(archive.data(PlaceRole::Path).toString(), u"/tmp/b.tar"_s);
        QVERIFY(registry == model.find(u"registry:quay.io"_s));
        QVERIFY(archive == model.find(u"archive:/tmp/b.tar"_s));
        QVERIFY(registry.parent() == model.registriesSection());
        QVERIFY(archive.parent() == model.archivesSection());
        QVERIFY(registries == model.registriesSection());
        QVERIFY(archives == model.archivesSection());
    }
}

void TestPlaceModel::enginesMoveAndAreRenamedWhereTheyAre()
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model);
    model.setPlaces(places({}) + QList<Place>{docker, podman, remote});
    model.setCount(remote.id, 3);
    const QPersistentModelIndex chosen = model.find(remote.id);
    QSignalSpy came(&model, &PlaceModel::rowsInserted);
    QSignalSpy left(&model, &PlaceModel::rowsRemoved);
    model.setPlaces(places({}) + QList<Place>{remote, docker, podman});
    QCOMPARE(text(model),
        picture({u"Library"_s, u"build.example"_s, u"Docker"_s, u"Podman"_s, u"Registries"_s, u"Archives"_s}));
    QCOMPARE(chosen.row(), 1);
    QSignalSpy changed(&model, &PlaceModel::dataChanged);
    model.setPlaces({engine(remote.path, u"the builder"_s), docker, podman});
    QCOMPARE(chosen.data().toString(), u"the builder"_s);
    QCOMPARE(chosen.data(PlaceRole::Count).toInt(), 3);
    QCOMPARE(changed.size(), 3); // the engine, and both sections as always
    QVERIFY(changed.first().first().toModelIndex() == chosen);
    QCOMPARE(came.size() + left.size(), 0);
}

void TestPlaceModel::enginesOfOneTitleAreToldApart()
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model);
    const Place desktop = engine(u"unix:///home/ann/.docker/run/docker.sock"_s, u"Docker"_s);
    const Place elsewhere = engine(u"tcp://[fd00::1]:2375"_s, u"Docker"_s);
    const QStringList sections{u"Registries"_s, u"Archives"_s};
    model.setPlaces({docker});
    QCOMPARE(text(model), picture(QStringList{u"Library"_s, u"Docker"_s} + sections));
    model.setPlaces({desktop, docker, elsewhere, podman});
    QCOMPARE(text(model),
        picture(QStringList{u"Library"_s, u"Docker · /home/ann/.docker/run/docker.sock"_s,
                    u"Docker · /run/docker.sock"_s, u"Docker · fd00::1"_s, u"Podman"_s}
            + sections));
    model.setPlaces({docker, podman});
    QCOMPARE(text(model), picture(QStringList{u"Library"_s, u"Docker"_s, u"Podman"_s} + sections));
    model.setPlaces({remote, engine(u"ssh://bob@build.example"_s, remote.title)}); // of one host too
    QCOMPARE(text(model),
        picture(QStringList{u"Library"_s, u"build.example · ssh://ann@build.example"_s,
                    u"build.example · ssh://bob@build.example"_s}
            + sections));
}

void TestPlaceModel::whatAnEngineSays()
{
    PlaceModel model;
    model.setPlaces(places({}) + QList<Place>{docker});
    const QPersistentModelIndex row = model.find(docker.id);
    const auto toolTip = [&row] { return row.data(Qt::ToolTipRole).toString(); };
    const auto description = [&row] { return row.data(Qt::AccessibleDescriptionRole).toString(); };
    QCOMPARE(toolTip(), docker.path);
    QVERIFY(!row.data(PlaceRole::Busy).toBool());

    model.setBusy(docker.id, true);
    QVERIFY(row.data(PlaceRole::Busy).toBool());
    QCOMPARE(description(), u"Is being asked and has not answered yet."_s);
    model.setBusy(docker.id, false);
    model.setCount(docker.id, 87);
    model.setNote(docker.id, u"Docker 26.1.5 · overlay2"_s);
    QCOMPARE(toolTip(), docker.path + u"\nDocker 26.1.5 · overlay2"_s);
    QCOMPARE(description(), QString());

    model.setProblem(docker.id, u"Nobody listens there."_s);
    QCOMPARE(row.data(PlaceRole::Count).toInt(), -1);
    QCOMPARE(toolTip(), docker.path + u"\nDocker 26.1.5 · overlay2\nNobody listens there."_s);
    model.setBusy(docker.id, true); // asked again
    QCOMPARE(description(), u"Nobody listens there. Is being asked and has not answered yet."_s);

    model.setPlaces(places({}));
    model.setPlaces(places({}) + QList<Place>{docker}); // nothing is known of one that comes back
    QCOMPARE(model.find(docker.id).data(Qt::ToolTipRole).toString(), docker.path);
    QVERIFY(!model.find(docker.id).data(PlaceRole::Busy).toBool());
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
    QCOMPARE(broken.data(Qt::ToolTipRole).toString(), u"/tmp/a.tar\nThis is no archive."_s);
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
    model.setPlaces(places({u"/tmp/a.tar"_s}) + QList<Place>{docker});
    QSignalSpy changed(&model, &PlaceModel::dataChanged);
    model.retranslate();
    QCOMPARE(changed.size(), 2); // the top rows, and the archive
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QVERIFY(changed.at(0).at(1).toModelIndex() == model.archivesSection());
    QVERIFY(changed.at(1).at(0).toModelIndex() == model.find(u"archive:/tmp/a.tar"_s));
}

void TestPlaceModel::allEnginesStandAboveThem()
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model);
    const Place all{Place::allEnginesId, Place::Kind::AllEngines, {}};
    model.setPlaces(places({}) + QList<Place>{all, docker, podman});
    QCOMPARE(text(model),
        picture({u"Library"_s, u"All Engines"_s, u"Docker"_s, u"Podman"_s, u"Registries"_s, u"Archives"_s}));
    const QModelIndex row = model.find(Place::allEnginesId);
    QCOMPARE(row.data(PlaceRole::Kind).toInt(), int(PlaceRowKind::AllEngines));
    QVERIFY(!row.data(PlaceRole::Closable).toBool());
    model.setPlaces(places({}) + QList<Place>{docker});
    QCOMPARE(text(model), picture({u"Library"_s, u"Docker"_s, u"Registries"_s, u"Archives"_s}));
}

QTEST_GUILESS_MAIN(TestPlaceModel)
#include "tst_placemodel.moc"
