// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/credentialhelper.h"
#include "tests/support/check.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <thread>

using namespace stowage;
using namespace Qt::StringLiterals;

/// Helpers are programs of others, so each is played by a small script.
class TestCredentialHelper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("PATH", QFile::encodeName(m_folder.path()) + ':' + qgetenv("PATH")); }

    void itIsAskedByKeyAndAnswers()
    {
        helper(u"good"_s,
            "read key; [ \"$1 $key\" = 'get reg.io' ] && "
            R"(echo '{"ServerURL":"reg.io","Username":"ann","Secret":"p w"}')");
        const auto found = askHelper(u"good"_s, u"reg.io"_s, {});
        QVERIFY_RESULT(found);
        QCOMPARE(*found, Credential(u"ann"_s, u"p w"_s));
    }

    void anIdentityTokenIsKnownByItsUser()
    {
        helper(u"token"_s, R"(echo '{"Username":"<token>","Secret":"refresh"}')");
        QCOMPARE(askHelper(u"token"_s, u"reg.io"_s, {}).value(), Credential({}, u"refresh"_s, true));
    }

    void itMayKnowNothing()
    {
        helper(u"empty"_s, "echo 'credentials not found in native keychain'; exit 1");
        const auto found = askHelper(u"empty"_s, u"reg.io"_s, {});
        QVERIFY_RESULT(found);
        QVERIFY(!*found);
    }

    void itListsWhatItKnows()
    {
        helper(u"list"_s, "[ $1 = list ] && echo '{\"https://index.docker.io/v1/\":\"ann\",\"reg.io\":\"<token>\"}'");
        const auto known = listHelper(u"list"_s, {});
        QVERIFY_RESULT(known);
        QCOMPARE(*known, (QMap<QString, QString>{{u"https://index.docker.io/v1/"_s, u"ann"_s}, {u"reg.io"_s, {}}}));
    }

    void whatGoesWrongIsSaid_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("not there") << QByteArray() << ErrorKind::NotFound;
        QTest::newRow("refuses") << QByteArray("echo 'the vault is locked'; exit 1") << ErrorKind::Failed;
        QTest::newRow("no JSON") << QByteArray("echo hello") << ErrorKind::Damaged;
        QTest::newRow("without end") << QByteArray("head -c 3000000 /dev/zero") << ErrorKind::Damaged;
        QTest::newRow("dies") << QByteArray("kill -9 $$") << ErrorKind::Failed;
    }

    void whatGoesWrongIsSaid()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const ErrorKind, kind);
        const QString name = u"bad"_s;
        QFile::remove(m_folder.filePath(u"docker-credential-bad"_s));
        if (!script.isEmpty())
            helper(name, script);
        QVERIFY_ERROR(askHelper(name, u"reg.io"_s, {}), kind);
        QVERIFY_ERROR(listHelper(name, {}), kind);
    }

    void aNameIsNoPath() { QVERIFY_ERROR(askHelper(u"../../bin/sh"_s, u"reg.io"_s, {}), ErrorKind::NotFound); }

    void itCanBeStoppedWhileItAsksSomebody()
    {
        helper(u"slow"_s, "echo > \"$0.runs\"; exec tail -f /dev/null");
        std::stop_source stop;
        const std::jthread stopper([&] {
            while (!QFile::exists(m_folder.filePath(u"docker-credential-slow.runs"_s)))
                std::this_thread::yield();
            stop.request_stop();
        });
        QVERIFY_ERROR(askHelper(u"slow"_s, u"reg.io"_s, stop.get_token()), ErrorKind::Cancelled);
    }

private:
    void helper(const QString &name, const QByteArray &script)
    {
        QFile file(m_folder.filePath(u"docker-credential-"_s + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + '\n');
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCredentialHelper)
#include "tst_credentialhelper.moc"
