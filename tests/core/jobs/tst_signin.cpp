// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/signin.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/lab/registry/tokenservice.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

const Credential alice{u"alice"_s, u"open sesame"_s};

} // namespace

class TestSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s);
        auto registry = RegistryProcess::start({.user = alice.user, .password = alice.secret});
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
    }

    void init() { m_accounts = std::make_shared<MemoryAccounts>(); }

    void whatIsGoodIsKept()
    {
        const auto report = enter(alice);
        QVERIFY_RESULT(report);
        QCOMPARE(m_accounts->keychain.value(m_registry->host()), alice);
        QVERIFY(report->wasChecked && report->keeper == Account::Keeper::Keychain);
        QCOMPARE(signInSentence(*report).words(),
            u"Signed in to %1 as alice; the keychain keeps it."_s.arg(m_registry->host()));
    }

    void whatIsNotGoodIsNot()
    {
        QVERIFY_ERROR(enter({u"alice"_s, u"guess"_s}), ErrorKind::Refused);
        QVERIFY(m_accounts->keychain.isEmpty() && m_accounts->session.isEmpty());
    }

    void aSessionLeavesTheKeychainAlone()
    {
        const auto report = enter(alice, true);
        QVERIFY_RESULT(report);
        QCOMPARE(m_accounts->session.value(m_registry->host()), alice);
        QVERIFY(m_accounts->keychain.isEmpty());
        QVERIFY(signInSentence(*report).words().contains(u"until Stowage is closed"_s));
    }

    void aKeychainThatIsNotThereIsSaid()
    {
        m_accounts->refusal = Error{ErrorKind::NotFound, u"This desktop has no keychain."_s, {}};
        const auto report = enter(alice);
        QVERIFY_ERROR(report, ErrorKind::NotFound);
    }

    void anIdentityTokenIsKeptInPlaceOfThePassword()
    {
        auto tokens = TokenService::start({.user = alice.user, .password = alice.secret});
        QVERIFY_RESULT(tokens);
        auto registry = RegistryProcess::start({.tokens = tokens->get()});
        QVERIFY_RESULT(registry);
        const auto report = QCoro::waitFor(
            signIn(m_accounts, {.registry = *Reference::registry((*registry)->host()), .credential = alice}, {}));
        QVERIFY_RESULT(report);
        QCOMPARE(m_accounts->keychain.value((*registry)->host()),
            Credential(u"alice"_s, TokenService::refreshToken(), true));
    }

    void aRegistryThatLetsEveryoneInIsToldApart()
    {
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        const auto report = QCoro::waitFor(
            signIn(m_accounts, {.registry = *Reference::registry((*registry)->host()), .credential = alice}, {}));
        QVERIFY_RESULT(report);
        QVERIFY(!report->wasChecked);
        QVERIFY(signInSentence(*report).words().contains(u"lets everyone in"_s));
    }

    void nobodyThereIsUnreachable()
    {
        const auto nowhere = Reference::registry(u"127.0.0.1:9"_s);
        const auto report = QCoro::waitFor(signIn(m_accounts, {.registry = *nowhere, .credential = alice}, {}));
        QVERIFY_ERROR(report, ErrorKind::Unreachable);
    }

private:
    Result<SignInReport> enter(const Credential &credential, bool forSession = false)
    {
        return QCoro::waitFor(signIn(m_accounts,
            {.registry = *Reference::registry(m_registry->host()), .credential = credential, .forSession = forSession},
            {}));
    }

    std::unique_ptr<RegistryProcess> m_registry;
    std::shared_ptr<MemoryAccounts> m_accounts;
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
