// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/error.h"
#include "core/base/secret.h"

#include <QTest>

#include <cerrno>

using namespace stowage;
using namespace Qt::StringLiterals;

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

    void theSystemsErrorsTellNoPassword()
    {
        const Error error = systemError(ENOENT, u"https://me:secret@host/a"_s);
        QVERIFY(!error.message.words().contains(u"secret"_s));
        QVERIFY(!error.detail.contains(u"secret"_s));
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
