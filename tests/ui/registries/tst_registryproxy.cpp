// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfile.h"
#include "models/places/placemodel.h"
#include "tests/support/configfolder.h"
#include "tests/ui/registries/settingsrig.h"
#include "tests/ui/says.h"
#include "ui/places/placesview.h"
#include "ui/registries/registryverbs.h"

#include <QComboBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

using Rig = SettingsRig;

/// The proxy of one registry, in its settings.
class TestRegistryProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_config.reset();
        m_config = std::make_unique<ConfigFolder>();
    }

    void aProxyOfItsOwn_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("good");
        QTest::newRow("http") << u"http://proxy.example:8080"_s << true;
        QTest::newRow("socks") << u" socks5://10.0.0.1:1080/ "_s << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("a name alone") << u"proxy.example:8080"_s << false;
        QTest::newRow("a password") << u"http://ann:secret@proxy.example"_s << false;
        QTest::newRow("another scheme") << u"ftp://proxy.example"_s << false;
    }

    void aProxyOfItsOwn()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, good);
        Rig rig;
        QTRY_VERIFY(rig.isRead());
        auto *proxy = rig.dialog->findChild<QComboBox *>();
        proxy->setCurrentIndex(2);
        rig.field(u"proxyAddress"_s)->setText(address);
        rig.keep();
        if (good) {
            QTRY_VERIFY(!rig.dialog);
            const RegistrySettings kept = readSettings().value().value(u"docker.io"_s);
            QCOMPARE(kept.proxy, RegistrySettings::Proxy::Own);
            QCOMPARE(kept.proxyUrl, QUrl(address.trimmed()));
        } else {
            QVERIFY(
                rig.dialog && says(rig.dialog, u"is not the address of a proxy"_s) && !says(rig.dialog, u"secret"_s));
            QVERIFY(!QFile::exists(ownSettingsPath()));
        }
    }

    void theProxysPasswordGoesIntoTheKeychainAlone()
    {
        Rig rig;
        QTRY_VERIFY(rig.isRead());
        rig.dialog->findChild<QComboBox *>()->setCurrentIndex(2);
        rig.field(u"proxyAddress"_s)->setText(u"http://Proxy.example:3128"_s);
        QVERIFY2(!rig.field(u"proxyPassword"_s)->isEnabled(), "nobody's password");
        rig.field(u"proxyUser"_s)->setText(u"zhèng hé"_s);
        rig.field(u"proxyPassword"_s)->setText(u"treasure"_s);
        rig.keep();
        QTRY_VERIFY(!rig.dialog);
        const QString holder = proxyHolder(readSettings().value().value(u"docker.io"_s).proxyUrl);
        QCOMPARE(rig.window.accounts->keychain.value(holder), Credential(u"zhèng hé"_s, u"treasure"_s));
        QVERIFY2(!rig.window.window.places().places().find(Place::registryId(holder)).isValid(), "it is no registry");
        QVERIFY(!m_config->read(u"stowage/registries.json"_s).contains("treasure"));

        Rig again;
        QTRY_VERIFY(again.isRead());
        QCOMPARE(again.field(u"proxyAddress"_s)->text(), u"http://proxy.example:3128"_s);
        QCOMPARE(again.field(u"proxyUser"_s)->text(), u"zhèng hé"_s);
        QVERIFY(again.field(u"proxyPassword"_s)->text().isEmpty());
        again.keep();
        QTRY_VERIFY(!again.dialog);
        QCOMPARE(readSettings().value().value(u"docker.io"_s).proxyUrl.userName(), u"zhèng hé"_s);
    }

    void withoutAKeychainItIsKnownUntilTheEnd()
    {
        Rig rig;
        rig.window.accounts->refusal = Error{ErrorKind::NotFound, u"This desktop has no keychain."_s, {}};
        QTRY_VERIFY(rig.isRead());
        rig.window.window.findChild<RegistryVerbs *>()->openSettings(u"docker.io"_s);
        rig.dialog->reject();
        auto *dialog = rig.window.window.findChildren<RegistrySettingsDialog *>().last();
        QTRY_VERIFY(dialog->findChild<QTabWidget *>()->isEnabled());
        dialog->findChild<QComboBox *>()->setCurrentIndex(2);
        dialog->findChild<QLineEdit *>(u"proxyAddress"_s)->setText(u"http://proxy.example:3128"_s);
        dialog->findChild<QLineEdit *>(u"proxyUser"_s)->setText(u"ann"_s);
        dialog->findChild<QLineEdit *>(u"proxyPassword"_s)->setText(u"treasure"_s);
        dialog->accept();
        QTRY_VERIFY(rig.window.message().contains(u"until you quit"_s));
        QCOMPARE(rig.window.accounts->session.value(u"proxy:ann@proxy.example:3128"_s).user, u"ann"_s);
    }

private:
    std::unique_ptr<ConfigFolder> m_config;
};

QTEST_MAIN(TestRegistryProxy)
#include "tst_registryproxy.moc"
