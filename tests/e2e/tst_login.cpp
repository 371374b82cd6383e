// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/desktop/desktop.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

const QByteArray password = "only-in-the-keyring";

/// The secret in every dress that it wears on its way.
QList<QByteArray> dresses()
{
    return {password, ("alice:" + password).toBase64(), password.toBase64(), password.toHex()};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A person signs in with the real keyring, uses that, and signs out; the password is looked for all over.
class TestLogin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"dbus-daemon"_s, u"gnome-keyring-daemon"_s, u"dbus-send"_s, u"skopeo"_s);
        auto images = LabImages::make();
        QVERIFY_RESULT(images);
        auto desktop = Desktop::start(Desktop::Keychain::Unlocked);
        QVERIFY_RESULT(desktop);
        m_desktop = std::move(*desktop);
        auto open = RegistryProcess::start({.storage = m_storage.path()});
        QVERIFY_RESULT(open);
        QVERIFY_RESULT(images->push(u"tiny:1"_s, (*open)->host()));
        auto registry = RegistryProcess::start(
            {.storage = m_storage.path(), .user = u"alice"_s, .password = QString::fromLatin1(password)});
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
    }

    void withoutSigningInNothingComes()
    {
        const Outcome pulled = m_stowagectl({u"pull"_s, image()});
        QCOMPARE(pulled.exit, 5);
        QVERIFY2(pulled.err.contains("sign in"), pulled.err.constData());
    }

    void aWrongPasswordIsNotKept()
    {
        const Outcome refused = login("guess");
        QCOMPARE(refused.exit, 5);
        QVERIFY2(refused.err.contains("did not accept this user name and password"), refused.err.constData());
        QCOMPARE(m_stowagectl.json({u"accounts"_s}), QJsonArray());
    }

    void onceSignedInPullsJustWork()
    {
        const Outcome signedIn = login(password);
        QVERIFY2(signedIn.ok(), signedIn.err.constData());
        hunt(signedIn);
        const QJsonArray accounts = m_stowagectl.json({u"accounts"_s});
        QCOMPARE(accounts.size(), 1);
        QCOMPARE(accounts.first()[u"registry"_s].toString(), m_registry->host());
        QCOMPARE(accounts.first()[u"user"_s].toString(), u"alice"_s);
        QCOMPARE(accounts.first()[u"keeper"_s].toString(), u"keychain"_s);
        const Outcome pulled = m_stowagectl({u"--debug"_s, u"pull"_s, image()});
        QVERIFY2(pulled.ok(), pulled.err.constData());
        hunt(pulled);
    }

    void pushesJustWorkToo()
    {
        const QString target = m_registry->host() + u"/mine/tiny:1"_s;
        QVERIFY(m_stowagectl({u"tag"_s, image(), target}).ok());
        const Outcome pushed = m_stowagectl({u"--debug"_s, u"push"_s, target});
        QVERIFY2(pushed.ok(), pushed.err.constData());
        hunt(pushed);
    }

    void whatIsGivenForOneRunIsKeptNowhere()
    {
        const Stowagectl fresh;
        const Outcome pulled
            = fresh({u"--debug"_s, u"pull"_s, u"-u"_s, u"alice"_s, u"--password-stdin"_s, image()}, password + '\n');
        QVERIFY2(pulled.ok(), pulled.err.constData());
        hunt(pulled);
        for (const QByteArray &dress : dresses())
            QCOMPARE(
                stowage::lab::run(u"grep"_s, {u"-rlF"_s, QString::fromLatin1(dress), fresh.file(QString())}).out, "");
    }

    void aCrashWouldLeaveNoPasswordBehind()
    {
        QProcess waiting;
        startLogin(waiting);
        const QString limits = u"/proc/%1/limits"_s.arg(waiting.processId());
        const QRegularExpression none(u"Max core file size +1 +1 "_s);
        QTRY_VERIFY(QString::fromUtf8(contentOf(limits)).contains(none));
        waiting.kill();
        QVERIFY(waiting.waitForFinished());
    }

    void thePasswordStandsInNoProcessList()
    {
        QProcess waiting;
        startLogin(waiting);
        const QString proc = u"/proc/%1/"_s.arg(waiting.processId());
        for (const char *name : {"cmdline", "environ"}) {
            QByteArray seen;
            // A program that has only just begun has neither yet: the kernel fills them in after exec has succeeded.
            QTRY_VERIFY2(!(seen = contentOf(proc + QLatin1StringView(name))).isEmpty(), name);
            QVERIFY2(!seen.contains(password), name);
        }
        waiting.closeWriteChannel();
        QVERIFY(waiting.waitForFinished());
        QCOMPARE(waiting.exitCode(), 0);
    }

    void aPasswordOnTheCommandLineIsRefused()
    {
        const Outcome refused
            = m_stowagectl({u"login"_s, u"-u"_s, u"alice"_s, u"-p"_s, u"visible"_s, m_registry->host()});
        QCOMPARE(refused.exit, 2);
        QVERIFY2(refused.err.contains("--password-stdin"), refused.err.constData());
        QVERIFY(!refused.err.contains("visible"));
    }

    void nobodyToAskIsAUsageError()
    {
        const Outcome asked = m_stowagectl({u"login"_s, m_registry->host()});
        QCOMPARE(asked.exit, 2);
        QCOMPARE(m_stowagectl({u"login"_s, u"nowhere"_s}).exit, 2);
    }

    void signedOutIsSignedOut()
    {
        const Outcome out = m_stowagectl({u"logout"_s, m_registry->host()});
        QVERIFY2(out.ok(), out.err.constData());
        QVERIFY2(out.out.contains("Signed out of"), out.out.constData());
        hunt(out);
        QVERIFY(m_stowagectl({u"logout"_s, m_registry->host()}).out.contains("Nobody was signed in"));
        QCOMPARE(Stowagectl()({u"pull"_s, image()}).exit, 5);
    }

    void whatDockerKnowsIsUsedAndToldOf()
    {
        const QByteArray entry
            = "{\"auths\":{\"" + m_registry->host().toUtf8() + "\":{\"auth\":\"" + dresses().at(1) + "\"}}}";
        QVERIFY(m_desktop->write(u".docker/config.json"_s, entry));
        const Outcome pulled = Stowagectl()({u"pull"_s, image()});
        QVERIFY2(pulled.ok(), pulled.err.constData());
        const Outcome out = m_stowagectl({u"logout"_s, m_registry->host()});
        QVERIFY2(out.err.contains(".docker/config.json"), out.err.constData());
        QCOMPARE(contentOf(m_desktop->file(u".docker/config.json"_s)), entry);
    }

private:
    QString image() const { return m_registry->host() + u"/tiny:1"_s; }
    QStringList loginArguments() const
    {
        return {u"login"_s, u"-u"_s, u"alice"_s, u"--password-stdin"_s, m_registry->host()};
    }
    /// It has the password, and waits for the end of the line.
    void startLogin(QProcess &waiting) const
    {
        waiting.start(Stowagectl::program(), loginArguments());
        QVERIFY(waiting.waitForStarted());
        waiting.write(password);
        waiting.waitForBytesWritten();
    }
    Outcome login(const QByteArray &secret) const
    {
        return m_stowagectl(QStringList{u"--debug"_s} + loginArguments(), secret + '\n');
    }

    /// Everything that a run leaves behind: what it said, the home folder, the Library.
    void hunt(const Outcome &run) const
    {
        for (const QByteArray &dress : dresses()) {
            QVERIFY(!run.out.contains(dress) && !run.err.contains(dress));
            QCOMPARE(m_desktop->filesWith(dress), QStringList());
            const Outcome grep
                = stowage::lab::run(u"grep"_s, {u"-rlF"_s, QString::fromLatin1(dress), m_stowagectl.file(QString())});
            QCOMPARE(grep.out, QByteArray());
        }
    }

    QTemporaryDir m_storage;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<RegistryProcess> m_registry;
    const Stowagectl m_stowagectl;
};

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_login.moc"
