// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/upload/pusher.h"
#include "tests/lab/process/closedport.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/proxy/forwardproxy.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

const RegistryAccess plainly{.credential = {}, .plainHttp = true};

// As people have passwords: it cannot stand in an address as it is.
const QString password = u"pass/w0rd"_s;

} // namespace

/// A real registry that can only be reached through the real proxy of a company, which the environment names.
class TestProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"tinyproxy"_s, u"curl"_s, u"openssl"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        const auto plain = RegistryProcess::start({.storage = m_storage.path()});
        QVERIFY_RESULT(plain);
        const auto seed = pushSeed((*plain)->host(), u"team/app"_s, u"1"_s, {300'000});
        QVERIFY_RESULT(seed);
        m_seed = *seed;
    }

    void cleanup()
    {
        for (const char *name : {"http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"})
            qunsetenv(name);
    }

    void plainHttpGoesThroughIt()
    {
        start();
        arrives(plainly);
        QVERIFY(m_proxy->passed().contains("GET http://" + host().toLatin1() + "/v2/team/app/manifests/1 HTTP/1.1"));
    }

    void httpsGoesThroughATunnel()
    {
        startWithTls();
        arrives({});
        QCOMPARE(otherThanTunnels(), QByteArrayList());
    }

    void pushesGoThroughItToo()
    {
        start();
        isPushed(plainly);
        QVERIFY(
            m_proxy->passed().contains("PUT http://" + host().toLatin1() + "/v2/team/app/manifests/pushed HTTP/1.1"));
        startWithTls();
        isPushed({});
        QCOMPARE(otherThanTunnels(), QByteArrayList());
    }

    void aProxyGetsThePasswordThatItsAddressHolds()
    {
        start(u"anna"_s, password);
        arrives(plainly);
        isPushed(plainly);
        startWithTls(u"anna"_s, password);
        arrives({});
        isPushed({});
    }

    void theRegistryNeverHearsThePasswordOfTheProxy()
    {
        start(u"anna"_s, password);
        auto ear = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(ear);
        QVERIFY_RESULT(Puller(ForwardProxy::nameOf((*ear)->port()) + u"/team/app:1"_s, plainly).root());
        QVERIFY(!(*ear)->requests().isEmpty());
        for (const ProxyRequest &request : (*ear)->requests())
            QVERIFY(!request.head.has("Proxy-Authorization") && !request.head.has("Authorization"));
    }

    /// Behind a proxy every name counts as public: this registry must not make us knock at doors of our own network.
    void aRealmInsideOurNetworkIsRefused()
    {
        start();
        auto liar = FaultProxy::start(1);
        QVERIFY_RESULT(liar);
        (*liar)->add({}, Fault::answer(401, {{"WWW-Authenticate", "Bearer realm=\"https://10.1.2.3/token\""}}), -1);
        const auto root = pulled(ForwardProxy::nameOf((*liar)->port()), false);
        QVERIFY_ERROR(root, ErrorKind::Refused);
        const QString words = root.error().message.words();
        QVERIFY2(words.contains(u"10.1.2.3"_s) && words.contains(u"inside a private network"_s), qPrintable(words));
        QCOMPARE(m_proxy->passed().size(), 1);
    }

    void largeNamesOfVariablesCountAsWell()
    {
        start();
        nameProxy("HTTP_PROXY", "HTTPS_PROXY", m_proxy->address());
        arrives(plainly);
        qputenv("NO_PROXY", ".example");
        isNotAskedFor(host());
    }

    void aProxyThatWantsAPasswordIsNamedAsSuch_data() { schemes(); }

    void aProxyThatWantsAPasswordIsNamedAsSuch()
    {
        QFETCH(const bool, tls);
        tls ? startWithTls(u"anna"_s, password) : start(u"anna"_s, password);
        nameProxy("http_proxy", "https_proxy", "http://127.0.0.1:" + QByteArray::number(m_proxy->port()));
        isTheProxysFault(pulled(host(), tls));
        isTheProxysFault(pushed(host(), tls));
        QCOMPARE(m_proxy->passed(), QByteArrayList());
    }

    /// Before TLS it is the proxy that speaks. tinyproxy refuses a plain request by 401, as only the registry should.
    void aWrongPasswordIsNotLetThrough_data() { schemes(); }

    void aWrongPasswordIsNotLetThrough()
    {
        QFETCH(const bool, tls);
        tls ? startWithTls(u"anna"_s, password) : start(u"anna"_s, password);
        nameProxy("http_proxy", "https_proxy", m_proxy->addressWith(u"guess"_s));
        const auto root = pulled(host(), tls);
        if (tls)
            isTheProxysFault(root);
        else
            QVERIFY_ERROR(root, ErrorKind::Refused);
        QVERIFY2(!root.error().detail.contains(u"guess"_s), qPrintable(root.error().detail));
        QVERIFY(!pushed(host(), tls));
        QCOMPARE(m_proxy->passed(), QByteArrayList());
    }

    /// What tinyproxy cannot be made to say; one that answers everything itself stands in for it.
    void aProxyThatRefusesIsNamedAsSuch_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<Fault>("answer");
        const Fault whoAreYou = Fault::answer(407, {{"Proxy-Authenticate", "Basic realm=\"work\""}});
        QTest::newRow("a wrong password") << false << whoAreYou;
        QTest::newRow("a wrong password before a tunnel") << true << whoAreYou;
        QTest::newRow("no tunnel to there") << true << Fault::answer(403);
        QTest::newRow("no tunnels") << true << Fault::answer(405);
        QTest::newRow("trouble of its own") << true << Fault::answer(502);
    }

    void aProxyThatRefusesIsNamedAsSuch()
    {
        QFETCH(const bool, tls);
        QFETCH(const Fault, answer);
        const auto proxy = FaultProxy::start(1);
        QVERIFY_RESULT(proxy);
        (*proxy)->add({}, answer, -1);
        nameProxy("http_proxy", "https_proxy", "http://anna:guess@" + (*proxy)->host().toLatin1());
        const auto root = pulled(ForwardProxy::nameOf(5000), tls);
        isTheProxysFault(root);
        QVERIFY2(!root.error().detail.contains(u"guess"_s), qPrintable(root.error().detail));
    }

    void aProxyThatIsNotThereIsNamedAsSuch_data() { schemes(); }

    void aProxyThatIsNotThereIsNamedAsSuch()
    {
        QFETCH(const bool, tls);
        const QByteArray dead = "http://anna:secret@127.0.0.1:" + QByteArray::number(closedPort());
        nameProxy("http_proxy", "https_proxy", dead);
        const auto root = pulled(ForwardProxy::nameOf(5000), tls);
        isTheProxysFault(root);
        QVERIFY2(!root.error().detail.contains(u"secret"_s), qPrintable(root.error().detail));
    }

    void aProxyThatDiesOnTheWayIsNamedAsSuch()
    {
        start();
        Puller puller(host() + u"/team/app:1"_s, plainly);
        QVERIFY_RESULT(puller.root());
        m_proxy.reset();
        isTheProxysFault(puller.blob(m_seed.layers.first()));
    }

    void aRegistryThatIsDownBehindItIsNotTheProxysFault_data() { schemes(); }

    void aRegistryThatIsDownBehindItIsNotTheProxysFault()
    {
        QFETCH(const bool, tls);
        start();
        const QString nobody = ForwardProxy::nameOf(closedPort());
        const auto root = pulled(nobody, tls);
        QVERIFY_ERROR(root, ErrorKind::Unreachable);
        const QString words = root.error().message.words();
        QVERIFY2(words.contains(nobody) && words.contains(tls ? u"that the registry runs" : u"trouble of its own"),
            qPrintable(words));
    }

    void thisMachineIsAskedWithoutIt()
    {
        start();
        Puller puller(m_registry->host() + u"/team/app:1"_s);
        QVERIFY_RESULT(puller.root());
        QCOMPARE(m_proxy->passed(), QByteArrayList());
    }

    void hostsThatAreExceptedAreAskedWithoutIt_data()
    {
        QTest::addColumn<QByteArray>("excepted");
        QTest::addColumn<bool>("fits");
        QTest::newRow("a domain") << QByteArray("localhost,.example") << true;
        QTest::newRow("the host") << QByteArray("registry.example") << true;
        QTest::newRow("with blanks") << QByteArray("localhost, registry.example") << true;
        QTest::newRow("everything") << QByteArray("*") << true;
        QTest::newRow("a domain without a dot") << QByteArray("example") << true;
        QTest::newRow("the end of a word") << QByteArray("ample") << false;
        QTest::newRow("another host") << QByteArray("other.example") << false;
    }

    void hostsThatAreExceptedAreAskedWithoutIt()
    {
        QFETCH(const QByteArray, excepted);
        QFETCH(const bool, fits);
        start();
        qputenv("no_proxy", excepted);
        if (fits)
            isNotAskedFor(host());
        else
            arrives(plainly);
    }

private:
    QString host() const { return ForwardProxy::nameOf(m_registry->port()); }

    static void schemes()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain HTTP") << false;
        QTest::newRow("TLS") << true;
    }

    static void nameProxy(const char *plain, const char *secure, const QByteArray &address)
    {
        qunsetenv("http_proxy");
        qunsetenv("https_proxy");
        qputenv(plain, address);
        qputenv(secure, address);
    }

    void start(const QString &user = {}, const QString &secret = {}) { start({}, user, secret); }

    void startWithTls(const QString &user = {}, const QString &secret = {})
    {
        start({.tls = true, .certificate = {.names = {u"DNS:registry.example"_s}}}, user, secret);
        QVERIFY(trustAuthority(m_config.path(), host(), m_registry->caFile()));
    }

    void start(RegistryOptions options, const QString &user, const QString &secret)
    {
        options.storage = m_storage.path();
        auto registry = RegistryProcess::start(options);
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        auto proxy = ForwardProxy::start(user, secret);
        QVERIFY_RESULT(proxy);
        m_proxy = std::move(*proxy);
        nameProxy("http_proxy", "https_proxy", m_proxy->address());
    }

    static Result<RawManifest> pulled(const QString &registry, bool tls)
    {
        Puller puller(registry + u"/team/app:1"_s, tls ? RegistryAccess() : plainly);
        return puller.root();
    }

    static Result<CopyReport> pushed(const QString &registry, bool tls)
    {
        return Pusher(registry, tls ? RegistryAccess() : plainly).push(drawImage(picture));
    }

    QByteArrayList otherThanTunnels() const
    {
        QByteArrayList lines = m_proxy->passed();
        lines.removeAll("CONNECT " + host().toLatin1() + " HTTP/1.1");
        return lines;
    }

    void arrives(const RegistryAccess &access)
    {
        Puller puller(host() + u"/team/app:1"_s, access);
        const auto root = puller.root();
        QVERIFY_RESULT(root);
        QCOMPARE(root->bytes, m_seed.manifest);
        const auto layer = puller.blob(m_seed.layers.first());
        QVERIFY_RESULT(layer);
        QCOMPARE(*layer, m_seed.blobs.value(m_seed.layers.first().digest));
        QVERIFY(!m_proxy->passed().isEmpty());
    }

    /// A layer that no other test sent, so that it has to be sent.
    void isPushed(const RegistryAccess &access)
    {
        const DrawnImage image = imageOf(layerBytes(2'000'000, ++m_salt));
        Pusher pusher(host(), access);
        pusher.target = pusher.target.withTag(u"pushed"_s);
        const auto report = pusher.push(image);
        QVERIFY_RESULT(report);
        QCOMPARE(report->layersMoved, 1);
        const auto root = Puller(host() + u"/team/app:pushed"_s, access).root();
        QVERIFY_RESULT(root);
        QCOMPARE(root->digest, image.root.digest);
    }

    template <typename T>
    static void isTheProxysFault(const Result<T> &outcome)
    {
        QVERIFY_ERROR(outcome, ErrorKind::Unreachable);
        const QString words = outcome.error().message.words();
        QVERIFY2(words.contains(u"The proxy on the way"_s), qPrintable(words + u" | "_s + outcome.error().detail));
    }

    void isNotAskedFor(const QString &registry)
    {
        const qsizetype before = m_proxy->passed().size();
        const auto root = Puller(registry + u"/team/app:1"_s, plainly).root();
        QVERIFY_ERROR(root, ErrorKind::Unreachable);
        QVERIFY2(
            root.error().message.words().contains(u"There is no host"_s), qPrintable(root.error().message.words()));
        QCOMPARE(m_proxy->passed().size(), before);
    }

    QTemporaryDir m_config;
    QTemporaryDir m_storage;
    Seed m_seed;
    int m_salt = 0;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<ForwardProxy> m_proxy;
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
