// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfile.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/process/closedport.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/configfolder.h"
#include "tests/support/modeltext.h"
#include "tests/ui/says.h"
#include "tests/ui/windowrig.h"
#include "ui/accounts/signindialog.h"
#include "ui/dialogs/parts/referencefield.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/doctor/doctordialog.h"
#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"
#include "ui/registries/addregistrydialog.h"
#include "ui/registries/pullseveraldialog.h"
#include "ui/registries/registrypage.h"
#include "ui/registries/repositorypane.h"
#include "ui/registries/settings/registrysettingsdialog.h"
#include "ui/registries/tagpane.h"
#include "ui/registries/tagremovaldialog.h"
#include "ui/registries/tagview.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Registries in the whole window: found among the places, looked into, pulled from, tidied.
class TestRegistryWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ROOT();
        LAB_NEEDS(u"docker-registry"_s, u"skopeo"_s, u"buildah"_s);
        auto images = LabImages::make();
        QVERIFY_RESULT(images);
        m_images = *images;
    }

    void init()
    {
        QVERIFY_RESULT(m_lab.start({}));
        for (const QString &tag : {u"1"_s, u"stable"_s})
            QVERIFY_RESULT(m_images->push(u"tiny:1"_s, m_lab.registry->host(), u"team/app:"_s + tag));
        QVERIFY_RESULT(m_images->push(u"tiny:2"_s, m_lab.registry->host(), u"team/app:2"_s));
        m_rig = std::make_unique<WindowRig>();
    }

    void cleanup() { m_rig.reset(); }

    void aRegistryIsAddedAndTakenOff()
    {
        QTRY_VERIFY(places().find(u"registry:docker.io"_s).isValid());
        m_rig->trigger(ActionId::AddRegistry);
        QTRY_VERIFY(openDialog<AddRegistryDialog>());
        auto *name = openDialog<AddRegistryDialog>()->findChild<QLineEdit *>();
        auto *accept = openDialog<AddRegistryDialog>()->findChild<QPushButton *>(u"accept"_s);
        name->setText(u"nowhere"_s);
        QVERIFY(!accept->isEnabled());
        name->setText(m_lab.proxy->host());
        accept->click();
        QTRY_COMPARE(m_rig->window.places().currentPlace(), u"registry:"_s + m_lab.proxy->host());
        QTRY_COMPARE(page().repositories()->model().rowCount(), 1);

        Q_EMIT m_rig->window.places().closeWanted(m_rig->window.places().currentPlace());
        QVERIFY(!places().find(u"registry:"_s + m_lab.proxy->host()).isValid());
        QCOMPARE(m_rig->window.places().currentPlace(), u"library"_s);
    }

    void aTagIsLookedIntoWithoutPulling()
    {
        openApp();
        QSignalSpy shown(&m_rig->window.inspector(), &Inspector::shown);
        select({u"1"_s});
        QTRY_COMPARE(shown.size(), 1);
        QVERIFY(says(&m_rig->window.inspector(), u"team/app:1"_s));
        QVERIFY(m_lab.proxy->requests("GET", u"/blobs/"_s).size() >= 1);
        QCOMPARE(m_rig->images().imageCount(), 0);
        select({u"1"_s, u"2"_s});
        QTRY_VERIFY(says(&m_rig->window.inspector(), u"2 images selected"_s));
    }

    void aTagIsPulled()
    {
        openApp();
        select({u"2"_s});
        m_rig->trigger(ActionId::Pull);
        QTRY_VERIFY(openDialog<PullDialog>());
        QCOMPARE(openDialog<PullDialog>()->findChild<ReferenceField *>()->reference().toString(), app() + u":2"_s);
        openDialog<PullDialog>()->accept();
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->images().imageCount(), 1, 15'000);
        QCOMPARE(
            m_rig->workspace.registries().memory().repositories.value(m_lab.proxy->host()), QStringList{u"team/app"_s});
    }

    void namesAndDigestsAreCopied()
    {
        openApp();
        select({u"2"_s, u"1"_s});
        m_rig->trigger(ActionId::CopyReference);
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 2);
        select({u"2"_s});
        QTRY_VERIFY(m_rig->window.actions()[ActionId::CopyDigest]->isEnabled());
        m_rig->trigger(ActionId::CopyDigest);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_images->digest(u"tiny:2"_s));
        m_rig->trigger(ActionId::CopyPullCommand);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"docker pull %1:2"_s.arg(app()));
    }

    void whatIsForTheLibraryRests()
    {
        openApp();
        select({u"2"_s});
        for (const ActionId id : {ActionId::Export, ActionId::Push, ActionId::Tag, ActionId::Untag, ActionId::CopyId})
            QVERIFY(!m_rig->window.actions()[id]->isEnabled());
        m_rig->window.showPlace(u"library"_s);
        QVERIFY(m_rig->window.findChild<QLineEdit *>(u"filter"_s)->isEnabled());
    }

    void severalTagsArePulledAtOnce()
    {
        openApp();
        select({u"1"_s});
        auto *pull = page().tags()->findChild<QPushButton *>(u"pull"_s);
        QCOMPARE(pull->text(), u"Pull…"_s);
        select({u"1"_s, u"2"_s});
        QCOMPARE(pull->text(), u"Pull 2 Image(s)…"_s);
        pull->click();
        QTRY_VERIFY(openDialog<PullSeveralDialog>());
        QVERIFY(says(openDialog<PullSeveralDialog>(), u"2 image(s) will be pulled."_s));
        openDialog<PullSeveralDialog>()->accept();
        const auto isHere = [this](const QString &tag) {
            const QString name = m_lab.proxy->host() + u"/team/app:"_s + tag;
            return m_rig->images().find(*Reference::parse(name)).isValid();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isHere(u"1"_s) && isHere(u"2"_s), 15'000);
        QVERIFY(!isHere(u"stable"_s));
    }

    void aRepositoryThatIsNotHereIsLookedForOnDockerHub()
    {
        const ConfigFolder config;
        RegistrySettings unreachable; // there may be a network here, and no test asks Docker Hub
        unreachable.proxy = RegistrySettings::Proxy::Own;
        unreachable.proxyUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(closedPort()));
        QVERIFY_RESULT(keepSettings(u"docker.io"_s, unreachable));
        m_rig = std::make_unique<WindowRig>();
        open();
        page().tags()->showRepository(*Reference::parse(m_lab.proxy->host() + u"/nowhere/app"_s));
        const auto look = [this] {
            for (QPushButton *button : page().tags()->findChildren<QPushButton *>())
                if (button->isVisible() && button->text() == u"Look on Docker Hub")
                    return button;
            return static_cast<QPushButton *>(nullptr);
        };
        QTRY_VERIFY(look());
        look()->click();
        QCOMPARE(page().tags()->repository().name(), u"docker.io/nowhere/app"_s);
        QCOMPARE(m_rig->window.places().currentPlace(), u"registry:docker.io"_s);
    }

    void aDeleteShowsWhatGoesAlongAndDoesJustThat()
    {
        openApp();
        select({u"1"_s});
        m_rig->trigger(ActionId::Remove);
        QTRY_VERIFY(openDialog<TagRemovalDialog>());
        auto *list = openDialog<TagRemovalDialog>()->findChild<QTreeWidget *>();
        auto *accept = openDialog<TagRemovalDialog>()->findChild<QPushButton *>(u"accept"_s);
        QVERIFY2(!accept->isDefault(), "Enter must not delete");
        QTRY_VERIFY(accept->isEnabled());
        QCOMPARE(text(*list->model(), {0, 2}), picture({u"1 | "_s, u"stable | goes along"_s}));
        accept->click();
        QTRY_COMPARE(text(page().tags()->model()), picture({u"2"_s}));
        QVERIFY2(m_rig->message().contains(u"team/app:stable"_s), qPrintable(m_rig->message()));
    }

    void aTagAloneGoesOnlyWhereTheRegistryCan()
    {
        openApp();
        select({u"1"_s});
        m_rig->trigger(ActionId::Remove);
        QTRY_VERIFY(openDialog<TagRemovalDialog>());
        auto *tagOnly = openDialog<TagRemovalDialog>()->findChild<QPushButton *>(u"tagOnly"_s);
        QTRY_VERIFY(tagOnly->isEnabled());
        tagOnly->click();
        QTRY_VERIFY(m_rig->message().contains(u"a tag alone"_s));
        QCOMPARE(page().tags()->model().tagCount(), 3);
    }

    void aPlanThatCannotBeMadeDeletesNothing()
    {
        openApp();
        select({u"1"_s});
        m_lab.proxy->add({.target = QRegularExpression(u"/tags/"_s), .fault = Fault::answer(403), .times = -1});
        m_rig->trigger(ActionId::Remove);
        QTRY_VERIFY(openDialog<TagRemovalDialog>());
        QTRY_VERIFY(says(openDialog<TagRemovalDialog>(), u"Sign in first"_s));
        QVERIFY(!openDialog<TagRemovalDialog>()->findChild<QPushButton *>(u"accept"_s)->isEnabled());
        openDialog<TagRemovalDialog>()->reject();
    }

    void signingInLoadsWhatWasClosed()
    {
        QVERIFY_RESULT(m_lab.start({.user = u"ann"_s, .password = u"pw"_s}));
        open();
        QTRY_VERIFY(says(page().repositories(), u"who you are"_s));
        for (QPushButton *button : page().repositories()->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == u"Sign In…"_s)
                button->click();
        QTRY_VERIFY(openDialog<SignInDialog>());
        openDialog<SignInDialog>()->findChild<QLineEdit *>(u"user"_s)->setText(u"ann"_s);
        openDialog<SignInDialog>()->findChild<QLineEdit *>(u"password"_s)->setText(u"pw"_s);
        openDialog<SignInDialog>()->accept();
        QTRY_VERIFY(says(page().repositories(), u"Nothing here yet"_s));
    }

    void aPullThatFindsNothingOffersDockerHub()
    {
        m_rig->trigger(ActionId::Pull);
        QTRY_VERIFY(openDialog<PullDialog>());
        openDialog<PullDialog>()->findChild<ReferenceField *>()->setText(m_lab.proxy->host() + u"/nginx:1.27"_s);
        openDialog<PullDialog>()->accept();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_rig->window.messages().message().actions.value(0).text, u"Try Docker Hub"_s, 15'000);
        m_rig->window.messages().act();
        QCOMPARE(m_rig->workspace.jobs().jobs().last()->title(), u"nginx:1.27"_s);
        m_rig->workspace.jobs().stopAll(); // the offer is what counts here, where there may be no network
    }

    void aFavouriteIsAPlace()
    {
        const Reference app = Reference::parse(this->app()).value().withTag({});
        const QString id = Place::favouriteId(app);
        m_rig->workspace.registries().setFavourite(app, true);
        QTRY_VERIFY(places().find(id).isValid());
        m_rig->window.showPlace(id);
        QTRY_COMPARE(page().tags()->model().rowCount(), 3);
        QCOMPARE(m_rig->window.places().currentPlace(), id);
        QTRY_COMPARE(page().repositories()->view()->currentIndex().data(RepositoryRole::Path).toString(), app.path());
        QVERIFY(m_rig->window.actions()[ActionId::RegistrySettings]->isEnabled());

        QTest::keyClick(&m_rig->window.places(), Qt::Key_Delete);
        QTRY_VERIFY(!places().find(id).isValid());
        QVERIFY(!m_rig->workspace.registries().memory().isFavourite(app));
        QVERIFY(m_rig->window.isVisible() && page().isVisible());
    }

    void theDoctorLeadsToTheSettingsAndLooksAgain()
    {
        open();
        m_rig->window.actions()[ActionId::Diagnose]->trigger();
        auto *doctor = qobject_cast<DoctorDialog *>(QApplication::activeModalWidget());
        QVERIFY(doctor);
        auto *settings = doctor->findChild<QPushButton *>(u"settings"_s);
        QVERIFY2(!settings->isVisible(), "nothing was examined yet");
        doctor->findChild<QLineEdit *>()->setText(m_lab.proxy->host());
        doctor->accept();
        QTRY_COMPARE(doctor->model().found().size(), checkStepCount);
        QVERIFY(settings->isVisible());
        settings->click();
        auto *dialog = qobject_cast<RegistrySettingsDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *keep = dialog->findChild<QPushButton *>(u"accept"_s);
        QTRY_VERIFY(keep->isEnabled());
        const QSignalSpy news(&doctor->model(), &QAbstractItemModel::dataChanged);
        keep->click();
        QTRY_COMPARE(QApplication::activeModalWidget(), doctor);
        QTRY_VERIFY2(news.count() >= checkStepCount, "it was examined again");
        doctor->reject();
    }

private:
    QString app() const { return m_lab.proxy->host() + u"/team/app"_s; }
    PlaceModel &places() const { return m_rig->window.places().places(); }
    RegistryPage &page() const { return m_rig->window.registry(); }
    void open() const
    {
        m_rig->workspace.registries().addRegistry(Reference::registry(m_lab.proxy->host()).value());
        m_rig->window.showPlace(u"registry:"_s + m_lab.proxy->host());
    }
    void openApp() const
    {
        open();
        QTRY_COMPARE(page().repositories()->model().rowCount(), 1);
        page().repositories()->view()->setCurrentIndex(page().repositories()->model().index(0, 0));
        QTRY_COMPARE(page().tags()->model().rowCount(), 3);
    }
    void select(const QStringList &tags) const
    {
        QItemSelection selection;
        for (const QString &tag : tags)
            selection.select(page().tags()->model().find(tag), page().tags()->model().find(tag));
        page().tags()->view()->selectionModel()->select(
            selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

    std::optional<LabImages> m_images;
    ProxiedRegistry m_lab;
    std::unique_ptr<WindowRig> m_rig;
};

QTEST_MAIN(TestRegistryWindow)
#include "tst_registrywindow.moc"
