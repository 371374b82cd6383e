// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/testdata.h"
#include "tests/ui/windowrig.h"
#include "ui/accounts/signindialog.h"
#include "ui/dialogs/parts/referencefield.h"
#include "ui/dialogs/pushdialog.h"
#include "ui/images/archivepage.h"
#include "ui/places/placesview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

/// Images of an open archive go to a real registry out of the real window, and the Library stays empty.
class TestPushArchived : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LAB_NEEDS(u"docker-registry"_s, u"skopeo"_s); }

    void init()
    {
        m_rig = std::make_unique<WindowRig>();
        start();
    }

    void cleanup()
    {
        QCOMPARE(m_rig->images().imageCount(), 0);
        m_rig.reset();
        m_registry.reset();
    }

    void theChosenImageGoesWhereItIsTold()
    {
        open(m_rig->samplePath());
        choose(u"localhost/stowage/sample:1.1"_s);
        pushAs(u"/team/sample:7"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(m_rig->message().startsWith(u"Pushed"_s), qPrintable(m_rig->message()), 15000);
        const Job *push = m_rig->workspace.jobs().jobs().last();
        QCOMPARE(push->kind(), Job::Kind::Push);
        QCOMPARE(push->title(), u"team/sample:7 to %1"_s.arg(m_registry->host()));
        QCOMPARE(push->result().digest.toString(), digestThere(u"/team/sample:7"_s));
        QVERIFY(m_rig->workspace.registries().registries().contains(m_registry->host()));
    }

    void severalGoWhereTheirNamesSay()
    {
        const QString folder = m_rig->folder.filePath(u"layout"_s);
        const DrawnImage tea = drawImage(u"etc/tea"_s);
        const DrawnImage silk = drawImage(u"etc/silk"_s);
        writeLayout(folder, tea, {m_registry->host() + u"/quanzhou/tea:1"_s});
        writeLayout(folder, silk, {m_registry->host() + u"/quanzhou/silk:1"_s});
        open(folder);
        m_rig->trigger(ActionId::SelectAll);
        PushDialog *const dialog = asked();
        QVERIFY(dialog);
        dialog->accept();
        QTRY_VERIFY2_WITH_TIMEOUT(m_rig->message().startsWith(u"Pushed"_s), qPrintable(m_rig->message()), 15000);
        QCOMPARE(digestThere(u"/quanzhou/tea:1"_s), tea.root.digest.toString());
        QCOMPARE(digestThere(u"/quanzhou/silk:1"_s), silk.root.digest.toString());
        QCOMPARE(m_rig->workspace.jobs().jobs().size(), 1);
    }

    void anImageIsDroppedOnARegistry()
    {
        open(m_rig->samplePath());
        choose(u"localhost/stowage/sample:1.1"_s);
        PlacesView &places = m_rig->window.places();
        const QModelIndex hub = places.places().find(Place::registryId(u"docker.io"_s));
        const QPoint there = places.visualRect(hub).center();
        QMimeData data;
        data.setData(ImageListModel::dragMimeType, "sha256:…");
        QDragEnterEvent enter(there, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(places.viewport(), &enter);
        QDropEvent drop(there, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(places.viewport(), &drop);
        QTRY_VERIFY(openDialog<PushDialog>());
        QCOMPARE(openDialog<PushDialog>()->findChild<ReferenceField *>()->reference().toString(),
            u"docker.io/stowage/sample:1.1"_s);
        openDialog<PushDialog>()->reject();
    }

    void whatIsCompressedIsUnpackedFirst()
    {
        open(dataPath(u"archives/docker-save.tar.gz"_s));
        PushDialog *const dialog = asked();
        QVERIFY(dialog);
        QTRY_VERIFY2(dialog->findChild<QComboBox *>(u"compress"_s)->isVisible(), "its layers may be plain");
        dialog->findChild<ReferenceField *>()->setText(m_registry->host() + u"/team/saved:1"_s);
        dialog->accept();
        QTRY_VERIFY2_WITH_TIMEOUT(m_rig->message().startsWith(u"Pushed"_s), qPrintable(m_rig->message()), 15000);
        QCOMPARE(m_rig->workspace.jobs().jobs().last()->result().digest.toString(), digestThere(u"/team/saved:1"_s));
    }

    void layersThatAreCompressedAreNotAskedAbout()
    {
        open(dataPath(u"archives/skopeo-oci.tar"_s));
        const PushDialog *const dialog = asked();
        QVERIFY(dialog);
        const auto ofArchive = m_rig->workspace.hasPlainLayers(dataPath(u"archives/skopeo-oci.tar"_s), {0});
        QTRY_VERIFY(ofArchive.isFinished());
        QVERIFY(ofArchive.result() && !*ofArchive.result());
        QVERIFY(!dialog->findChild<QComboBox *>(u"compress"_s)->isVisible());
        openDialog<PushDialog>()->reject();
    }

    void anArchiveThatIsGoneIsSaidAndTriedAgain()
    {
        open(m_rig->samplePath());
        choose(u"localhost/stowage/sample:1.1"_s);
        const QString aside = m_rig->folder.filePath(u"aside.tar"_s);
        QVERIFY(QFile::rename(m_rig->samplePath(), aside));
        pushAs(u"/team/sample:7"_s);
        QTRY_VERIFY2(m_rig->message().contains(u"harbour.tar"_s), qPrintable(m_rig->message()));
        Job *const push = m_rig->workspace.jobs().jobs().last();
        QCOMPARE(push->state(), Job::State::Failed);
        QVERIFY(QFile::rename(aside, m_rig->samplePath()));
        m_rig->trigger(ActionId::RetryTransfer);
        QTRY_COMPARE_WITH_TIMEOUT(push->state(), Job::State::Done, 15000);
        QCOMPARE(push->result().digest.toString(), digestThere(u"/team/sample:7"_s));
    }

    void whoIsRefusedSignsIn()
    {
        start({.user = u"ann"_s, .password = u"open sesame"_s});
        open(m_rig->samplePath());
        choose(u"localhost/stowage/sample:1.1"_s);
        pushAs(u"/team/sample:7"_s);
        QTRY_COMPARE(m_rig->window.messages().message().actions.value(0).text, u"Sign In…"_s);
        const QPointer<Job> push = m_rig->workspace.jobs().jobs().last();
        m_rig->window.messages().act();
        QTRY_VERIFY(openDialog<SignInDialog>());
        auto *const dialog = openDialog<SignInDialog>();
        dialog->findChild<QLineEdit *>(u"user"_s)->setText(u"ann"_s);
        dialog->findChild<QLineEdit *>(u"password"_s)->setText(u"open sesame"_s);
        dialog->accept();
        QTRY_VERIFY2_WITH_TIMEOUT(m_rig->message().startsWith(u"Pushed"_s), qPrintable(m_rig->message()), 15000);
        QVERIFY2(push && push->state() == Job::State::Done, "the same is asked again");
    }

private:
    void start(const lab::RegistryOptions &options = {})
    {
        auto registry = lab::RegistryProcess::start(options);
        QVERIFY_RESULT(registry);
        m_registry = *std::move(registry);
    }

    ImageListModel &inside() { return m_rig->window.archive().images()->model(); }

    void open(const QString &path)
    {
        m_rig->window.openFiles({path});
        QTRY_VERIFY(m_rig->window.archive().isVisible() && inside().imageCount() > 0);
        QTRY_VERIFY(!m_rig->window.archive().images()->view()->selection().isEmpty());
    }

    void choose(const QString &name)
    {
        m_rig->window.archive().images()->view()->selectImage(inside().find(*Reference::parse(name)));
    }

    /// Where the image shall go; null: nobody asks.
    PushDialog *asked()
    {
        m_rig->trigger(ActionId::Push);
        return QTest::qWaitFor(openDialog<PushDialog>) ? openDialog<PushDialog>() : nullptr;
    }

    void pushAs(const QString &name)
    {
        PushDialog *const dialog = asked();
        QVERIFY(dialog);
        dialog->findChild<ReferenceField *>()->setText(m_registry->host() + name);
        dialog->accept();
    }

    QString digestThere(const QString &name) const
    {
        const lab::Outcome seen = lab::run(u"skopeo"_s,
            {u"inspect"_s, u"--tls-verify=false"_s, u"--format"_s, u"{{.Digest}}"_s,
                u"docker://"_s + m_registry->host() + name});
        return QString::fromUtf8(seen.out).trimmed();
    }

    std::unique_ptr<WindowRig> m_rig;
    std::unique_ptr<lab::RegistryProcess> m_registry;
};

QTEST_MAIN(TestPushArchived)
#include "tst_pusharchived.moc"
