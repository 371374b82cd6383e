// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/support/modeltext.h"
#include "tests/ui/enginerig.h"
#include "tests/ui/says.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/engines/allenginespage.h"
#include "ui/engines/engineremovaldialog.h"
#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// A real Docker and a real Podman in one list of the real window.
class TestAllEnginesWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, m_archive);
        LAB_START(m_docker);
        LAB_START(m_podman);
    }

    void init()
    {
        docker({u"load"_s, u"-i"_s, m_archive});
        podman({u"load"_s, u"-i"_s, m_archive});
        podman({u"tag"_s, u"tiny:1"_s, u"quay.io/harbour/tea:spring"_s});
        m_rig = std::make_unique<EngineRig>(m_docker->endpoint(), m_podman->endpoint());
        m_rig->window.showPlace(Place::allEnginesId);
        QTRY_COMPARE(images().imageCount(), 2);
        view()->expandAll();
    }

    void cleanup()
    {
        m_rig.reset();
        m_docker->docker({u"system"_s, u"prune"_s, u"-af"_s});
        m_podman->podman({u"rmi"_s, u"-af"_s});
    }

    void eachRowSaysWhereItIs()
    {
        QCOMPARE(m_rig->window.places().currentPlace(), Place::allEnginesId);
        QCOMPARE(listed(),
            (QStringList{u"quay.io/harbour/tea:spring in Podman"_s, u"tiny:1 in Docker"_s, u"tiny:1 in Podman"_s}));
        QVERIFY(!view()->isColumnHidden(ImageListModel::PlaceColumn));
        QVERIFY(m_rig->window.library().view()->isColumnHidden(ImageListModel::PlaceColumn));
        QVERIFY(says(&m_rig->window.allEngines(), u"Docker, Podman"_s));
        const QModelIndex row = m_rig->window.places().places().find(Place::allEnginesId);
        QCOMPARE(row.data(PlaceRole::Count).toInt(), 2);
    }

    void whatChangesInOneIsSeen()
    {
        docker({u"tag"_s, u"tiny:1"_s, u"harbour/tiny:2"_s});
        QTRY_VERIFY(listed().contains(u"harbour/tiny:2 in Docker"_s));
        podman({u"untag"_s, u"tiny:1"_s, u"quay.io/harbour/tea:spring"_s});
        QTRY_VERIFY(!listed().contains(u"quay.io/harbour/tea:spring in Podman"_s));
        QCOMPARE(images().imageCount(), 2);
    }

    void verbsAreAboutTheEngineOfWhatIsChosen()
    {
        using enum ActionId;
        select({u"tiny:1 in Docker"_s});
        for (const ActionId id : {Tag, Untag, Remove, Export, Run, CopyToPlace})
            QVERIFY2(action(id).isEnabled(), qPrintable(action(id).text()));
        QTRY_VERIFY(says(&m_rig->window.inspector(), u"linux/amd64"_s));
        m_rig->trigger(Remove);
        QTRY_VERIFY(openDialog<EngineRemovalDialog>());
        openDialog<EngineRemovalDialog>()->findChild<QPushButton *>(u"accept"_s)->click();
        QTRY_VERIFY(!listed().contains(u"tiny:1 in Docker"_s));
        QVERIFY(listed().contains(u"tiny:1 in Podman"_s));
        QVERIFY(m_podman->podman({u"image"_s, u"exists"_s, u"tiny:1"_s}).ok());
    }

    void whatIsChosenInTwoIsCopiedFromBoth()
    {
        using enum ActionId;
        select({u"tiny:1 in Docker"_s, u"quay.io/harbour/tea:spring in Podman"_s});
        for (const ActionId id : {Tag, Export, Run, Push})
            QVERIFY2(!action(id).isEnabled(), qPrintable(action(id).text()));
        m_rig->copyTo({u"Library"_s});
        const auto has
            = [this](const QString &name) { return m_rig->images().find(Reference::parse(name).value()).isValid(); };
        QTRY_VERIFY_WITH_TIMEOUT(has(u"tiny:1"_s) && has(u"quay.io/harbour/tea:spring"_s), 20'000);
    }

    /// One engine after the other is asked about.
    void whatIsChosenInTwoIsRemovedFromBoth()
    {
        select({u"tiny:1 in Docker"_s, u"quay.io/harbour/tea:spring in Podman"_s});
        m_rig->trigger(ActionId::Remove);
        QStringList asked;
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY(
                openDialog<EngineRemovalDialog>() && !asked.contains(openDialog<EngineRemovalDialog>()->windowTitle()));
            asked.append(openDialog<EngineRemovalDialog>()->windowTitle());
            openDialog<EngineRemovalDialog>()->findChild<QPushButton *>(u"accept"_s)->click();
        }
        asked.sort();
        QCOMPARE(asked, (QStringList{u"Remove from Docker"_s, u"Remove from Podman"_s}));
        QTRY_COMPARE(listed(), QStringList{u"tiny:1 in Podman"_s}); // another name of that image
    }

    void whoSaysNoIsNotAskedAboutTheOther()
    {
        select({u"tiny:1 in Docker"_s, u"quay.io/harbour/tea:spring in Podman"_s});
        m_rig->trigger(ActionId::Remove);
        QTRY_VERIFY(openDialog<EngineRemovalDialog>());
        const QString first = openDialog<EngineRemovalDialog>()->windowTitle();
        openDialog<EngineRemovalDialog>()->reject();
        m_rig->trigger(ActionId::Remove);
        QTRY_VERIFY(openDialog<EngineRemovalDialog>());
        QCOMPARE(openDialog<EngineRemovalDialog>()->windowTitle(), first);
        QCOMPARE(images().imageCount(), 2);
    }

    void whatIsChosenInTwoLosesItsNames()
    {
        select({u"tiny:1 in Docker"_s, u"quay.io/harbour/tea:spring in Podman"_s});
        docker({u"tag"_s, u"tiny:1"_s, u"kept:1"_s});
        m_rig->trigger(ActionId::Untag);
        QTRY_COMPARE(listed(), (QStringList{u"kept:1 in Docker"_s, u"tiny:1 in Podman"_s}));
    }

    void whatIsThereAlreadyIsNotCopied()
    {
        select({u"tiny:1 in Docker"_s, u"quay.io/harbour/tea:spring in Podman"_s});
        m_rig->copyTo({u"Docker"_s});
        QTRY_VERIFY_WITH_TIMEOUT(listed().contains(u"quay.io/harbour/tea:spring in Docker"_s), 20'000);
        QCOMPARE(m_rig->workspace.jobs().jobs().size(), 1);
    }

    /// It is read once, and each place has a job of its own.
    void anImageGoesToTwoPlacesAtOnce()
    {
        docker({u"tag"_s, u"tiny:1"_s, u"twice:1"_s});
        QTRY_VERIFY(listed().contains(u"twice:1 in Docker"_s));
        select({u"twice:1 in Docker"_s});
        m_rig->copyTo({u"Library"_s, u"Podman"_s});
        QCOMPARE(m_rig->workspace.jobs().jobs().size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(listed().contains(u"twice:1 in Podman"_s), 20'000);
        QTRY_VERIFY(m_rig->images().find(Reference::parse(u"twice:1"_s).value()).isValid());
        QTRY_VERIFY(QDir(m_rig->workspace.libraryPath() + u"/stowage/partial"_s).isEmpty());
    }

    void anArchiveTakesImagesOfOneEngine()
    {
        select({u"tiny:1 in Docker"_s, u"quay.io/harbour/tea:spring in Podman"_s});
        Q_EMIT m_rig->window.places().imagesDropped(QString());
        QVERIFY2(m_rig->message().contains(u"images of one engine"_s), qPrintable(m_rig->message()));
        select({u"tiny:1 in Docker"_s});
        Q_EMIT m_rig->window.places().imagesDropped(QString());
        QTRY_VERIFY(openDialog<ExportDialog>());
    }

    void aFilterFindsAPlace()
    {
        m_rig->window.allEngines().images()->setFilter(u"docker"_s);
        QCOMPARE(listed(), QStringList{u"tiny:1 in Docker"_s});
    }

    void anEngineThatDiesKeepsItsRows()
    {
        m_docker->kill();
        QTRY_VERIFY(says(&m_rig->window.allEngines(), u"does not run"_s));
        QCOMPARE(images().imageCount(), 2);
        select({u"tiny:1 in Docker"_s});
        QVERIFY(!action(ActionId::Remove).isEnabled());
        select({u"quay.io/harbour/tea:spring in Podman"_s});
        QVERIFY(action(ActionId::Remove).isEnabled());
        QVERIFY_RESULT(m_docker->startAgain());
        QTRY_VERIFY_WITH_TIMEOUT(!says(&m_rig->window.allEngines(), u"does not run"_s), 15'000);
    }

    void oneEngineAloneIsNotAll()
    {
        EngineRig alone(m_docker->endpoint());
        QVERIFY(!alone.window.places().places().find(Place::allEnginesId).isValid());
    }

private:
    ImageView *view() const { return m_rig->window.allEngines().images()->view(); }
    ImageListModel &images() const { return m_rig->window.allEngines().images()->model(); }
    QAction &action(ActionId id) const { return *m_rig->window.actions()[id]; }

    QModelIndexList rows() const
    {
        QModelIndexList rows;
        for (int top = 0; top < images().rowCount(); ++top) {
            const QModelIndex index = images().index(top, 0);
            if (!images().hasChildren(index))
                rows.append(index);
            for (int child = 0; child < images().rowCount(index); ++child)
                rows.append(images().index(child, 0, index));
        }
        return rows;
    }

    static QString placed(const QModelIndex &row)
    {
        return row.data(ImageRole::Names).toStringList().value(0) + u" in "_s
            + row.data(ImageRole::Places).toStringList().join(u", "_s);
    }

    QStringList listed() const
    {
        QStringList listed;
        for (const QModelIndex &row : rows())
            listed.append(placed(row));
        return listed;
    }

    void select(const QStringList &placedNames) const
    {
        view()->expandAll();
        view()->clearSelection();
        for (const QModelIndex &row : rows()) {
            if (placedNames.contains(placed(row)))
                view()->selectionModel()->select(row, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }

    void docker(const QStringList &arguments) const { ran(m_docker->docker(arguments)); }

    void podman(const QStringList &arguments) const { ran(m_podman->podman(arguments)); }

    QTemporaryDir m_folder;
    QString m_archive;
    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
    std::unique_ptr<EngineRig> m_rig;
};

QTEST_MAIN(TestAllEnginesWindow)
#include "tst_allengineswindow.moc"
