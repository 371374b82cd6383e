// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/engine/farengines.h"
#include "tests/ui/enginerig.h"
#include "tests/ui/says.h"
#include "ui/dialogs/parts/referencefield.h"
#include "ui/dialogs/tagdialog.h"
#include "ui/engines/addenginedialog.h"
#include "ui/engines/engineremovaldialog.h"
#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Real engines that are somewhere else, in the whole window: behind ssh, and behind a port with TLS on both sides.
class TestFarEngineWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_FAR_ENGINES();
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, m_archive);
        m_engines.start();
    }

    void init()
    {
        client({u"load"_s, u"-q"_s, u"-i"_s, m_archive});
        m_rig = std::make_unique<EngineRig>();
    }

    void cleanup()
    {
        m_rig.reset();
        m_engines.docker->docker({u"image"_s, u"prune"_s, u"-af"_s});
        m_engines.podman->podman({u"rmi"_s, u"-af"_s});
    }

    void itIsAddedAndFollowed_data() { addFarRows(); }
    void itIsAddedAndFollowed()
    {
        add();
        QCOMPARE(m_rig->window.places().places().find(m_rig->place).data().toString(), u"far"_s);
        QVERIFY(says(&page(), m_engines.end().address.toString()));
        select(u"tiny:1"_s);
        QTRY_VERIFY(says(&m_rig->window.inspector(), u"linux/amd64"_s));
        client({u"tag"_s, u"tiny:1"_s, u"quay.io/harbour/tea:2"_s});
        QTRY_VERIFY(lists(u"quay.io/harbour/tea:2"_s));
        client({u"rmi"_s, u"quay.io/harbour/tea:2"_s});
        QTRY_VERIFY(!lists(u"quay.io/harbour/tea:2"_s));
    }

    /// By what docker and podman were told.
    void itIsFound_data() { addFarRows(); }
    void itIsFound()
    {
        tellItsTool();
        m_rig->look();
        show();
        QVERIFY(lists(u"tiny:1"_s));
        QCOMPARE(m_rig->window.places().places().find(m_rig->place).data().toString(), u"forge"_s);
        QVERIFY(!m_rig->window.places().places().find(m_rig->place).data(PlaceRole::Closable).toBool());
    }

    void anImageIsTaggedAndRemoved_data() { addFarRows(); }
    void anImageIsTaggedAndRemoved()
    {
        add();
        select(u"tiny:1"_s);
        m_rig->trigger(ActionId::Tag);
        QTRY_VERIFY(openDialog<TagDialog>());
        openDialog<TagDialog>()->findChild<ReferenceField *>()->setText(u"quanzhou/tea:spring"_s);
        openDialog<TagDialog>()->accept();
        QTRY_VERIFY(lists(u"quanzhou/tea:spring"_s));
        QCOMPARE(idsThere(u"quanzhou/tea:spring"_s), idsThere(u"tiny:1"_s));
        for (const QString &name : {u"tiny:1"_s, u"quanzhou/tea:spring"_s}) {
            select(name);
            m_rig->trigger(ActionId::Remove);
            QTRY_VERIFY(openDialog<EngineRemovalDialog>());
            openDialog<EngineRemovalDialog>()->accept();
            QTRY_VERIFY(!lists(name));
        }
        QCOMPARE(idsThere({}), QString());
    }

    void itIsKilledAndStartedAgain_data() { addFarRows(); }
    void itIsKilledAndStartedAgain()
    {
        add();
        m_engines.kill();
        QTRY_VERIFY(says(&page(), u"See whether it still runs"_s));
        QVERIFY(lists(u"tiny:1"_s));
        select(u"tiny:1"_s);
        QVERIFY(!m_rig->window.actions()[ActionId::Remove]->isEnabled());
        tryAgain();
        QTRY_VERIFY(says(&page(), isTlsRow() ? u"far cannot be reached"_s : u"far does not run on 127.0.0.1"_s));
        QVERIFY_RESULT(m_engines.startAgain());
        tryAgain();
        QTRY_VERIFY(m_rig->window.actions()[ActionId::Remove]->isEnabled());
        QVERIFY(!says(&page(), u"far "_s));
        client({u"tag"_s, u"tiny:1"_s, u"quay.io/harbour/tea:2"_s});
        QTRY_VERIFY(lists(u"quay.io/harbour/tea:2"_s));
    }

    void itsHostGoes()
    {
        add();
        m_engines.host->kill();
        QTRY_VERIFY(says(&page(), u"See whether it still runs"_s));
        tryAgain();
        QTRY_VERIFY(says(&page(), u"127.0.0.1 cannot be reached, and with it far"_s));
        QVERIFY(lists(u"tiny:1"_s));
        QVERIFY_RESULT(m_engines.host->startAgain());
        tryAgain();
        QTRY_VERIFY(state(m_rig->place).isHere());
        QVERIFY(!says(&page(), u"cannot be reached"_s));
    }

    /// Without anybody who presses anything.
    void theyComeBackByThemselves()
    {
        m_rig->look();
        ran(m_engines.podman->podman({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
        const QString ssh = addByHand(m_engines.throughSsh(m_engines.podman->socket()));
        const QString tls = addByHand(m_engines.throughTls());
        m_rig->expect(2);
        m_engines.host->kill();
        m_engines.docker->kill();
        QTRY_VERIFY(!state(ssh).isHere() && !state(tls).isHere());
        QVERIFY_RESULT(m_engines.host->startAgain());
        QVERIFY_RESULT(m_engines.docker->startAgain());
        QTRY_VERIFY_WITH_TIMEOUT(state(ssh).isHere() && state(tls).isHere(), 30'000);
        ran(m_engines.podman->podman({u"rmi"_s, u"tiny:1"_s}));
        ran(m_engines.docker->docker({u"rmi"_s, u"tiny:1"_s}));
        QTRY_VERIFY(state(ssh).images->images.isEmpty() && state(tls).images->images.isEmpty());
    }

    /// Who answers in its place is told nothing.
    void itsHostHasAnotherKey()
    {
        add();
        m_engines.host->kill();
        QVERIFY_RESULT(m_engines.host->changeKey());
        QTRY_VERIFY(!state(m_rig->place).isHere());
        const int calls = m_engines.host->calls();
        for (int i = 1; i <= 2; ++i) {
            tryAgain();
            QTRY_COMPARE(m_engines.host->calls(), calls + i);
            QTRY_VERIFY(says(&page(), u"the key of 127.0.0.1 is another than before"_s));
        }
        QVERIFY(says(&page(), u"ssh-keygen -R '[127.0.0.1]:%1'"_s.arg(m_engines.host->port())));
        QVERIFY(!m_rig->window.actions()[ActionId::Remove]->isEnabled());
        QVERIFY_RESULT(m_engines.host->rememberKey());
        tryAgain();
        QTRY_VERIFY(state(m_rig->place).isHere());
    }

private:
    EnginePage &page() const { return m_rig->window.engine(); }
    ImageListModel &images() const { return page().images()->model(); }
    bool lists(const QString &name) const { return images().find(Reference::parse(name).value()).isValid(); }
    void select(const QString &name) const
    {
        page().images()->view()->expandAll();
        page().images()->view()->selectImage(images().find(Reference::parse(name).value()));
    }

    const EngineState &state(const QString &place) const { return *m_rig->workspace.engines().engine(place); }

    void show() const
    {
        m_rig->expect(1);
        m_rig->window.showPlace(m_rig->place);
        QTRY_COMPARE(images().imageCount(), 1);
    }

    void add() const
    {
        m_rig->look();
        addByHand(m_engines.end());
        show();
    }

    /// Which place it is.
    QString addByHand(const EngineEndpoint &far) const
    {
        m_rig->trigger(ActionId::AddEngine);
        auto *const dialog = openDialog<AddEngineDialog>();
        const auto type
            = [&](const QString &field, const QString &text) { dialog->findChild<QLineEdit *>(field)->setText(text); };
        type(u"address"_s, far.address.toString());
        type(u"name"_s, far.name);
        dialog->findChild<QCheckBox *>(u"tls"_s)->setChecked(far.tls.has_value());
        type(u"folder"_s, m_engines.certificates.path());
        dialog->accept();
        return Place::engineId(far.address.toString());
    }

    /// A context of docker, or a connection of podman: "forge".
    void tellItsTool() const
    {
        const QString home = m_rig->around.home;
        const EngineEndpoint far = m_engines.end();
        const QString address = far.address.toString();
        const QString docker = far.tls
            ? u"host=%1,ca=%2,cert=%3,key=%4"_s.arg(address, far.tls->authority, far.tls->certificate, far.tls->key)
            : u"host="_s + address;
        const QStringList environment{u"HOME="_s + home, u"XDG_CONFIG_HOME="_s + m_rig->around.config()};
        ran(run(u"env"_s,
            environment
                + (isPodmanRow()
                        ? QStringList{u"podman"_s, u"--remote"_s, u"system"_s, u"connection"_s, u"add"_s, u"forge"_s,
                              address}
                        : QStringList{u"docker"_s, u"context"_s, u"create"_s, u"forge"_s, u"--docker"_s, docker})));
    }

    void tryAgain() const
    {
        for (QPushButton *button : page().findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == u"Try Again"_s)
                return button->click();
        QFAIL("nothing to press");
    }

    void client(const QStringList &arguments) const { ran(m_engines.client(arguments)); }
    QString idsThere(const QString &name) const
    {
        QStringList arguments{u"images"_s, u"-q"_s};
        return said(m_engines.client(name.isEmpty() ? arguments : arguments << name));
    }

    const QTemporaryDir m_folder;
    QString m_archive;
    FarEngines m_engines;
    std::unique_ptr<EngineRig> m_rig;
};

QTEST_MAIN(TestFarEngineWindow)
#include "tst_farenginewindow.moc"
