// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/guardedregistry.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"

#include <thread>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

const RegistryAccess alice{.credential = GuardedRegistry::alice()};
const RegistryAccess mallory{.credential = {GuardedRegistry::alice().user, u"guess"_s}};

std::shared_ptr<MemoryAccounts> accountsWith(const QString &registry, const Credential &credential)
{
    auto accounts = std::make_shared<MemoryAccounts>();
    accounts->keychain.insert(registry, credential);
    return accounts;
}

/// A person who has not typed the keychain's password yet when the first question is given up.
class HesitantAccounts : public MemoryAccounts {
public:
    std::optional<Credential> find(const Reference &repository, const std::stop_token &stop) override
    {
        if (asked.isEmpty()) {
            giveUp.request_stop();
            while (!stop.stop_requested())
                std::this_thread::yield();
            asked.append(repository.name());
            return {};
        }
        return MemoryAccounts::find(repository, stop);
    }

    std::stop_source giveUp;
};

} // namespace

/// Accounts, identity tokens, and the door that tells whether a credential is good.
class TestAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        QVERIFY_RESULT(m_lab.fill());
    }

    void cleanup() { m_lab.stop(); }

    void anIdentityTokenIsExchangedForTokens()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        Puller puller(m_lab.closed(), {.credential = {{}, TokenService::refreshToken(), true}});
        QVERIFY_RESULT(puller.root());
        QCOMPARE(m_lab.tokens->requests().size(), 1);
        const TokenRequest request = m_lab.tokens->requests().first();
        QVERIFY2(request.post && request.authorization.isEmpty(), "everything stands in the form");
        QCOMPARE(request.query.queryItemValue(u"grant_type"_s), u"refresh_token"_s);
        QCOMPARE(request.query.queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"repository:closed/app:pull"_s);
    }

    void whoWasInterruptedIsAskedAgain()
    {
        QVERIFY_RESULT(m_lab.startWithPassword());
        const auto accounts = std::make_shared<HesitantAccounts>();
        accounts->keychain.insert(m_lab.host(), GuardedRegistry::alice());
        RegistryAccess access;
        access.accounts = accounts;
        const auto client = registryClient(Reference::registry(m_lab.host()).value(), access, shortPatience());
        QVERIFY(!QCoro::waitFor(knockAtRegistry(client, accounts->giveUp.get_token())));
        QVERIFY_RESULT(QCoro::waitFor(knockAtRegistry(client, {})));
        QCOMPARE(accounts->asked.size(), 2);
    }

    void anIdentityTokenIsNoPassword()
    {
        QVERIFY_RESULT(m_lab.startWithPassword());
        isRefused(m_lab.closed(), {.credential = {u"alice"_s, u"open sesame"_s, true}}, u"did not accept"_s);
        for (const ProxyRequest &request : m_lab.proxy->requests())
            QVERIFY(authorizationIn(request).isEmpty());
    }

    void accountsAreAskedOnceAndOnlyWhenTheRegistryAsks()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        const auto accounts = accountsWith(m_lab.proxy->host(), alice.credential);
        Puller puller(m_lab.closed(), {.credential = {}, .accounts = accounts});
        QVERIFY_RESULT(puller.root());
        QCOMPARE(m_lab.tokens->requests().first().authorization, basicHeader(alice.credential));
        QCOMPARE(accounts->asked, QStringList{m_lab.proxy->host() + u"/closed/app"_s});
        QVERIFY_RESULT(m_lab.start({}));
        Puller open(m_lab.open(), {.credential = {}, .accounts = accounts});
        QVERIFY_RESULT(open.root());
        QCOMPARE(accounts->asked.size(), 1);
    }

    void whatWasGivenGoesBeforeAccounts()
    {
        QVERIFY_RESULT(m_lab.startWithPassword());
        const auto accounts = accountsWith(m_lab.proxy->host(), mallory.credential);
        Puller puller(m_lab.closed(), {.credential = alice.credential, .accounts = accounts});
        QVERIFY_RESULT(puller.root());
        QCOMPARE(accounts->asked, QStringList());
    }

    void theDoorSaysWhetherACredentialIsGood()
    {
        QVERIFY_RESULT(m_lab.startWithPassword());
        const auto welcome = knock(alice);
        QVERIFY_RESULT(welcome);
        QVERIFY(welcome->wasAsked && welcome->identityToken.isEmpty());
        const auto refused = knock(mallory);
        QVERIFY_ERROR(refused, ErrorKind::Refused);
        QVERIFY(refused.error().message.words().contains(u"did not accept this user name and password"_s));
    }

    void theDoorOfALoginServiceGivesAnIdentity()
    {
        QVERIFY_RESULT(m_lab.startWithTokens());
        RegistryAccess wanting = alice;
        wanting.wantsIdentity = true;
        const auto welcome = knock(wanting);
        QVERIFY_RESULT(welcome);
        QCOMPARE(welcome->identityToken, TokenService::refreshToken());
        QVERIFY(!m_lab.tokens->requests().first().query.hasQueryItem(u"scope"_s));
        QVERIFY_ERROR(knock(mallory), ErrorKind::Refused);
    }

    void anOpenDoorLooksAtNothing()
    {
        QVERIFY_RESULT(m_lab.start({}));
        const auto welcome = knock(mallory);
        QVERIFY_RESULT(welcome);
        QVERIFY(!welcome->wasAsked);
    }

    void aWebPageIsNoRegistry()
    {
        QVERIFY_RESULT(m_lab.start({}));
        m_lab.proxy->add(u"/v2/"_s, Fault::answer(200, {{"Content-Type", "text/html; charset=utf-8"}}, "<html>Hi"), -1);
        const auto welcome = knock(alice);
        QVERIFY_ERROR(welcome, ErrorKind::Damaged);
        QVERIFY(welcome.error().message.words().contains(u"no registry"_s));
    }

private:
    Result<Welcome> knock(const RegistryAccess &access)
    {
        const auto registry = Reference::registry(m_lab.host());
        return QCoro::waitFor(knockAtRegistry(registryClient(*registry, access, shortPatience()), {}));
    }

    void isRefused(const QString &image, const RegistryAccess &access, const QString &says)
    {
        Puller puller(image, access);
        const auto root = puller.root();
        QVERIFY_ERROR(root, ErrorKind::Refused);
        QVERIFY2(root.error().message.words().contains(says), qPrintable(root.error().message.words()));
    }

    GuardedRegistry m_lab;
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
