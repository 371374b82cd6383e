// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfile.h"
#include "tests/core/transport/registry/registrytest.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/proxy/forwardproxy.h"
#include "tests/lab/proxy/socksproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// A proxy that a person chose for one registry, in place of what desktop and environment say.
class TestOwnProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"tinyproxy"_s, u"curl"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        QVERIFY_RESULT(pushSeed(m_registry->host(), u"team/app"_s, u"1"_s, {3000}));
        auto proxy = ForwardProxy::start();
        QVERIFY_RESULT(proxy);
        m_proxy = std::move(*proxy);
    }

    void cleanup()
    {
        qunsetenv("http_proxy");
        QFile::remove(ownSettingsPath());
    }

    void itLeadsToTheRegistryThatItIsFor()
    {
        decide(RegistrySettings::Proxy::Own, QString::fromLatin1(m_proxy->address()));
        QVERIFY_RESULT(Puller(host() + u"/team/app:1"_s).root());
        QVERIFY(m_proxy->passed().contains("GET http://" + host().toLatin1() + "/v2/team/app/manifests/1 HTTP/1.1"));
    }

    void noneGoesPastTheOneOfTheEnvironment()
    {
        qputenv("http_proxy", m_proxy->address());
        decide(RegistrySettings::Proxy::None);
        const qsizetype before = m_proxy->passed().size();
        const auto root = Puller(host() + u"/team/app:1"_s).root();
        QVERIFY_ERROR(root, ErrorKind::Unreachable);
        QVERIFY2(
            root.error().message.words().contains(u"There is no host"_s), qPrintable(root.error().message.words()));
        QCOMPARE(m_proxy->passed().size(), before);
    }

    void itLeadsToTheMirrorsOfThatRegistry()
    {
        const auto other = RegistryProcess::start();
        QVERIFY_RESULT(other);
        QVERIFY_RESULT(pushSeed((*other)->host(), u"team/app"_s, u"1"_s, {3000}));
        Mirror mirror;
        mirror.host = ForwardProxy::nameOf((*other)->port());
        mirror.plainHttp = true;
        decide(RegistrySettings::Proxy::Own, QString::fromLatin1(m_proxy->address()), {mirror});
        QVERIFY_RESULT(Puller(host() + u"/team/app:1"_s).root());
        const QByteArray passed = m_proxy->passed().join('\n');
        QVERIFY2(
            passed.contains("GET http://" + mirror.host.toLatin1() + "/v2/team/app/manifests/"), passed.constData());
    }

    void itMaySpeakSocks_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("a name, that is looked up over there") << SocksProxy::nameOf(m_registry->port());
        QTest::newRow("an address") << m_registry->host();
    }

    void itMaySpeakSocks()
    {
        QFETCH(const QString, host);
        const auto socks = SocksProxy::start();
        QVERIFY_RESULT(socks);
        decideFor(host, RegistrySettings::Proxy::Own, (*socks)->url());
        Puller puller(host + u"/team/app:1"_s);
        const auto root = puller.root();
        QVERIFY_RESULT(root);
        const auto image = Manifest::parse(*root);
        QVERIFY_RESULT(image);
        QVERIFY_RESULT(puller.blob(image->layers.first()));
        const QStringList asked = (*socks)->hosts();
        QVERIFY(!asked.isEmpty() && (*socks)->connections() >= asked.size());
        QCOMPARE(asked, QStringList(asked.size(), host.section(u':', 0, 0)));
    }

    void oneThatIsNotThereIsNamedAsSuch()
    {
        decide(RegistrySettings::Proxy::Own, u"http://127.0.0.1:9"_s);
        const auto root = Puller(host() + u"/team/app:1"_s).root();
        QVERIFY_ERROR(root, ErrorKind::Unreachable);
        QVERIFY2(
            root.error().message.words().contains(u"The proxy on the way"_s), qPrintable(root.error().message.words()));
    }

private:
    void decide(RegistrySettings::Proxy proxy, const QString &address = {}, const QList<Mirror> &mirrors = {})
    {
        decideFor(host(), proxy, address, mirrors);
    }

    /// Plain HTTP is allowed, too: the registry has no certificate.
    static void decideFor(
        const QString &host, RegistrySettings::Proxy proxy, const QString &address, const QList<Mirror> &mirrors = {})
    {
        RegistrySettings settings;
        settings.mirrors = mirrors;
        settings.proxy = proxy;
        settings.proxyUrl = QUrl(address);
        settings.plainHttp = true;
        QVERIFY_RESULT(keepSettings(host, settings));
    }

    /// That only the proxy can find.
    QString host() const { return ForwardProxy::nameOf(m_registry->port()); }

    QTemporaryDir m_config;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<ForwardProxy> m_proxy;
};

QTEST_GUILESS_MAIN(TestOwnProxy)
#include "tst_ownproxy.moc"
