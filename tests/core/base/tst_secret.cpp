// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/error.h"
#include "core/base/secret.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace stowage;
using namespace Qt::StringLiterals;

/// Whether a process that does this and then crashes leaves a core dump.
static bool leavesDump(const std::function<void()> &before)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_CORE, &all);
        before();
        ::signal(SIGABRT, SIG_DFL);
        ::abort();
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WCOREDUMP(status);
}

class TestSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void userAndPasswordGo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        const auto row = [](const char *text, const char *safe) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(safe);
        };
        row("https://me:secret@host/a", "https://host/a");
        row("FTP://me:s@cret@host", "FTP://host");
        row("\"https://me@host\" and http://you:pw@there:5000/", "\"https://host\" and http://there:5000/");
        row("/home/me/https:/me:secret@host/a", "/home/me/https:/host/a");
        row("https://host/a@sha256:00", "https://host/a@sha256:00");
        row("nginx:1@sha256:00", "nginx:1@sha256:00");
        row("archive:/a@b.tar", "archive:/a@b.tar");
    }

    void userAndPasswordGo()
    {
        QFETCH(QString, text);
        QTEST(withoutUserInfo(text), "safe");
    }

    void aCrashWithSecretsLeavesNoDump()
    {
        const QTemporaryDir folder;
        const QString home = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const bool usually = leavesDump([] { });
        const bool afterwards = leavesDump(keepOutOfCoreDumps);
        QVERIFY(QDir::setCurrent(home));
        if (!usually)
            QSKIP("nothing leaves core dumps here");
        QVERIFY(!afterwards);
    }

    void theSystemsErrorsTellNoPassword()
    {
        const Error error = systemError(ENOENT, u"https://me:secret@host/a"_s);
        QVERIFY(!error.message.words().contains(u"secret"_s));
        QVERIFY(!error.detail.contains(u"secret"_s));
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
