// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/personalaccounts.h"
#include "tests/lab/desktop/desktop.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// A desktop without a keychain is a normal one.
class TestNoKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"dbus-daemon"_s);
        auto desktop = Desktop::start(Desktop::Keychain::None);
        QVERIFY_RESULT(desktop);
        m_desktop = std::move(*desktop);
    }

    void nothingIsWrittenAnywhere()
    {
        const auto accounts = personalAccounts();
        const auto kept = accounts->keep(u"reg.io"_s, {u"ann"_s, u"a secret"_s}, {});
        QVERIFY_ERROR(kept, ErrorKind::NotFound);
        QVERIFY2(kept.error().message.words().contains(u"no keychain"_s), qPrintable(kept.error().detail));
        QVERIFY(!accounts->find(*Reference::parse(u"reg.io/app"_s), {}));
        QCOMPARE(accounts->list({}).accounts, QList<Account>());
        QCOMPARE(m_desktop->filesWith("a secret"), QStringList());
    }

    void theSessionAndOthersFilesStillWork()
    {
        const auto accounts = personalAccounts();
        QVERIFY(m_desktop->write(u".docker/config.json"_s, R"({"auths":{"reg.io":{"auth":"ZG9ja2VyOnB3"}}})"));
        QCOMPARE(accounts->find(*Reference::parse(u"reg.io/app"_s), {})->user, u"docker"_s);
        accounts->keepForSession(u"reg.io"_s, {u"ann"_s, u"a secret"_s});
        QCOMPARE(accounts->find(*Reference::parse(u"reg.io/app"_s), {})->user, u"ann"_s);
        QCOMPARE(accounts->forget(u"reg.io"_s, {}).value().size(), 1);
        QCOMPARE(accounts->forget(u"reg.io"_s, {}).value().size(), 0);
    }

private:
    std::unique_ptr<Desktop> m_desktop;
};

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_nokeychain.moc"
