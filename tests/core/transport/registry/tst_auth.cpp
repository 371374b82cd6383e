// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/registryclient.h"
#include "tests/core/transport/registry/guardedregistry.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

const RegistryAccess alice{.credential = GuardedRegistry::alice()};
const RegistryAccess mallory{.credential = {GuardedRegistry::alice().user, u"guess"_s}};

} // namespace

/// Getting in, and what is never told to whom. One image, served by registries that ask for different things.
class TestAuth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        QVERIFY_RESULT(m_lab.fill());
    }

    void cleanup()
    {
        m_lab.stop();
        QDir(m_config.path()).removeRecursively();
    }

    void basicWithTheRightPassword()
    {
        QVERIFY_RESULT(m_lab.startWithPassword());
        Puller puller(m_lab.closed(), alice);
        arrives(puller);
        QVERIFY2(authorizationIn(m_lab.proxy->requests().first()).isEmpty(), "nothing is told before it is asked for");
        QCOMPARE(authorizationIn(m_lab.proxy->requests().at(1)), basicHeader(alice.credential));
        QCOMPARE(m_lab.proxy->requests("GET", u"/blobs/"_s).size(), 2);
    }

    void basicWithAWrongPassword()
    {
        QVERIFY_RESULT(m_lab.startWithPassword());
        isRefused(m_lab.closed(), mallory, u"did not accept this user name and password"_s);
        QCOMPARE(m_lab.proxy->requests().size(), 2);
    }

    void basicWithoutAPassword()
    {
        QVERIFY_RESULT(m_lab.startWithPassword());
        isRefused(m_lab.closed(), {}, u"or sign in"_s);
    }

    void aTokenForEveryone()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        Puller puller(m_lab.open());
        arrives(puller);
        QCOMPARE(m_lab.tokens->requests().size(), 1);
        QVERIFY(m_lab.tokens->requests().first().authorization.isEmpty());
        QCOMPARE(m_lab.tokens->requests().first().query.queryItemValue(u"scope"_s), u"repository:open/app:pull"_s);
    }

    void aTokenForAlice()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        Puller puller(m_lab.closed(), alice);
        arrives(puller);
        QCOMPARE(m_lab.tokens->requests().size(), 1);
        QCOMPARE(m_lab.tokens->requests().first().authorization, basicHeader(alice.credential));
        for (const ProxyRequest &request : m_lab.proxy->requests())
            QVERIFY2(!authorizationIn(request).startsWith("Basic"), "the password is for the token service alone");
    }

    void noTokenForStrangers()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        isRefused(m_lab.closed(), {}, u"or sign in"_s);
    }

    void noTokenForAWrongPassword()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        isRefused(m_lab.closed(), mallory, u"did not accept this user name and password"_s);
    }

    void aTokenThatIsNotGoodAnyMoreIsReplaced()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        m_lab.proxy->add({.target = QRegularExpression(u"/blobs/"_s),
            .fault = Fault::answer(401, {{"WWW-Authenticate", challenge("invalid_token")}})});
        Puller puller(m_lab.open());
        arrives(puller);
        QCOMPARE(m_lab.tokens->requests().size(), 2);
    }

    void aTokenServesUntilShortlyBeforeItsEnd_data()
    {
        QTest::addColumn<int>("lifeSeconds");
        QTest::addColumn<int>("goodSeconds");
        QTest::newRow("as long as most services say") << 300 << 290;
        QTest::newRow("shorter than the specification allows: a minute") << 5 << 50;
    }

    void aTokenServesUntilShortlyBeforeItsEnd()
    {
        QFETCH(const int, lifeSeconds);
        QFETCH(const int, goodSeconds);
        QVERIFY_RESULT(m_lab.startWithTokens(lifeSeconds));
        Puller puller(m_lab.open());
        arrives(puller);
        QCOMPARE(m_lab.tokens->requests().size(), 1);
        const auto left = puller.client->pass().goodUntil.remainingTimeAsDuration();
        QVERIFY(left <= std::chrono::seconds(goodSeconds));
        QVERIFY(left > std::chrono::seconds(goodSeconds - 40)); // it came a moment ago, on the slowest machine too
    }

    void oneThatIsAboutToEndIsReplacedBeforeItIsShown()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        Puller puller(m_lab.open());
        QVERIFY_RESULT(puller.root());
        for (const Descriptor &layer : std::as_const(m_lab.seed.layers)) {
            const qsizetype before = m_lab.tokens->requests().size();
            Pass pass = puller.client->pass();
            pass.goodUntil = QDeadlineTimer(0);
            puller.client->setPass(pass);
            QVERIFY_RESULT(puller.blob(layer));
            QCOMPARE(m_lab.tokens->requests().size(), before + 1);
            QVERIFY(authorizationIn(m_lab.proxy->requests("GET", u"/blobs/"_s).last()) != pass.header);
        }
        QCOMPARE(m_lab.proxy->requests("GET", u"/blobs/"_s).size(), m_lab.seed.layers.size());
    }

    void threeChallengesInARowAreEnough()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        m_lab.proxy->add(
            u"/manifests/"_s, Fault::answer(401, {{"WWW-Authenticate", challenge("insufficient_scope")}}), -1);
        isRefused(m_lab.open(), {}, u"or sign in"_s);
        QCOMPARE(m_lab.proxy->requests().size(), 3);
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
        QVERIFY_RESULT(m_lab.startWithTokens());
        m_lab.tokens->setMood(TokenService::Mood(mood));
        Puller puller(m_lab.open());
        const auto root = puller.root();
        QVERIFY(!root);
        QCOMPARE(kindName(root.error().kind), kind);
        QCOMPARE(m_lab.tokens->requests().size(), 1);
    }

    void aSlowTokenServiceIsWaitedFor()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        m_lab.tokens->setMood(TokenService::Mood::Slow);
        Puller puller(m_lab.open());
        arrives(puller);
        QCOMPARE(m_lab.tokens->requests().size(), 1);
    }

    void aTokenServiceThatIsTooSlowIsGivenUp()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        m_lab.tokens->setMood(TokenService::Mood::Slow);
        Patience patience = shortPatience();
        patience.headers = std::chrono::milliseconds(100);
        Puller puller(m_lab.open(), {}, patience);
        const auto root = puller.root();
        QVERIFY_ERROR(root, ErrorKind::Unreachable);
        QVERIFY2(root.error().message.words().contains(u"localhost"_s), qPrintable(root.error().message.words()));
        QCOMPARE(m_lab.tokens->requests().size(), patience.tries);
    }

    void aRedirectToAnotherHostTakesNoToken()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        auto elsewhere = FaultProxy::start(m_lab.registry->port());
        QVERIFY_RESULT(elsewhere);
        (*elsewhere)
            ->add(u"/blobs/"_s, Fault::answer(200, {}, m_lab.seed.blobs.value(m_lab.seed.layers.first().digest)), -1);
        m_lab.proxy->add(u"/blobs/"_s, Fault::redirect((*elsewhere)->url()), -1);
        Puller puller(m_lab.open());
        QVERIFY_RESULT(puller.root());
        QVERIFY_RESULT(puller.blob(m_lab.seed.layers.first()));
        QVERIFY(authorizationIn(m_lab.proxy->requests("GET", u"/blobs/"_s).first()).startsWith("Bearer "));
        QVERIFY(!(*elsewhere)->requests().first().head.has("Authorization"));
        QVERIFY(!(*elsewhere)->requests().first().head.has("Cookie"));
    }

    void aCertificateThatNobodyKnowsIsRefused()
    {
        QVERIFY_RESULT(m_lab.start({.tls = true}));
        const auto root = Puller(m_lab.registry->host() + u"/open/app:1"_s).root();
        QVERIFY_ERROR(root, ErrorKind::Damaged);
        QVERIFY(root.error().message.words().contains(u"signed by nobody whom this machine trusts"_s));
    }

    void aCertificateOfOurOwnAuthorityIsTrusted()
    {
        QVERIFY_RESULT(m_lab.start({.tls = true}));
        QVERIFY(trustAuthority(m_config.path(), m_lab.registry->host(), m_lab.registry->caFile()));
        Puller puller(m_lab.registry->host() + u"/open/app:1"_s);
        arrives(puller);
    }

    void aPasswordOverTls()
    {
        QVERIFY_RESULT(m_lab.start({.tls = true, .user = alice.credential.user, .password = alice.credential.secret}));
        QVERIFY(trustAuthority(m_config.path(), m_lab.registry->host(), m_lab.registry->caFile()));
        Puller puller(m_lab.registry->host() + u"/closed/app:1"_s, alice);
        arrives(puller);
    }

    void aForeignLayerComesFromItsOwnAddress()
    {
        QVERIFY_RESULT(m_lab.start({.tls = true}));
        QVERIFY(trustAuthority(m_config.path(), m_lab.registry->host(), m_lab.registry->caFile()));
        Descriptor layer = m_lab.seed.layers.first();
        layer.mediaType = u"application/vnd.docker.image.rootfs.foreign.diff.tar"_s;
        layer.json.insert(u"urls"_s,
            QJsonArray{
                u"ftp://nowhere/x"_s, m_lab.registry->url() + u"/v2/open/app/blobs/"_s + layer.digest.toString()});
        Puller puller(m_lab.registry->host() + u"/not/there:1"_s);
        const auto blob = puller.blob(layer);
        QVERIFY_RESULT(blob);
        QCOMPARE(*blob, m_lab.seed.blobs.value(layer.digest));
    }

private:
    QByteArray challenge(const QByteArray &error) const
    {
        return "Bearer realm=\"" + m_lab.tokens->realm().toUtf8() + "\",service=\"" + TokenService::service().toUtf8()
            + "\",error=\"" + error + '"';
    }

    void arrives(Puller &puller)
    {
        const auto root = puller.root();
        QVERIFY_RESULT(root);
        QCOMPARE(root->digest, m_lab.seed.digest);
        for (const Descriptor &layer : std::as_const(m_lab.seed.layers)) {
            const auto blob = puller.blob(layer);
            QVERIFY_RESULT(blob);
            QCOMPARE(*blob, m_lab.seed.blobs.value(layer.digest));
        }
    }

    void isRefused(const QString &image, const RegistryAccess &access, const QString &says)
    {
        Puller puller(image, access);
        const auto root = puller.root();
        QVERIFY_ERROR(root, ErrorKind::Refused);
        QVERIFY2(root.error().message.words().contains(says),
            qPrintable(root.error().message.words() + root.error().detail));
        const QString secret = access.credential.secret;
        QVERIFY(!root.error().detail.contains(secret) || secret.isEmpty());
    }

    QTemporaryDir m_config;
    GuardedRegistry m_lab;
};

QTEST_GUILESS_MAIN(TestAuth)
#include "tst_auth.moc"
