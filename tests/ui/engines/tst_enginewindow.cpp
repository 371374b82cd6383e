// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/testdata.h"
#include "tests/ui/enginerig.h"
#include "tests/ui/says.h"
#include "ui/dialogs/cleanupdialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/parts/referencefield.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/dialogs/tagdialog.h"
#include "ui/engines/addenginedialog.h"
#include "ui/engines/enginepushdialog.h"
#include "ui/engines/engineremovaldialog.h"
#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// A real Docker in the whole window: found among the places, followed, tidied, lost and found again.
class TestEngineWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"dockerd"_s, u"docker"_s, u"skopeo"_s, u"buildah"_s);
        LAB_NEEDS_ROOT();
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, m_archive);
        LAB_START(m_engine);
    }

    void init()
    {
        docker({u"load"_s, u"-i"_s, m_archive});
        m_rig = std::make_unique<EngineRig>(m_engine->endpoint());
        m_rig->window.showPlace(m_rig->place);
        QTRY_COMPARE(images().imageCount(), 1);
    }

    void cleanup()
    {
        m_rig.reset();
        for (const QString &container : said({u"ps"_s, u"-aq"_s}).split(u'\n', Qt::SkipEmptyParts))
            docker({u"rm"_s, u"-f"_s, container});
        for (const QString &image : said({u"images"_s, u"-aq"_s}).split(u'\n', Qt::SkipEmptyParts))
            m_engine->docker({u"rmi"_s, u"-f"_s, image});
    }

    void itIsAPlaceWithItsImages()
    {
        PlacesView &places = m_rig->window.places();
        QCOMPARE(places.currentPlace(), m_rig->place);
        const QModelIndex row = places.places().find(m_rig->place);
        QCOMPARE(row.data().toString(), u"Docker"_s);
        QCOMPARE(row.data(PlaceRole::Count).toInt(), 1);
        QVERIFY(!row.data(PlaceRole::Busy).toBool());
        QVERIFY(says(&m_rig->window.engine(), u"Docker"_s));
        QVERIFY(images().find(name(u"tiny:1"_s)).isValid());
        QTRY_COMPARE(
            images().find(name(u"tiny:1"_s)).siblingAtColumn(ImageListModel::PlatformsColumn).data().toString(),
            u"linux/amd64"_s);
    }

    void whatOthersDoThereIsSeen()
    {
        docker({u"tag"_s, u"tiny:1"_s, u"harbour/tiny:2"_s});
        QTRY_VERIFY(images().find(name(u"harbour/tiny:2"_s)).isValid());
        docker({u"create"_s, u"--name"_s, u"pilot"_s, u"tiny:1"_s, u"/bin/true"_s});
        QTRY_COMPARE(images().find(name(u"tiny:1"_s)).data(ImageRole::UsedBy).toStringList(), QStringList{u"pilot"_s});
    }

    /// Which are there already when a person wants to see them, and stay away when nobody does.
    void stepsOfBuildsAreShownOnDemand()
    {
        qputenv("DOCKER_BUILDKIT", "0");
        ran(m_engine->docker({u"build"_s, u"-t"_s, u"app:1"_s, u"-"_s}, "FROM tiny:1\nLABEL a=1\nLABEL b=2\n"));
        QTRY_COMPARE(images().imageCount(), 2);
        QAction *const shown = m_rig->window.actions()[ActionId::ShowIntermediate];
        shown->trigger();
        QTRY_COMPARE(images().imageCount(), 3);
        select(u"tiny:1"_s);
        QTRY_VERIFY(says(&m_rig->window.inspector(), u"Needed by"_s));
        QVERIFY(says(&m_rig->window.inspector(), u"app:1"_s));
        shown->trigger();
        QTRY_COMPARE(images().imageCount(), 2);
    }

    void anImageIsInspected()
    {
        select(u"tiny:1"_s); // which may be chosen already
        QTRY_VERIFY(says(&m_rig->window.inspector(), u"linux/amd64"_s));
    }

    void onlyWhatAnEngineTakesIsOffered()
    {
        select(u"tiny:1"_s);
        using enum ActionId;
        for (const ActionId id : {Pull, Push, Tag, Untag, Remove, CleanUp, CopyToPlace, Export, CopyReference, CopyId})
            QVERIFY(m_rig->window.actions()[id]->isEnabled());
        for (const ActionId id : {LoadSelected, CloseArchive})
            QVERIFY(!m_rig->window.actions()[id]->isEnabled());
    }

    void aNameIsGivenAndTakenAndGivenBack()
    {
        select(u"tiny:1"_s);
        m_rig->trigger(ActionId::Tag);
        QTRY_VERIFY(openDialog<TagDialog>());
        openDialog<TagDialog>()->findChild<ReferenceField *>()->setText(u"quanzhou/tea:spring"_s);
        openDialog<TagDialog>()->accept();
        QTRY_VERIFY(images().find(name(u"quanzhou/tea:spring"_s)).isValid());
        select(u"quanzhou/tea:spring"_s);
        m_rig->trigger(ActionId::Untag);
        QTRY_VERIFY(!images().find(name(u"quanzhou/tea:spring"_s)).isValid());
        QTRY_COMPARE(m_rig->window.messages().message().actions.value(0).text, u"Undo"_s);
        m_rig->window.messages().act();
        QTRY_VERIFY(images().find(name(u"quanzhou/tea:spring"_s)).isValid());
    }

    /// One that was found already takes the name that it is given, and goes back to what it is without it.
    void anEngineIsAddedByHand()
    {
        m_rig->trigger(ActionId::AddEngine);
        QTRY_VERIFY(openDialog<AddEngineDialog>());
        AddEngineDialog &dialog = *openDialog<AddEngineDialog>();
        const auto field = [&](const QString &which) { return dialog.findChild<QLineEdit *>(which); };
        field(u"address"_s)->setText(m_engine->endpoint());
        field(u"name"_s)->setText(u"Forge"_s);
        dialog.accept();
        PlaceModel &places = m_rig->window.places().places();
        QTRY_COMPARE(places.find(m_rig->place).data().toString(), u"Forge"_s);
        QVERIFY(places.find(m_rig->place).data(PlaceRole::Closable).toBool());
        Q_EMIT m_rig->window.places().closeWanted(m_rig->place);
        QTRY_COMPARE(places.find(m_rig->place).data().toString(), u"Docker"_s);
        QVERIFY(!places.find(m_rig->place).data(PlaceRole::Closable).toBool());
    }

    /// To a registry and back, by Docker itself and by way of the Library.
    void throughARegistry_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("itself") << 0;
        QTest::newRow("through the Library") << 1;
    }

    void throughARegistry()
    {
        LAB_NEEDS(u"docker-registry"_s);
        const auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        const QString there = (*registry)->host() + u"/team/tiny:1"_s;
        docker({u"tag"_s, u"tiny:1"_s, there});
        QTRY_VERIFY(images().find(name(there)).isValid());
        select(there);
        m_rig->trigger(ActionId::Push);
        QTRY_VERIFY(openDialog<EnginePushDialog>());
        QVERIFY(says(openDialog<EnginePushDialog>(), u"Docker"_s));
        openDialog<EnginePushDialog>()->accept();
        QTRY_VERIFY(m_rig->message().contains(u"Pushed"_s));
        docker({u"rmi"_s, there});
        QTRY_VERIFY(!images().find(name(there)).isValid());

        m_rig->trigger(ActionId::Pull);
        QTRY_VERIFY(openDialog<PullDialog>());
        PullDialog &pull = *openDialog<PullDialog>();
        QCOMPARE(pull.findChild<QComboBox *>(u"into"_s)->currentText(), u"Docker"_s); // where we look
        QFETCH(int, way);
        pull.findChild<QComboBox *>(u"way"_s)->setCurrentIndex(way);
        pull.findChild<ReferenceField *>()->setText(there);
        pull.accept();
        QTRY_VERIFY(images().find(name(there)).isValid());
        QTRY_VERIFY(m_rig->message().contains(u"Pulled"_s));
        QCOMPARE(m_rig->message().contains(u"Library"_s), way == 1);
    }

    /// Docker would delete the image with its last name.
    void theLastNameStays()
    {
        select(u"tiny:1"_s);
        m_rig->trigger(ActionId::Untag);
        QTRY_VERIFY(m_rig->message().contains(u"last name"_s));
        QVERIFY(images().find(name(u"tiny:1"_s)).isValid());
    }

    void whatAContainerHoldsGoesOnlyWhenThatIsTicked()
    {
        docker({u"create"_s, u"--name"_s, u"pilot"_s, u"tiny:1"_s, u"/bin/true"_s});
        QTRY_VERIFY(images().find(name(u"tiny:1"_s)).data(ImageRole::InUse).toBool());
        select(u"tiny:1"_s);
        m_rig->trigger(ActionId::Remove);
        QTRY_VERIFY(openDialog<EngineRemovalDialog>());
        auto *dialog = openDialog<EngineRemovalDialog>();
        auto *accept = dialog->findChild<QPushButton *>(u"accept"_s);
        QVERIFY(says(dialog, u"pilot"_s));
        QVERIFY(!accept->isEnabled());
        dialog->findChild<QCheckBox *>(u"containers"_s)->setChecked(true);
        QVERIFY(accept->isEnabled());
        accept->click();
        QTRY_COMPARE(images().imageCount(), 0);
        QCOMPARE(said({u"ps"_s, u"-aq"_s}), QString());
    }

    void cleaningUpTakesWhatDangles()
    {
        docker({u"create"_s, u"--name"_s, u"pilot"_s, u"tiny:1"_s, u"/bin/true"_s});
        docker({u"commit"_s, u"pilot"_s, u"other:1"_s});
        docker({u"rm"_s, u"pilot"_s});
        docker({u"tag"_s, u"tiny:1"_s, u"other:1"_s});
        QTRY_COMPARE(images().imageCount(), 2);
        QTRY_VERIFY(images().find(name(u"other:1"_s)).isValid());
        m_rig->trigger(ActionId::CleanUp);
        QTRY_VERIFY(openDialog<CleanUpDialog>());
        QTRY_VERIFY(openDialog<CleanUpDialog>()->findChild<QPushButton *>(u"accept"_s)->isEnabled());
        openDialog<CleanUpDialog>()->accept();
        QTRY_COMPARE(images().imageCount(), 1);
    }

    void anEngineThatDiesKeepsItsListAndComesBack()
    {
        m_engine->kill();
        QTRY_VERIFY(says(&m_rig->window.engine(), u"does not run"_s));
        QCOMPARE(images().imageCount(), 1);
        select(u"tiny:1"_s);
        QVERIFY(!m_rig->window.actions()[ActionId::Remove]->isEnabled());
        QVERIFY(!m_rig->window.places().places().find(m_rig->place).data(PlaceRole::Problem).toString().isEmpty());
        QVERIFY_RESULT(m_engine->startAgain());
        docker({u"tag"_s, u"tiny:1"_s, u"tiny:2"_s});
        QTRY_VERIFY_WITH_TIMEOUT(images().find(name(u"tiny:2"_s)).isValid(), 15'000);
        QVERIFY(m_rig->window.actions()[ActionId::Remove]->isEnabled());
        QVERIFY(m_rig->window.places().places().find(m_rig->place).data(PlaceRole::Problem).toString().isEmpty());
    }

    void anImageIsCopiedToTheLibraryAndBack()
    {
        select(u"tiny:1"_s);
        m_rig->copyTo({u"Library"_s});
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->images().imageCount(), 1, 15'000);
        docker({u"rmi"_s, u"tiny:1"_s});
        m_rig->window.showPlace(Place::libraryId);
        m_rig->select(u"tiny:1"_s);
        m_rig->copyTo({u"Docker"_s});
        QTRY_VERIFY_WITH_TIMEOUT(said({u"images"_s, u"-q"_s, u"tiny:1"_s}).size() > 0, 15'000);
    }

    void aRootFileSystemIsImported()
    {
        m_rig->files.toOpen = {dataPath(u"archives/rootfs.tar"_s)};
        m_rig->trigger(ActionId::ImportRootFileSystem);
        QTRY_VERIFY(openDialog<ImportDialog>());
        auto *const into = openDialog<ImportDialog>()->findChild<QComboBox *>(u"into"_s);
        QVERIFY(into->isVisible());
        QCOMPARE(into->currentText(), u"Docker"_s);
        openDialog<ImportDialog>()->findChild<ReferenceField *>()->setText(u"yard/rootfs:1"_s);
        openDialog<ImportDialog>()->accept();
        QTRY_VERIFY_WITH_TIMEOUT(images().find(name(u"yard/rootfs:1"_s)).isValid(), 15'000);
        QCOMPARE(m_rig->images().imageCount(), 0);
    }

    void anImageIsExported()
    {
        const QString archive = m_rig->folder.filePath(u"exported.tar"_s);
        m_rig->files.toSave = archive;
        select(u"tiny:1"_s);
        m_rig->trigger(ActionId::Export);
        QTRY_VERIFY(openDialog<ExportDialog>());
        openDialog<ExportDialog>()->findChild<QLineEdit *>()->setText(archive);
        auto *accept = openDialog<ExportDialog>()->findChild<QPushButton *>(u"accept"_s);
        QTRY_VERIFY(accept->isEnabled());
        accept->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(archive), 15'000);
        QVERIFY_RESULT(showArchive(archive, {}));
    }

    void theLibraryIsLeftAlone()
    {
        m_rig->window.showPlace(Place::libraryId);
        QCOMPARE(m_rig->images().imageCount(), 0);
        docker({u"tag"_s, u"tiny:1"_s, u"tiny:2"_s});
        QTRY_COMPARE(m_rig->workspace.engines().engine(m_rig->place)->images->images.first().references.size(), 2);
        QVERIFY(!m_rig->window.engine().isVisible());
    }

private:
    static Reference name(const QString &text) { return Reference::parse(text).value(); }
    ImageListModel &images() const { return m_rig->window.engine().images()->model(); }

    void select(const QString &text) const
    {
        ImageView *const view = m_rig->window.engine().images()->view();
        view->expandAll();
        view->selectImage(images().find(name(text)));
    }

    void docker(const QStringList &arguments) const { ran(m_engine->docker(arguments)); }

    QString said(const QStringList &arguments) const
    {
        return QString::fromUtf8(m_engine->docker(arguments).out).trimmed();
    }

    QTemporaryDir m_folder;
    QString m_archive;
    std::unique_ptr<DockerEngine> m_engine;
    std::unique_ptr<EngineRig> m_rig;
};

QTEST_MAIN(TestEngineWindow)
#include "tst_enginewindow.moc"
