// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/personalaccounts.h"
#include "tests/lab/desktop/desktop.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"

#include <QDir>
#include <QLoggingCategory>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

const QString reg = u"reg.io:5000"_s;
const Credential ann{u"ann"_s, u"an “odd” secret"_s, false};

Reference imageIn(const QString &registry)
{
    return *Reference::parse(registry + u"/team/app:1"_s);
}

} // namespace

/// Who is asked in which order, with the real keyring of a desktop.
class TestPersonalAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"dbus-daemon"_s, u"gnome-keyring-daemon"_s, u"dbus-send"_s);
        auto desktop = Desktop::start(Desktop::Keychain::Unlocked);
        QVERIFY_RESULT(desktop);
        m_desktop = std::move(*desktop);
    }

    void init() { m_accounts = personalAccounts(); }

    void cleanup()
    {
        QVERIFY_RESULT(m_accounts->forget(reg, {}));
        QDir(m_desktop->file(u".docker"_s)).removeRecursively();
        QDir(m_desktop->file(u".config/containers"_s)).removeRecursively();
        qunsetenv("DOCKER_AUTH_CONFIG");
    }

    void nobodyIsKnownAtFirst()
    {
        QVERIFY(!m_accounts->find(imageIn(reg), {}));
        QCOMPARE(m_accounts->list({}).accounts, QList<Account>());
        QCOMPARE(m_accounts->forget(reg, {}).value(), QList<Account>());
    }

    void theKeychainKeepsIt()
    {
        QVERIFY_RESULT(m_accounts->keep(reg, ann, {}));
        const auto another = personalAccounts();
        QCOMPARE(another->find(imageIn(reg), {}), ann);
        QCOMPARE(another->list({}).accounts, QList{Account(reg, u"ann"_s, Account::Keeper::Keychain, {})});
        QVERIFY(!another->find(imageIn(u"other.io"_s), {}));
    }

    void whoLogsEverythingHearsNothingOfTheBus()
    {
        QVERIFY_RESULT(m_accounts->keep(reg, ann, {}));
        QLoggingCategory::setFilterRules(u"*=true"_s);
        const QLoggingCategory bus("qt.dbus.integration");
        const QLoggingCategory other("qt.network.access");
        QVERIFY(!bus.isDebugEnabled() && bus.isWarningEnabled());
        QVERIFY(other.isDebugEnabled());
        QLoggingCategory::setFilterRules({});
    }

    void anIdentityTokenComesBackAsOne()
    {
        QVERIFY_RESULT(m_accounts->keep(reg, {u"ann"_s, u"refresh"_s, true}, {}));
        QCOMPARE(m_accounts->find(imageIn(reg), {}), Credential({}, u"refresh"_s, true));
        QCOMPARE(m_accounts->list({}).accounts.first().user, u"ann"_s);
    }

    void theKeychainAloneHasTheSecret()
    {
        QVERIFY_RESULT(m_accounts->keep(reg, ann, {}));
        QCOMPARE(m_desktop->filesWith(ann.secret.toUtf8()), QStringList());
        QCOMPARE(m_desktop->filesWith((ann.user + u':' + ann.secret).toUtf8().toBase64()), QStringList());
    }

    void whatWasForgottenIsGone()
    {
        QVERIFY_RESULT(m_accounts->keep(reg, ann, {}));
        const auto gone = m_accounts->forget(reg, {});
        QVERIFY_RESULT(gone);
        QCOMPARE(*gone, QList{Account(reg, u"ann"_s, Account::Keeper::Keychain, {})});
        QVERIFY(!personalAccounts()->find(imageIn(reg), {}));
        QCOMPARE(m_accounts->list({}).accounts, QList<Account>());
    }

    void aSessionEndsWithTheProgram()
    {
        m_accounts->keepForSession(reg, ann);
        QCOMPARE(m_accounts->find(imageIn(reg), {}), ann);
        QCOMPARE(m_accounts->list({}).accounts, QList{Account(reg, u"ann"_s, Account::Keeper::Session, {})});
        QVERIFY(!personalAccounts()->find(imageIn(reg), {}));
    }

    void aSessionGoesBeforeTheKeychainUntilThatIsNewer()
    {
        QVERIFY_RESULT(m_accounts->keep(reg, ann, {}));
        m_accounts->keepForSession(reg, {u"bob"_s, u"today"_s});
        QCOMPARE(m_accounts->find(imageIn(reg), {})->user, u"bob"_s);
        QVERIFY_RESULT(m_accounts->keep(reg, ann, {}));
        QCOMPARE(m_accounts->find(imageIn(reg), {}), ann);
    }

    void othersFilesAreReadAndNeverWritten()
    {
        const QByteArray docker = R"({"auths":{"reg.io:5000":{"auth":"ZG9ja2VyOnB3"}}})";
        const QByteArray podman
            = R"({"auths":{"reg.io:5000/team":{"auth":"cG9kbWFuOnB3"},"docker.io":{"auth":"aHViOnB3"}}})";
        QVERIFY(m_desktop->write(u".docker/config.json"_s, docker));
        QVERIFY(m_desktop->write(u".config/containers/auth.json"_s, podman));
        QCOMPARE(m_accounts->find(imageIn(reg), {})->user, u"docker"_s);
        QCOMPARE(m_accounts->find(*Reference::parse(u"nginx"_s), {})->user, u"hub"_s);
        QVERIFY_RESULT(m_accounts->keep(reg, ann, {}));
        QCOMPARE(m_accounts->find(imageIn(reg), {}), ann);
        QVERIFY_RESULT(m_accounts->forget(reg, {}));
        QCOMPARE(m_accounts->find(imageIn(reg), {})->user, u"docker"_s);
        QFile file(m_desktop->file(u".docker/config.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), docker);
    }

    void theFileOfTheOldestDockerCountsToo()
    {
        QVERIFY(m_desktop->write(u".dockercfg"_s, R"({"reg.io:5000":{"auth":"ZG9ja2VyOnB3","email":"a@b"}})"));
        QCOMPARE(m_accounts->find(imageIn(reg), {}), Credential(u"docker"_s, u"pw"_s));
        QVERIFY(QFile::remove(m_desktop->file(u".dockercfg"_s)));
    }

    void podmansHelpersAreAskedAfterTheFiles()
    {
        installHelper(u"vault"_s);
        QVERIFY(m_desktop->write(u".config/containers/registries.conf"_s,
            "credential-helpers = [\"containers-auth.json\", \"not-installed\", \"vault\"]"));
        QCOMPARE(m_accounts->find(imageIn(reg), {}), Credential(u"vault"_s, u"deep"_s));
        QVERIFY(m_accounts->list({}).accounts.contains(Account(reg, u"vault"_s, Account::Keeper::Helper, u"vault"_s)));
        QVERIFY(m_desktop->write(u".docker/config.json"_s, R"({"auths":{"reg.io:5000":{"auth":"ZG9ja2VyOnB3"}}})"));
        QCOMPARE(m_accounts->find(imageIn(reg), {})->user, u"docker"_s);
    }

    void aFileOfPodmansThatIsNoneIsAProblemAndNoMore()
    {
        QVERIFY(m_desktop->write(u".config/containers/registries.conf"_s, "credential-helpers = ["));
        QVERIFY(!m_accounts->find(imageIn(reg), {}));
        QCOMPARE(m_accounts->list({}).problems.size(), 1);
    }

    void theListSaysWhoKeepsWhat()
    {
        QVERIFY(m_desktop->write(u".docker/config.json"_s,
            R"({"auths":{"reg.io:5000":{"auth":"ZG9ja2VyOnB3"}},"credHelpers":{"gcr.io":"not-installed"}})"));
        QVERIFY(m_desktop->write(u".config/containers/auth.json"_s, "broken"));
        QVERIFY_RESULT(m_accounts->keep(u"docker.io"_s, ann, {}));
        const AccountList list = m_accounts->list({});
        QCOMPARE(list.accounts,
            (QList{Account(u"docker.io"_s, u"ann"_s, Account::Keeper::Keychain, {}),
                Account(reg, u"docker"_s, Account::Keeper::File, m_desktop->file(u".docker/config.json"_s))}));
        QCOMPARE(list.problems.size(), 2);
        QVERIFY_RESULT(m_accounts->forget(u"index.docker.io"_s, {}));
        QCOMPARE(m_accounts->list({}).accounts.size(), 1);
    }

    void theEnvironmentGoesBeforeDockersFile()
    {
        QVERIFY(m_desktop->write(u".docker/config.json"_s, R"({"auths":{"reg.io:5000":{"auth":"ZG9ja2VyOnB3"}}})"));
        qputenv("DOCKER_AUTH_CONFIG", R"({"auths":{"reg.io:5000":{"auth":"Y2k6cHc="}}})");
        QCOMPARE(m_accounts->find(imageIn(reg), {})->user, u"ci"_s);
    }

    void whoStopsWaitingGetsNobody()
    {
        QVERIFY_RESULT(m_accounts->keep(reg, ann, {}));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_ERROR(m_accounts->keep(reg, ann, stop.get_token()), ErrorKind::Cancelled);
    }

private:
    /// Played by a script: it knows one registry.
    void installHelper(const QString &name)
    {
        const QString path = m_desktop->file(u"bin/docker-credential-"_s + name);
        QVERIFY(m_desktop->write(u"bin/docker-credential-"_s + name,
            "#!/bin/sh\nread key\n"
            "[ \"$1\" = list ] && echo '{\"reg.io:5000\":\"vault\"}' && exit\n"
            "[ \"$key\" = reg.io:5000 ] && echo '{\"Username\":\"vault\",\"Secret\":\"deep\"}'\n"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("PATH", QFile::encodeName(m_desktop->file(u"bin"_s)) + ':' + qgetenv("PATH"));
    }

    std::unique_ptr<Desktop> m_desktop;
    std::shared_ptr<Accounts> m_accounts;
};

QTEST_GUILESS_MAIN(TestPersonalAccounts)
#include "tst_personalaccounts.moc"
