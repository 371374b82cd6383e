// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/ui/enginerig.h"
#include "tests/ui/says.h"
#include "ui/dialogs/parts/referencefield.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/engines/enginesearchdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// A real Docker and a real podman, searched through from the window: Docker asks an index, podman a registry.
class TestEngineSearchWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"docker-registry"_s);
        LAB_START(m_docker);
        LAB_START(m_podman);
        LAB_START(m_registry);
        const QString archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, archive);
        ran(run(u"skopeo"_s,
            {u"copy"_s, u"--dest-tls-verify=false"_s, u"docker-archive:"_s + archive,
                u"docker://"_s + m_registry->host() + u"/harbour/tea:latest"_s}));
        auto index = FaultProxy::start(0);
        QVERIFY_RESULT(index);
        m_index = std::move(*index);
        m_index->add(u"/v1/_ping"_s, Fault::answer(200, {{"X-Docker-Registry-Standalone", "false"}}, "true"), -1);
        m_index->add(u"/v1/search"_s, Fault::answer(200, {{"Content-Type", "application/json"}}, R"({"num_pages":1,
            "num_results":1,"page":1,"page_size":25,"query":"tea","results":[{"name":"harbour/tea","description":
            "Green and black","star_count":7,"is_official":true}]})"),
            -1);
    }

    void init()
    {
        m_rig = std::make_unique<EngineRig>(m_docker->endpoint(), m_podman->endpoint());
        m_podmansPlace = m_rig->workspace.engines().engines().last().id;
    }

    void cleanup() { m_rig.reset(); }

    void onlyEnginesAreSearchedThrough()
    {
        const QAction *const action = m_rig->window.actions()[ActionId::SearchEngine];
        QVERIFY(!action->isEnabled());
        m_rig->window.showPlace(m_rig->place);
        QVERIFY(action->isEnabled());
        bool isThere = false;
        for (const QToolButton *button : m_rig->window.engine().findChildren<QToolButton *>())
            isThere |= button->isVisible() && button->defaultAction() == action;
        QVERIFY(isThere);
        m_rig->window.showPlace(Place::libraryId);
        QVERIFY(!action->isEnabled());
    }

    void dockerAsksAnIndex()
    {
        EngineSearchDialog *const dialog = searchFor(m_rig->place, m_index->host() + u"/tea"_s);
        QTRY_COMPARE_WITH_TIMEOUT(hits(dialog)->rowCount(), 1, 30'000); // Docker tries TLS first, with patience
        const QModelIndex hit = hits(dialog)->index(0, 0);
        QCOMPARE(hit.data().toString(), u"harbour/tea"_s);
        QCOMPARE(hit.data(RepositoryRole::Registry).toString(), m_index->host());
        QCOMPARE(hit.data(RepositoryRole::Stars).toInt(), 7);
        QVERIFY(hit.data(RepositoryRole::Official).toBool());
        dialog->reject();
    }

    /// A tag or a platform can still be chosen, and one may think better of it.
    void aHitIsPulledIntoPodman()
    {
        const QString name = m_registry->host() + u"/harbour/tea"_s;
        EngineSearchDialog *const dialog = searchFor(m_podmansPlace, m_registry->host() + u"/tea"_s);
        QTRY_COMPARE(hits(dialog)->rowCount(), 1);
        dialog->accept();
        QTRY_VERIFY(openDialog<PullDialog>());
        openDialog<PullDialog>()->reject();
        QTRY_COMPARE(QApplication::activeModalWidget(), dialog);
        dialog->accept();
        QTRY_VERIFY(openDialog<PullDialog>());
        PullDialog &pull = *openDialog<PullDialog>();
        QCOMPARE(pull.findChild<ReferenceField *>()->reference().familiarName(), name);
        QCOMPARE(pull.findChild<QComboBox *>(u"into"_s)->currentText(), u"Podman"_s);
        const QPointer<QDialog> watched(dialog);
        pull.accept();
        QTRY_VERIFY(!watched);
        const Reference latest = Reference::parse(name + u":latest"_s).value();
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->listed().model().find(latest).isValid(), 15'000);
    }

    void podmanFindsNothing()
    {
        EngineSearchDialog *const dialog = searchFor(m_podmansPlace, m_registry->host() + u"/coffee"_s);
        QTRY_VERIFY(says(dialog, u"Nothing was found"_s));
        dialog->reject();
    }

    void whatDoesNotWorkSaysWhatToDo_data()
    {
        QTest::addColumn<bool>("isPodman");
        QTest::addColumn<QString>("registry");
        QTest::addColumn<QString>("words");
        QTest::newRow("docker, nobody there") << false << u"127.0.0.1:1"_s << u"could not reach"_s;
        QTest::newRow("docker, no search there") << false << m_registry->host() << u"cannot search"_s;
        QTest::newRow("podman, nobody there") << true << u"127.0.0.1:1"_s << u"could not reach"_s;
    }

    void whatDoesNotWorkSaysWhatToDo()
    {
        QFETCH(bool, isPodman);
        QFETCH(QString, registry);
        QFETCH(QString, words);
        EngineSearchDialog *const dialog = searchFor(isPodman ? m_podmansPlace : m_rig->place, registry + u"/tea"_s);
        QTRY_VERIFY(says(dialog, words));
        dialog->reject();
    }

    void anEngineThatDiesMeanwhileIsSaidToBeGone()
    {
        m_podman->kill();
        m_rig->window.showPlace(m_podmansPlace);
        QTRY_VERIFY(!m_rig->window.actions()[ActionId::SearchEngine]->isEnabled());
        QVERIFY_RESULT(m_podman->startAgain());
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->window.actions()[ActionId::SearchEngine]->isEnabled(), 15'000);
        m_rig->trigger(ActionId::SearchEngine);
        QTRY_VERIFY(openDialog<EngineSearchDialog>());
        m_podman->kill();
        ask(openDialog<EngineSearchDialog>(), m_registry->host() + u"/tea"_s);
        QTRY_VERIFY(says(openDialog<EngineSearchDialog>(), u"The search failed"_s));
        openDialog<EngineSearchDialog>()->reject();
        QVERIFY_RESULT(m_podman->startAgain());
    }

private:
    static void ask(EngineSearchDialog *dialog, const QString &term)
    {
        dialog->findChild<QLineEdit *>(u"term"_s)->setText(term);
        dialog->findChild<QPushButton *>(u"go"_s)->click();
    }

    EngineSearchDialog *searchFor(const QString &place, const QString &term) const
    {
        m_rig->window.showPlace(place);
        m_rig->trigger(ActionId::SearchEngine);
        EngineSearchDialog *const dialog = openDialog<EngineSearchDialog>();
        ask(dialog, term);
        return dialog;
    }

    static QAbstractItemModel *hits(const EngineSearchDialog *dialog)
    {
        return dialog->findChild<QTreeView *>()->model();
    }

    QTemporaryDir m_folder;
    QString m_podmansPlace;
    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<FaultProxy> m_index;
    std::unique_ptr<EngineRig> m_rig;
};

QTEST_MAIN(TestEngineSearchWindow)
#include "tst_enginesearchwindow.moc"
