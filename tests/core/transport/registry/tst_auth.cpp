// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/registrytest.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/lab/registry/tokenservice.h"
#include "tests/support/check.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

const RegistryAccess alice{u"alice"_s, u"open sesame"_s, false};
const RegistryAccess mallory{u"alice"_s, u"guess"_s, false};

QByteArray basic(const RegistryAccess &access)
{
    return "Basic " + (access.user + u':' + access.password).toUtf8().toBase64();
}

QByteArray authorizationIn(const ProxyRequest &request)
{
    return request.head.value("Authorization");
}

} // namespace

/// Getting in, and what is never told to whom. One image, served by registries that ask for different things.
class TestAuth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        auto plain = RegistryProcess::start({.storage = m_storage.path()});
        QVERIFY_RESULT(plain);
        for (const QString &name : {u"open/app"_s, u"closed/app"_s}) {
            auto seed = pushSeed((*plain)->host(), name, u"1"_s, {1000, 2000});
            QVERIFY_RESULT(seed);
            m_seed = *seed;
        }
    }

    void cleanup()
    {
        m_proxy.reset();
        m_registry.reset();
        m_tokens.reset();
        QDir(m_config.path()).removeRecursively();
    }

    void basicWithTheRightPassword()
    {
        start({.user = alice.user, .password = alice.password});
        Puller puller(m_proxy->host() + u"/closed/app:1"_s, alice);
        arrives(puller);
        QVERIFY2(authorizationIn(m_proxy->requests().first()).isEmpty(), "nothing is told before it is asked for");
        QCOMPARE(authorizationIn(m_proxy->requests().at(1)), basic(alice));
        QCOMPARE(m_proxy->requests("GET", u"/blobs/"_s).size(), 2);
    }

    void basicWithAWrongPassword()
    {
        start({.user = alice.user, .password = alice.password});
        isRefused(m_proxy->host() + u"/closed/app:1"_s, mallory, u"did not accept this user name and password"_s);
        QCOMPARE(m_proxy->requests().size(), 2);
    }

    void basicWithoutAPassword()
    {
        start({.user = alice.user, .password = alice.password});
        isRefused(m_proxy->host() + u"/closed/app:1"_s, {}, u"needs a login"_s);
    }

    void aTokenForEveryone()
    {
        startWithTokens();
        Puller puller(m_proxy->host() + u"/open/app:1"_s);
        arrives(puller);
        QCOMPARE(m_tokens->requests().size(), 1);
        QVERIFY(m_tokens->requests().first().authorization.isEmpty());
        QCOMPARE(m_tokens->requests().first().query.queryItemValue(u"scope"_s), u"repository:open/app:pull"_s);
    }

    void aTokenForAlice()
    {
        startWithTokens();
        Puller puller(m_proxy->host() + u"/closed/app:1"_s, alice);
        arrives(puller);
        QCOMPARE(m_tokens->requests().size(), 1);
        QCOMPARE(m_tokens->requests().first().authorization, basic(alice));
        for (const ProxyRequest &request : m_proxy->requests())
            QVERIFY2(!authorizationIn(request).startsWith("Basic"), "the password is for the token service alone");
    }

    void noTokenForStrangers()
    {
        startWithTokens();
        isRefused(m_proxy->host() + u"/closed/app:1"_s, {}, u"needs a login"_s);
    }

    void noTokenForAWrongPassword()
    {
        startWithTokens();
        isRefused(m_proxy->host() + u"/closed/app:1"_s, mallory, u"did not accept this user name and password"_s);
    }

    void aTokenThatIsNotGoodAnyMoreIsReplaced()
    {
        startWithTokens();
        m_proxy->add({.target = QRegularExpression(u"/blobs/"_s),
            .fault = Fault::answer(401, {{"WWW-Authenticate", challenge("invalid_token")}})});
        Puller puller(m_proxy->host() + u"/open/app:1"_s);
        arrives(puller);
        QCOMPARE(m_tokens->requests().size(), 2);
    }

    void threeChallengesInARowAreEnough()
    {
        startWithTokens();
        m_proxy->add(u"/manifests/"_s, Fault::answer(401, {{"WWW-Authenticate", challenge("insufficient_scope")}}), -1);
        isRefused(m_proxy->host() + u"/open/app:1"_s, {}, u"needs a login"_s);
        QCOMPARE(m_proxy->requests().size(), 3);
    }

    void aTokenServiceThatFails_data()
    {
        QTest::addColumn<int>("mood");
        QTest::addColumn<QString>("kind");
        QTest::newRow("refuses") << int(TokenService::Mood::Refusing) << u"refused"_s;
        QTest::newRow("talks nonsense") << int(TokenService::Mood::Nonsense) << u"damaged"_s;
        QTest::newRow("talks without end") << int(TokenService::Mood::Endless) << u"damaged"_s;
    }

    void aTokenServiceThatFails()
    {
        QFETCH(const int, mood);
        QFETCH(const QString, kind);
        startWithTokens();
        m_tokens->setMood(TokenService::Mood(mood));
        Puller puller(m_proxy->host() + u"/open/app:1"_s);
        const auto root = puller.root();
        QVERIFY(!root);
        QCOMPARE(kindName(root.error().kind), kind);
        QCOMPARE(m_tokens->requests().size(), 1);
    }

    void aRedirectToAnotherHostTakesNoToken()
    {
        startWithTokens();
        auto elsewhere = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(elsewhere);
        (*elsewhere)->add(u"/blobs/"_s, Fault::answer(200, {}, m_seed.blobs.value(m_seed.layers.first().digest)), -1);
        m_proxy->add(u"/blobs/"_s, Fault::redirect((*elsewhere)->url()), -1);
        Puller puller(m_proxy->host() + u"/open/app:1"_s);
        QVERIFY_RESULT(puller.root());
        QVERIFY_RESULT(puller.blob(m_seed.layers.first()));
        QVERIFY(authorizationIn(m_proxy->requests("GET", u"/blobs/"_s).first()).startsWith("Bearer "));
        QVERIFY(!(*elsewhere)->requests().first().head.has("Authorization"));
        QVERIFY(!(*elsewhere)->requests().first().head.has("Cookie"));
    }

    void aCertificateThatNobodyKnowsIsRefused()
    {
        start({.storage = m_storage.path(), .tls = true});
        isRefused(m_registry->host() + u"/open/app:1"_s, {}, u"signed by nobody whom this machine trusts"_s);
    }

    void aCertificateOfOurOwnAuthorityIsTrusted()
    {
        start({.storage = m_storage.path(), .tls = true});
        QVERIFY(trustAuthority(m_config.path(), m_registry->host(), m_registry->caFile()));
        Puller puller(m_registry->host() + u"/open/app:1"_s);
        arrives(puller);
    }

    void aPasswordOverTls()
    {
        start({.storage = m_storage.path(), .tls = true, .user = alice.user, .password = alice.password});
        QVERIFY(trustAuthority(m_config.path(), m_registry->host(), m_registry->caFile()));
        Puller puller(m_registry->host() + u"/closed/app:1"_s, alice);
        arrives(puller);
    }

    void aForeignLayerComesFromItsOwnAddress()
    {
        start({.storage = m_storage.path(), .tls = true});
        QVERIFY(trustAuthority(m_config.path(), m_registry->host(), m_registry->caFile()));
        Descriptor layer = m_seed.layers.first();
        layer.mediaType = u"application/vnd.docker.image.rootfs.foreign.diff.tar"_s;
        layer.json.insert(u"urls"_s,
            QJsonArray{u"ftp://nowhere/x"_s, m_registry->url() + u"/v2/open/app/blobs/"_s + layer.digest.toString()});
        Puller puller(m_registry->host() + u"/not/there:1"_s);
        const auto blob = puller.blob(layer);
        QVERIFY_RESULT(blob);
        QCOMPARE(*blob, m_seed.blobs.value(layer.digest));
    }

private:
    void start(RegistryOptions options)
    {
        options.storage = m_storage.path();
        auto registry = RegistryProcess::start(options);
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        m_proxy = std::move(*proxy);
    }

    void startWithTokens()
    {
        auto tokens = TokenService::start(
            {.user = alice.user, .password = alice.password, .publicRepositories = {u"open/app"_s}});
        QVERIFY_RESULT(tokens);
        m_tokens = std::move(*tokens);
        start({.tokens = m_tokens.get()});
    }

    QByteArray challenge(const QByteArray &error) const
    {
        return "Bearer realm=\"" + m_tokens->realm().toUtf8() + "\",service=\"" + TokenService::service().toUtf8()
            + "\",error=\"" + error + '"';
    }

    void arrives(Puller &puller)
    {
        const auto root = puller.root();
        QVERIFY_RESULT(root);
        QCOMPARE(root->digest, m_seed.digest);
        for (const Descriptor &layer : std::as_const(m_seed.layers)) {
            const auto blob = puller.blob(layer);
            QVERIFY_RESULT(blob);
            QCOMPARE(*blob, m_seed.blobs.value(layer.digest));
        }
    }

    void isRefused(const QString &image, const RegistryAccess &access, const QString &says)
    {
        Puller puller(image, access);
        const auto root = puller.root();
        QVERIFY_ERROR(root, ErrorKind::Refused);
        QVERIFY2(root.error().message.words().contains(says),
            qPrintable(root.error().message.words() + root.error().detail));
        QVERIFY(!root.error().detail.contains(access.password) || access.password.isEmpty());
    }

    QTemporaryDir m_storage;
    QTemporaryDir m_config;
    std::unique_ptr<TokenService> m_tokens;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<FaultProxy> m_proxy;
    Seed m_seed;
};

QTEST_GUILESS_MAIN(TestAuth)
#include "tst_auth.moc"
