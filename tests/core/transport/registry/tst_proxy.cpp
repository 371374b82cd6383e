// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/registrytest.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/proxy/forwardproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

// A name that only the proxy can find: nothing under .example exists anywhere (RFC 2606).
const QString host = u"registry.example:5000"_s;

const RegistryAccess plainly{.credential = {}, .plainHttp = true};

} // namespace

/// A real registry that can only be reached through the proxy of a company, which the environment names.
class TestProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s, u"openssl"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        const auto plain = RegistryProcess::start({.storage = m_storage.path()});
        QVERIFY_RESULT(plain);
        const auto seed = pushSeed((*plain)->host(), u"team/app"_s, u"1"_s, {300'000});
        QVERIFY_RESULT(seed);
        m_seed = *seed;
    }

    void cleanup()
    {
        for (const char *name : {"http_proxy", "https_proxy", "no_proxy"})
            qunsetenv(name);
    }

    void plainHttpGoesThroughIt()
    {
        start();
        arrives(plainly);
        QVERIFY(m_proxy->passed().contains("GET http://registry.example:5000/v2/team/app/manifests/1 HTTP/1.1"));
    }

    void httpsGoesThroughATunnel()
    {
        startWithTls();
        arrives({});
        for (const QByteArray &line : m_proxy->passed())
            QCOMPARE(line, "CONNECT registry.example:5000 HTTP/1.1");
    }

    void aProxyGetsThePasswordThatItsAddressHolds()
    {
        start(u"anna"_s, u"pass word"_s);
        arrives(plainly);
        startWithTls(u"anna"_s, u"pass word"_s);
        arrives({});
    }

    void aProxyThatRefusesIsNamedAsSuch()
    {
        start(u"anna"_s, u"secret"_s);
        qputenv("http_proxy", m_proxy->address().replace(u"secret"_s, u"guess"_s).toUtf8());
        Puller puller(host + u"/team/app:1"_s, plainly);
        const auto root = puller.root();
        QVERIFY_ERROR(root, ErrorKind::Unreachable);
        QVERIFY2(
            root.error().message.words().contains(u"The proxy on the way"_s), qPrintable(root.error().message.words()));
        QVERIFY2(!root.error().detail.contains(u"guess"_s), qPrintable(root.error().detail));
        QCOMPARE(m_proxy->passed(), QByteArrayList());
    }

    void aProxyThatIsNotThereIsNamedAsSuch()
    {
        qputenv("http_proxy", "http://127.0.0.1:9");
        const auto root = Puller(host + u"/team/app:1"_s, plainly).root();
        QVERIFY_ERROR(root, ErrorKind::Unreachable);
        QVERIFY2(
            root.error().message.words().contains(u"The proxy on the way"_s), qPrintable(root.error().message.words()));
    }

    void thisMachineIsAskedWithoutIt()
    {
        start();
        Puller puller(m_registry->host() + u"/team/app:1"_s);
        QVERIFY_RESULT(puller.root());
        QCOMPARE(m_proxy->passed(), QByteArrayList());
    }

    void hostsThatAreExceptedAreAskedWithoutIt()
    {
        start();
        qputenv("no_proxy", "localhost,.example");
        const auto root = Puller(host + u"/team/app:1"_s, plainly).root();
        QVERIFY_ERROR(root, ErrorKind::Unreachable);
        QVERIFY2(
            root.error().message.words().contains(u"There is no host"_s), qPrintable(root.error().message.words()));
        QCOMPARE(m_proxy->passed(), QByteArrayList());
    }

private:
    void start(const QString &user = {}, const QString &password = {}) { start({}, user, password); }

    void startWithTls(const QString &user = {}, const QString &password = {})
    {
        start({.tls = true, .certificate = {.names = {u"DNS:registry.example"_s}}}, user, password);
        QVERIFY(trustAuthority(m_config.path(), host, m_registry->caFile()));
    }

    void start(RegistryOptions options, const QString &user, const QString &password)
    {
        options.storage = m_storage.path();
        auto registry = RegistryProcess::start(options);
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        auto proxy = ForwardProxy::start(m_registry->port(), user, password);
        QVERIFY_RESULT(proxy);
        m_proxy = std::move(*proxy);
        const QByteArray address = QUrl(m_proxy->address()).toEncoded();
        qputenv("http_proxy", address);
        qputenv("https_proxy", address);
    }

    void arrives(const RegistryAccess &access)
    {
        Puller puller(host + u"/team/app:1"_s, access);
        const auto root = puller.root();
        QVERIFY_RESULT(root);
        QCOMPARE(root->bytes, m_seed.manifest);
        const auto layer = puller.blob(m_seed.layers.first());
        QVERIFY_RESULT(layer);
        QCOMPARE(*layer, m_seed.blobs.value(m_seed.layers.first().digest));
        QVERIFY(!m_proxy->passed().isEmpty());
    }

    QTemporaryDir m_config;
    QTemporaryDir m_storage;
    Seed m_seed;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<ForwardProxy> m_proxy;
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
