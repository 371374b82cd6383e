// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/settings/registrysettingsdialog.h"

#include "core/transport/registry/settings/settingsfile.h"
#include "models/places/placemodel.h"
#include "models/registries/certificatemodel.h"
#include "tests/lab/process/closedport.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/configfolder.h"
#include "tests/support/modeltext.h"
#include "tests/ui/registries/settingsrig.h"
#include "tests/ui/says.h"
#include "ui/dialogs/parts/plainhttpbox.h"
#include "ui/places/placesview.h"
#include "ui/registries/settings/mirrorspage.h"
#include "ui/registries/settings/settingslist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTcpServer>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

using Rig = SettingsRig;

// As dockerd has them.
constexpr char oneMirror[] = R"({"registry-mirrors":["https://a.example"]})";
constexpr char twoMirrors[] = R"({"registry-mirrors":["https://a.example","http://10.0.0.7:5000"]})";

} // namespace

class TestRegistrySettingsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_config.reset();
        m_config = std::make_unique<ConfigFolder>();
    }

    void itOpensForTheRegistryThatIsShown()
    {
        WindowRig rig;
        QVERIFY(!rig.window.actions()[ActionId::RegistrySettings]->isEnabled());
        rig.window.showPlace(u"registry:docker.io"_s);
        QVERIFY(rig.window.actions()[ActionId::RegistrySettings]->isEnabled());
        rig.trigger(ActionId::RegistrySettings);
        QTRY_VERIFY(openDialog<RegistrySettingsDialog>());
        QCOMPARE(openDialog<RegistrySettingsDialog>()->windowTitle(), u"Settings of docker.io"_s);
        openDialog<RegistrySettingsDialog>()->reject();
    }

    void anOwnListBeginsAsTheOneOfOtherTools()
    {
        QVERIFY(m_config->put(u"docker/daemon.json"_s, twoMirrors));
        Rig rig;
        QTRY_VERIFY(rig.isRead());
        QVERIFY(!rig.box(u"own"_s)->isChecked() && !rig.field(u"address"_s)->isEnabled());
        QVERIFY(!rig.button(u"down"_s)->isEnabled() && !rig.button(u"removeMirror"_s)->isEnabled());
        const QModelIndex origin = rig.mirrors().index(0, MirrorModel::OriginColumn);
        QCOMPARE(origin.data().toString(), u"daemon.json"_s);
        QCOMPARE(origin.data(Qt::ToolTipRole).toString(), m_config->file(u"docker/daemon.json"_s));

        rig.box(u"own"_s)->click();
        rig.add(u"c.example/hub"_s);
        QCOMPARE(text(rig.mirrors(), {0, 2}),
            picture({u"a.example | you"_s, u"http://10.0.0.7:5000 | you"_s, u"c.example/hub | you"_s,
                u"docker.io (the registry itself) | "_s}));
        rig.button(u"up"_s)->click(); // what was added is chosen
        rig.button(u"up"_s)->click();
        QVERIFY(!rig.button(u"up"_s)->isEnabled());
        rig.button(u"down"_s)->click();
        rig.keep();
        QTRY_VERIFY(!rig.dialog);
        QStringList kept;
        const RegistrySettings settings = readSettings().value().value(u"docker.io"_s);
        for (const Mirror &mirror : settings.mirrors.value())
            kept.append(mirrorAddress(mirror));
        QCOMPARE(kept, (QStringList{u"a.example"_s, u"c.example/hub"_s, u"http://10.0.0.7:5000"_s}));
    }

    void anOwnListMayBeEmpty()
    {
        QVERIFY(m_config->put(u"docker/daemon.json"_s, oneMirror));
        Rig rig;
        QTRY_VERIFY(rig.isRead());
        rig.box(u"own"_s)->click();
        rig.button(u"removeMirror"_s)->click();
        QVERIFY2(!rig.button(u"removeMirror"_s)->isEnabled(), "the registry itself cannot be removed");
        rig.keep();
        QTRY_VERIFY(!rig.dialog);
        QCOMPARE(readSettings().value().value(u"docker.io"_s).mirrors, std::optional(QList<Mirror>()));
    }

    void enterAddsAndKeepAddsWhatIsLeft()
    {
        Rig rig;
        QTRY_VERIFY(rig.isRead());
        rig.box(u"own"_s)->click();
        rig.field(u"address"_s)->setText(u"a.example"_s);
        QTest::keyClick(rig.field(u"address"_s), Qt::Key_Return);
        QVERIFY(rig.dialog->isVisible());
        QCOMPARE(rig.mirrors().mirrors().size(), 1);
        rig.field(u"address"_s)->setText(u"b.example"_s);
        rig.keep();
        QTRY_VERIFY(!rig.dialog);
        QCOMPARE(readSettings().value().value(u"docker.io"_s).mirrors->size(), 2);
    }

    void anOwnListIsNotLostWhileTheirsIsLookedAt()
    {
        QVERIFY(m_config->put(u"docker/daemon.json"_s, oneMirror));
        Rig rig;
        QTRY_VERIFY(rig.isRead());
        rig.box(u"own"_s)->click();
        rig.add(u"b.example"_s);
        rig.box(u"own"_s)->click();
        QCOMPARE(rig.mirrors().mirrors().size(), 1);
        rig.box(u"own"_s)->click();
        QCOMPARE(rig.mirrors().mirrors().size(), 2);
    }

    void whatIsNoMirrorIsSaid()
    {
        Rig rig;
        QTRY_VERIFY(rig.isRead());
        rig.box(u"own"_s)->click();
        rig.add(u"https://ann:secret@a.example"_s);
        QVERIFY(says(rig.dialog, u"“a.example” is no mirror"_s) && !says(rig.dialog, u"secret"_s));
        rig.add(u"a.example"_s);
        QVERIFY(!says(rig.dialog, u"is no mirror"_s));
        rig.add(u"https://a.example/"_s);
        QVERIFY(says(rig.dialog, u"is in the list already"_s));
        QCOMPARE(rig.mirrors().mirrors().size(), 1);
    }

    void mirrorsAreMeasured()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        const auto registry = RegistryProcess::start();
        const auto mirror = RegistryProcess::start();
        QVERIFY(registry && mirror);
        Rig rig((*registry)->host());
        QTRY_VERIFY(rig.isRead());
        rig.box(u"own"_s)->click();
        rig.add((*mirror)->url());
        rig.add(u"http://127.0.0.1:%1"_s.arg(closedPort()));
        rig.field(u"image"_s)->setText(u"UPPER"_s);
        rig.button(u"measure"_s)->click();
        QCOMPARE(reading(rig, 0), QString());
        rig.field(u"image"_s)->setText(u"team/app:1"_s);
        rig.button(u"measure"_s)->click();
        QVERIFY(!rig.button(u"measure"_s)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(rig.button(u"measure"_s)->isEnabled(), 20'000);
        QVERIFY2(reading(rig, 0).contains(u"ms"_s) && reading(rig, 0).endsWith(u"does not have it"_s),
            qPrintable(reading(rig, 0)));
        QVERIFY2(reading(rig, 1).contains(u"Nothing answers"_s), qPrintable(reading(rig, 1)));
        QVERIFY2(reading(rig, 2).contains(u"ms"_s), qPrintable(reading(rig, 2)));
        auto *list = rig.dialog->mirrors().findChild<SettingsList *>();
        list->choose(0);
        QVERIFY2(!rig.button(u"diagnose"_s)->isVisible(), "the first one did well");
        list->choose(1);
        QVERIFY(rig.button(u"diagnose"_s)->isVisible());
        QSignalSpy wanted(rig.dialog, &RegistrySettingsDialog::diagnoseWanted);
        rig.button(u"diagnose"_s)->click();
        QVERIFY(wanted.first().first().toString().startsWith(u"127.0.0.1:"));
        QVERIFY(wanted.first().last().toBool());
    }

    void whatIsDangerousSaysSoAndIsMarked()
    {
        Rig rig(u"r.example:5000"_s);
        QTRY_VERIFY(rig.isRead());
        rig.dialog->showPage(RegistrySettingsDialog::Connection);
        QVERIFY(!says(rig.dialog, u"pose as this registry"_s));
        rig.box(u"unverified"_s)->click();
        QVERIFY(says(rig.dialog, u"pose as this registry"_s) && !says(rig.dialog, u"Without encryption"_s));
        rig.dialog->findChild<PlainHttpBox *>()->click();
        QVERIFY(says(rig.dialog, u"Without encryption"_s));
        rig.window.workspace.registries().addRegistry(Reference::registry(u"r.example:5000"_s).value());
        rig.keep();
        QTRY_VERIFY(!rig.dialog);
        const RegistrySettings kept = readSettings().value().value(u"r.example:5000"_s);
        QVERIFY(kept.unverified && kept.plainHttp);
        PlaceModel &places = rig.window.window.places().places();
        QTRY_VERIFY(!places.find(u"registry:r.example:5000"_s).data(PlaceRole::Exposure).toString().isEmpty());
        QVERIFY(places.find(u"registry:docker.io"_s).data(PlaceRole::Exposure).toString().isEmpty());
    }

    void certificatesHoldAtOnce()
    {
        LAB_NEEDS(u"openssl"_s);
        const auto authority = makeAuthority(m_config->path(), u"harbour"_s);
        QVERIFY_RESULT(authority);
        const auto client = makeClient(*authority, m_config->path(), u"zhenghe"_s);
        QVERIFY_RESULT(client);
        QVERIFY(m_config->put(u"docker/certs.d/r.example/ca.crt"_s, m_config->read(u"harbour.pem"_s)));
        Rig rig(u"r.example"_s);
        QTRY_VERIFY(rig.isRead());
        rig.dialog->showPage(RegistrySettingsDialog::Certificates);
        QCOMPARE(text(rig.certificates()), picture({u"harbour"_s}));
        QVERIFY2(!rig.button(u"removeCertificate"_s)->isEnabled(), "it is docker's");

        rig.window.files.toOpen = {authority->file};
        rig.button(u"trustFile"_s)->click();
        QTRY_COMPARE(text(rig.certificates()), picture({u"harbour"_s, u"harbour"_s}));
        QVERIFY(says(rig.dialog, u"trusted for r.example and no other"_s));
        rig.button(u"client"_s)->click();
        QTRY_VERIFY(says(rig.dialog, u"holds no private key"_s));
        QVERIFY(m_config->put(u"both.pem"_s,
            m_config->read(u"zhenghe.pem"_s)
                + m_config->read(u"zhenghe.key"_s))); // one file for both, as some keep them
        rig.window.files.toOpen = {m_config->file(u"both.pem"_s)};
        rig.button(u"client"_s)->click();
        QTRY_COMPARE(text(rig.certificates()), picture({u"harbour"_s, u"harbour"_s, u"zhenghe"_s}));

        auto *list = rig.dialog->findChildren<QTreeView *>().last();
        list->setCurrentIndex(list->model()->index(0, 0));
        rig.button(u"removeCertificate"_s)->click();
        QTRY_COMPARE(text(rig.certificates()), picture({u"harbour"_s, u"zhenghe"_s}));
        QVERIFY(QFile::exists(authority->file));
    }

    void settingsThatCannotBeReadAreSaid()
    {
        QVERIFY(m_config->put(u"stowage/registries.json"_s, "{"));
        Rig rig;
        QTRY_VERIFY(says(rig.dialog, ownSettingsPath()));
        QVERIFY(!rig.isRead() && !rig.button(u"accept"_s)->isEnabled());
    }

    void closingItWhileItMeasures()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Rig rig(u"127.0.0.1:%1"_s.arg(silent.serverPort()));
        QTRY_VERIFY(rig.isRead());
        rig.button(u"measure"_s)->click();
        rig.dialog->reject();
        QTRY_VERIFY(!rig.dialog); // neither hangs nor calls back
    }

private:
    static QString reading(Rig &rig, int row)
    {
        return rig.mirrors().index(row, MirrorModel::ReadingColumn).data().toString();
    }

    std::unique_ptr<ConfigFolder> m_config;
};

QTEST_MAIN(TestRegistrySettingsDialog)
#include "tst_registrysettingsdialog.moc"
