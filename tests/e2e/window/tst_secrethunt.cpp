// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/jobs/queueentry.h"
#include "core/transport/layout/library.h"
#include "tests/core/transport/registry/seed.h"
#include "tests/e2e/window/program.h"
#include "tests/lab/desktop/desktop.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/check.h"

#include <QDeadlineTimer>
#include <QDirIterator>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

/// Who keeps the secret.
enum class Keeper { Keychain, DockerSettings, CredentialHelper, PodmanSettings };

/// Another one each time, so that no other process speaks of it by chance; of a length that base64 needs not fill up.
const QByteArray password = QUuid::createUuid().toByteArray(QUuid::Id128).first(24);

QByteArray asItStandsInMemory(const QString &text)
{
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

/// The secret in every dress that it wears on its way.
const QList<QByteArray> dresses{password, ("alice:" + password).toBase64(), password.toBase64(), password.toHex(),
    asItStandsInMemory(QString::fromLatin1(password))};

} // namespace

/// Real programs and a real registry that wants a password: wherever that is kept, it shows up nowhere else.
class TestSecretHunt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Keeper>("keeper");
        QTest::newRow("the keychain") << Keeper::Keychain;
        QTest::newRow("docker's settings") << Keeper::DockerSettings;
        QTest::newRow("docker's credential helper") << Keeper::CredentialHelper;
        QTest::newRow("podman's settings") << Keeper::PodmanSettings;
    }

    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"htpasswd"_s, u"curl"_s, u"bash"_s, u"dbus-daemon"_s,
            u"gnome-keyring-daemon"_s, u"dbus-send"_s);
        auto desktop = Desktop::start(Desktop::Keychain::Unlocked);
        QVERIFY_RESULT(desktop);
        m_desktop = std::move(*desktop);
        qputenv("PATH", QFile::encodeName(m_desktop->file(u"bin"_s)) + ':' + qgetenv("PATH"));
        const auto open = RegistryProcess::start({.storage = m_storage.path()});
        QVERIFY_RESULT(open);
        const auto seed = pushSeed((*open)->host(), u"team/app"_s, u"1"_s, {layerSize});
        QVERIFY_RESULT(seed);
        m_seed = *seed;
        QVERIFY_RESULT(
            m_lab.start({.storage = m_storage.path(), .user = u"alice"_s, .password = QString::fromLatin1(password)}));
    }

    void init()
    {
        m_stowagectl = std::make_unique<Stowagectl>();
        m_lab.proxy->clearRules();
        giveToKeeper();
        m_lab.proxy->clearRequests();
    }

    void cleanup()
    {
        QFETCH_GLOBAL(const Keeper, keeper);
        for (const QString &file : {dockerSettings(), helpersSecret(), podmanSettings()})
            QFile::remove(file);
        if (keeper == Keeper::Keychain)
            QVERIFY((*m_stowagectl)({u"logout"_s, m_lab.host()}).ok());
    }

    void theHuntFindsWhatIsThere()
    {
        const QString left = u".cache/left-behind"_s;
        for (const QByteArray &dress : dresses) {
            QVERIFY(m_desktop->write(left, "it is: " + dress + '\n'));
            QVERIFY(filesThatTell().contains(m_desktop->file(left)));
        }
        QVERIFY(QFile::remove(m_desktop->file(left)));
        QCOMPARE(filesThatTell(), keepersOwn());
    }

    void theLookAtProcessesFindsWhatIsThere()
    {
        const QString secret = QString::fromLatin1(password);
        Program careless(*m_stowagectl);
        QProcessEnvironment environment = careless.processEnvironment();
        environment.insert(u"SECRET"_s, secret);
        careless.setProcessEnvironment(environment);
        careless.start(u"sh"_s, {u"-c"_s, u"read line"_s, secret});
        QVERIFY(careless.waitForStarted());
        const QString process = u"/proc/%1/"_s.arg(careless.processId());
        QCOMPARE(processesWith(dresses), (QStringList{process + u"cmdline"_s, process + u"environ"_s}));
    }

    void aPullTellsNobody()
    {
        slowBlobs();
        runAndHunt({u"--debug"_s, u"pull"_s, image()});
    }

    void aPushTellsNobody()
    {
        const QString target = m_lab.host() + u"/mine/app-%1:1"_s.arg(++m_pushes);
        QVERIFY((*m_stowagectl)({u"pull"_s, image()}).ok());
        QVERIFY((*m_stowagectl)({u"tag"_s, image(), target}).ok());
        // Nothing says any more that the registry could mount the layer: it has to be sent.
        QVERIFY((*m_stowagectl)({u"untag"_s, image()}).ok());
        m_lab.proxy->clearRequests();
        // It waits then, and leaves time to look around.
        m_lab.proxy->add({.target = QRegularExpression(u"/manifests/"_s),
            .fault = Fault::answer(503, {{"Retry-After", "2"}}),
            .method = "PUT"});
        runAndHunt({u"--debug"_s, u"push"_s, u"--compress"_s, u"none"_s, target});
    }

    void theDoctorTellsNobody()
    {
        m_lab.proxy->add(u"/tags/"_s, Fault::slow(1), -1);
        runAndHunt({u"--debug"_s, u"doctor"_s, m_lab.host() + u"/team/app"_s});
    }

    void aWindowThatGoesOnTellsNobody()
    {
        queueThePull();
        slowBlobs();
        Program window(*m_stowagectl);
        window.start(QStringLiteral(STOWAGE_WINDOW), here({}));
        watch(window, [this] { return isThere(); });
        window.end();
        QVERIFY2(isThere(), window.lastWords().constData());
        hunt(window);
    }

    /// Else the next two would show nothing.
    void aCrashUsuallyLeavesACore()
    {
        Program shell(*m_stowagectl);
        shell.startWithCores(u"sleep"_s, {u"600"_s});
        QVERIFY(shell.waitForStarted());
        QTRY_VERIFY(contentOf(u"/proc/%1/cmdline"_s.arg(childOf(shell.processId()))).startsWith("sleep"));
        QVERIFY(shell.crash());
        QVERIFY2(shell.said().contains("Segmentation fault"), shell.lastWords().constData());
        if (!shell.said().contains("core dumped"))
            QSKIP("nothing leaves core dumps here");
    }

    void aPullThatCrashesLeavesNothing()
    {
        crashUnderWay(Stowagectl::program(), here({u"--debug"_s, u"pull"_s, image()}));
    }

    void aWindowThatCrashesLeavesNothing()
    {
        queueThePull();
        crashUnderWay(QStringLiteral(STOWAGE_WINDOW), here({}));
    }

private:
    static constexpr qint64 layerSize = 3'000'000;

    QString image() const { return m_lab.host() + u"/team/app:1"_s; }
    QStringList here(const QStringList &arguments) const
    {
        return QStringList{u"--library"_s, m_stowagectl->library()} + arguments;
    }
    void slowBlobs() const { m_lab.proxy->add(u"/blobs/"_s, Fault::slow(1'000'000), -1); }

    static QString runtimeFolder() { return qEnvironmentVariable("XDG_RUNTIME_DIR"); }
    QString dockerSettings() const { return m_desktop->file(u".docker/config.json"_s); }
    QString helpersSecret() const { return m_desktop->file(u"bin/docker-credential-lab.json"_s); }
    static QString podmanSettings() { return runtimeFolder() + u"/containers/auth.json"_s; }

    /// The files in which the secret may stand; the keyring's own are not looked at.
    QStringList keepersOwn() const
    {
        QFETCH_GLOBAL(const Keeper, keeper);
        switch (keeper) {
        case Keeper::Keychain:
            return {};
        case Keeper::DockerSettings:
            return {dockerSettings()};
        case Keeper::CredentialHelper:
            return {helpersSecret()};
        case Keeper::PodmanSettings:
            return {podmanSettings()};
        }
        return {};
    }

    void giveToKeeper() const
    {
        QFETCH_GLOBAL(const Keeper, keeper);
        const QByteArray host = m_lab.host().toUtf8();
        const QByteArray auths = "{\"auths\":{\"" + host + "\":{\"auth\":\"" + dresses.at(1) + "\"}}}";
        const QStringList login{u"login"_s, u"-u"_s, u"alice"_s, u"--password-stdin"_s, m_lab.host()};
        if (keeper == Keeper::Keychain)
            QVERIFY((*m_stowagectl)(login, password + '\n').ok());
        else if (keeper == Keeper::DockerSettings)
            QVERIFY(m_desktop->write(u".docker/config.json"_s, auths));
        else if (keeper == Keeper::CredentialHelper)
            giveToHelper(host);
        else
            giveToPodman(auths);
    }

    static void giveToPodman(const QByteArray &auths)
    {
        QVERIFY_RESULT(makeFolder(runtimeFolder() + u"/containers"_s));
        QVERIFY_RESULT(replaceFile(podmanSettings(), auths));
    }

    void giveToHelper(const QByteArray &host) const
    {
        const QString script = u"bin/docker-credential-lab"_s;
        QVERIFY(
            m_desktop->write(script, "#!/bin/sh\nread key\ncase $1 in get) cat \"$0.json\" ;; *) echo '{}' ;; esac\n"));
        QVERIFY(QFile::setPermissions(m_desktop->file(script), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(m_desktop->write(script + u".json"_s, "{\"Username\":\"alice\",\"Secret\":\"" + password + "\"}"));
        QVERIFY(m_desktop->write(u".docker/config.json"_s, "{\"credHelpers\":{\"" + host + "\":\"lab\"}}"));
    }

    void queueThePull() const
    {
        const auto library = Library::open(m_stowagectl->library());
        QVERIFY_RESULT(library);
        PullRequest pull;
        pull.image = *Reference::parse(image());
        QVERIFY_RESULT(writeQueue(library->ownPath(u"queue.json"_s), {QueueEntry{pull}}));
    }

    bool hasShownTheSecret() const
    {
        return std::ranges::any_of(
            m_lab.proxy->requests(), [](const ProxyRequest &request) { return request.head.has("Authorization"); });
    }

    /// Looks at all processes, again and again, until this one has ended or is done.
    void watch(Program &program, const std::function<bool()> &isDone = [] { return false; }) const
    {
        QVERIFY(program.waitForStarted());
        QStringList telling;
        int looks = 0; // while the secret was in its memory
        const QDeadlineTimer deadline(std::chrono::minutes(2));
        while (program.state() != QProcess::NotRunning && !isDone() && !deadline.hasExpired()) {
            looks += hasShownTheSecret() ? 1 : 0;
            telling += processesWith(dresses);
            program.waitForFinished(20);
        }
        QVERIFY2(!deadline.hasExpired(), program.lastWords().constData());
        QCOMPARE(telling, QStringList());
        QVERIFY2(looks > 0, "it ended before anybody looked");
    }

    /// The home folder has the settings and the caches too, the last one the Library and all that was said.
    QStringList filesThatTell() const
    {
        QStringList found;
        for (const QString &folder : {m_desktop->home(), runtimeFolder(), m_stowagectl->file(QString())}) {
            QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (all.hasNext()) {
                const QString path = all.next();
                if (!path.contains(u"/keyrings/"_s) && hasOneOf(contentOf(path), dresses))
                    found.append(path);
            }
        }
        return found;
    }

    void hunt(const Program &program) const
    {
        QCOMPARE(filesThatTell(), keepersOwn());
        QVERIFY2(program.said().contains("qt."), "nothing was logged that could have told anything");
    }

    void runAndHunt(const QStringList &arguments) const
    {
        Program stowagectl(*m_stowagectl);
        stowagectl.start(Stowagectl::program(), here(arguments));
        watch(stowagectl);
        QVERIFY2(stowagectl.exitCode() == 0, stowagectl.lastWords().constData());
        hunt(stowagectl);
    }

    void crashUnderWay(const QString &program, const QStringList &arguments) const
    {
        slowBlobs();
        Program shell(*m_stowagectl);
        shell.startWithCores(program, arguments);
        QVERIFY(shell.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(partialSize() > 0, 60'000);
        QVERIFY(hasShownTheSecret());
        QVERIFY(shell.crash());
        QVERIFY2(shell.said().contains("Segmentation fault"), shell.lastWords().constData());
        QVERIFY2(!shell.said().contains("core dumped"), shell.lastWords().constData());
        hunt(shell);
    }

    /// Of the layer that is under way.
    qint64 partialSize() const
    {
        return QFileInfo(m_stowagectl->library() + u"/stowage/partial/"_s + m_seed.layers.first().digest.hex()).size();
    }

    /// Whether the image is listed, with its layer.
    bool isThere() const
    {
        return contentOf(m_stowagectl->library() + u"/index.json"_s).contains(m_seed.digest.toString().toLatin1())
            && QFile::exists(m_stowagectl->library() + u"/blobs/sha256/"_s + m_seed.layers.first().digest.hex());
    }

    QTemporaryDir m_storage;
    std::unique_ptr<Desktop> m_desktop;
    ProxiedRegistry m_lab;
    Seed m_seed;
    std::unique_ptr<Stowagectl> m_stowagectl;
    int m_pushes = 0;
};

QTEST_GUILESS_MAIN(TestSecretHunt)
#include "tst_secrethunt.moc"
