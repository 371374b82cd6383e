// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/buildjob.h"
#include "core/transport/layout/library.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/drawnbuild.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

const QByteArray base = "FROM docker.io/library/tiny:1\n";

/// The image has its shell elsewhere than others.
QByteArray runs(const QByteArray &commands)
{
    return "RUN [\"/usr/bin/sh\", \"-c\", \"" + commands + "\"]\n";
}

} // namespace

/// Images that real engines build: Docker's classic builder, BuildKit through `docker buildx`, and podman.
class TestBuildJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"git"_s);
        LAB_START(m_docker);
        LAB_START(m_podman);
        const QString archive = m_elsewhere.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, archive);
        ran(m_docker->docker({u"load"_s, u"-q"_s, u"-i"_s, archive}));
        ran(m_podman->podman({u"load"_s, u"-q"_s, u"-i"_s, archive}));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_lines.clear();
        m_layers.clear();
    }

    void cleanup()
    {
        const QDir partial(m_elsewhere.filePath(u"library/stowage/partial"_s));
        QVERIFY2(!partial.exists() || partial.isEmpty(), "the context is left behind");
    }

    /// Several stages, arguments, what .dockerignore leaves out, labels and names.
    void anImage_data() { addBuilderRows(); }
    void anImage()
    {
        write(u"Dockerfile"_s,
            "ARG WHO=nobody\nFROM docker.io/library/tiny:1 AS base\nFROM base AS made\nARG WHO\n"
                + runs("echo hello $WHO; echo $WHO > /made")
                + "FROM base\nCOPY --from=made /made /made\nCOPY . /src\n");
        write(u".dockerignore"_s, "secret*\n");
        write(u"secret.txt"_s, "s3cret");
        write(u"in.txt"_s, "in");
        BuildRequest request = here();
        request.arguments = {u"WHO=ada+b c"_s};
        request.labels = {u"made.by=ada"_s};
        const auto built = build(request);
        QVERIFY_RESULT(built);
        QCOMPARE(built->names, QStringList{u"app:1"_s});
        QVERIFY2(built->digest.toString().endsWith(inspected(u"{{.Id}}"_s)), "another image has the name");
        QVERIFY2(printed().contains(u": hello ada+b c"_s), qPrintable(printed()));
        QVERIFY2(!printed().contains(u"failed"_s), qPrintable(printed()));
        QCOMPARE(inspected(u"{{index .Config.Labels \"made.by\"}}"_s), u"ada"_s);
        const QStringList files = filesIn(u"docker.io/library/app:1"_s);
        QVERIFY2(files.contains(u"src/in.txt"_s), qPrintable(files.join(u'\n')));
        QVERIFY(files.contains(u"made"_s));
        QVERIFY2(!files.contains(u"src/secret.txt"_s), "what is ignored is in the image");
    }

    void theSecondTime_data() { addBuilderRows(); }
    void theSecondTime()
    {
        write(u"Dockerfile"_s, base + runs("echo once > /once"));
        const auto first = build(here());
        QVERIFY_RESULT(first);
        m_lines.clear();
        const auto second = build(here());
        QVERIFY_RESULT(second);
        QCOMPARE(second->digest, first->digest);
        QVERIFY2(printed().contains(u" cached"_s), qPrintable(printed()));
        m_lines.clear();
        BuildRequest anew = here();
        anew.noCache = true;
        QVERIFY_RESULT(build(anew));
        QVERIFY2(!printed().contains(u" cached"_s) || isBuildKitRow(), qPrintable(printed())); // FROM is, there
    }

    void untilAStage_data() { addBuilderRows(); }
    void untilAStage()
    {
        write(u"Dockerfile"_s,
            "FROM docker.io/library/tiny:1 AS first\n" + runs("echo 1 > /first") + "FROM first\n"
                + runs("echo 2 > /second"));
        BuildRequest request = here();
        request.target = u"first"_s;
        QVERIFY_RESULT(build(request));
        const QStringList files = filesIn(u"docker.io/library/app:1"_s);
        QVERIFY(files.contains(u"first"_s) && !files.contains(u"second"_s));
        request.target = u"nowhere"_s;
        QVERIFY_ERROR(build(request), ErrorKind::NotFound);
    }

    void aCacheToMount_data() { addBuilderRows(); }
    void aCacheToMount()
    {
        write(u"Dockerfile"_s, base + runs("echo x > /c/x").replace("RUN", "RUN --mount=type=cache,target=/c"));
        const auto built = build(here());
        if (m_builder == u"docker"_s) {
            QVERIFY_ERROR(built, ErrorKind::Failed);
            QVERIFY(built.error().message.words().contains(u"docker-buildx"_s));
        } else {
            QVERIFY_RESULT(built);
            QVERIFY(!filesIn(u"docker.io/library/app:1"_s).contains(u"c/x"_s));
        }
    }

    /// What it printed, and which step it was.
    void aCommandThatFails_data() { addBuilderRows(); }
    void aCommandThatFails()
    {
        write(u"Dockerfile"_s, base + runs("echo why >&2; exit 3") + runs("true"));
        const auto built = build(here());
        QVERIFY_ERROR(built, ErrorKind::Failed);
        QVERIFY(built.error().message.words().contains(u"command of the Dockerfile failed"_s));
        const auto step = std::ranges::find_if(m_lines, [](const QString &line) { return line.contains(u"exit 3"_s); });
        QVERIFY(step != m_lines.end());
        const QString number = step->section(u' ', 0, 0);
        QVERIFY2(m_lines.contains(number + u": why"_s), qPrintable(printed()));
        QVERIFY2(printed().contains(number + u" failed: "_s), qPrintable(printed()));
        QVERIFY2(!printed().contains(u"\"true\""_s) || isBuildKitRow(), qPrintable(printed())); // whose report shows it
    }

    void whatCannotBeBuilt_data()
    {
        QTest::addColumn<QString>("builder");
        QTest::addColumn<QByteArray>("dockerfile");
        QTest::addColumn<ErrorKind>("kind");
        for (const QString &builder : {u"docker"_s, u"buildkit"_s, u"podman"_s}) {
            const auto row = [&](const char *name, const QByteArray &dockerfile, ErrorKind kind) {
                QTest::addRow("%s, %s", qPrintable(builder), name) << builder << dockerfile << kind;
            };
            row("a mistake", base + "FORM x\n", ErrorKind::Usage);
            row("a file that is not there", base + "COPY nope /\n", ErrorKind::NotFound);
            row("a base that is not there", "FROM 127.0.0.1:1/nope:1\n", ErrorKind::Unreachable);
        }
    }
    void whatCannotBeBuilt()
    {
        QFETCH(const QByteArray, dockerfile);
        QFETCH(const ErrorKind, kind);
        write(u"Dockerfile"_s, dockerfile);
        QVERIFY_ERROR(build(here()), kind);
    }

    /// The engine fetches it by itself; Docker's classic builder asks git of the machine that it runs on.
    void aRepository_data() { addBuilderRows(); }
    void aRepository()
    {
        write(u"sub/Dockerfile"_s, base + "COPY in.txt /in.txt\n");
        write(u"sub/in.txt"_s, "in");
        const QString repository = m_folder->path();
        ran(run(u"git"_s, {u"-C"_s, repository, u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}));
        ran(run(u"git"_s, {u"-C"_s, repository, u"add"_s, u"."_s}));
        ran(run(u"git"_s,
            {u"-C"_s, repository, u"-c"_s, u"user.name=a"_s, u"-c"_s, u"user.email=a@b"_s, u"commit"_s, u"-qm"_s,
                u"x"_s}));
        const quint16 port = freePort();
        ServerProcess daemon;
        QVERIFY_RESULT(daemon.start(u"git"_s,
            {u"daemon"_s, u"--export-all"_s, u"--reuseaddr"_s, u"--listen=127.0.0.1"_s, u"--port=%1"_s.arg(port),
                u"--base-path="_s + repository, repository},
            [&] { return run(u"git"_s, {u"ls-remote"_s, u"git://127.0.0.1:%1/.git"_s.arg(port)}).ok(); }));
        BuildRequest request = here();
        request.context = u"git://127.0.0.1:%1/.git#main:sub"_s.arg(port);
        const auto built = build(request);
        QVERIFY_RESULT(built);
        QVERIFY(filesIn(u"docker.io/library/app:1"_s).contains(u"in.txt"_s));
        request.context = u"git://127.0.0.1:%1/.git#nope"_s.arg(port);
        QVERIFY(!build(request));
    }

    /// Who we are to the registry of a base image goes along.
    void aBaseThatIsNotForEveryone()
    {
        const auto registry = RegistryProcess::start({.user = u"ada"_s, .password = u"s3cret"_s});
        QVERIFY_RESULT(registry);
        const QString name = u"127.0.0.1:%1/team/base:1"_s.arg((*registry)->port());
        const QString archive = m_elsewhere.filePath(u"tiny.tar"_s);
        ran(run(u"skopeo"_s,
            {u"copy"_s, u"-q"_s, u"--dest-tls-verify=false"_s, u"--dest-creds"_s, u"ada:s3cret"_s,
                u"docker-archive:"_s + archive, u"docker://"_s + name}));
        write(u"Dockerfile"_s, "FROM " + name.toUtf8() + "\nCOPY Dockerfile /it\n");
        m_builder = u"docker"_s;
        const auto refused = build(here());
        QVERIFY_ERROR(refused, ErrorKind::Refused);
        QVERIFY(refused.error().signInHelps);
        m_access.credential = {u"ada"_s, u"s3cret"_s};
        const auto built = build(here());
        m_access = {};
        QVERIFY_RESULT(built);
    }

    /// A Dockerfile from elsewhere comes into no image, and the rules of one alone are the engine's, too.
    void aDockerfileFromElsewhere_data() { addBuilderRows(); }
    void aDockerfileFromElsewhere()
    {
        const QTemporaryDir elsewhere;
        QFile file(elsewhere.filePath(u"My"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(base + "COPY . /src\n") > 0);
        file.close();
        write(u"in.txt"_s, "in");
        BuildRequest request = here();
        request.file = file.fileName();
        QVERIFY_RESULT(build(request));
        const QStringList files = filesIn(u"docker.io/library/app:1"_s);
        QVERIFY(files.contains(u"src/in.txt"_s));
        QVERIFY2(files.filter(u"stowage"_s).isEmpty(), qPrintable(files.join(u'\n')));
        write(u"sub/Other"_s, base + "COPY in.txt /it\n");
        write(u"sub/Other.dockerignore"_s, "*\n!in.txt\n");
        write(u".dockerignore"_s, "in.txt\n");
        request.file = u"sub/Other"_s;
        QVERIFY_RESULT(build(request));
    }

    /// The command ends over there, and leaves nothing behind.
    void stopped_data() { addBuilderRows(); }
    void stopped()
    {
        // The chroot, in which the podman of the lab runs commands, does not end them.
        m_builder = QString::fromUtf8(QTest::currentDataTag());
        write(u"Dockerfile"_s, base + runs(isPodman() ? "echo begun; sleep 3" : "echo begun; sleep 60"));
        m_stopAt = u"begun"_s;
        const auto built = build(here());
        m_stopAt.clear();
        QVERIFY_ERROR(built, ErrorKind::Cancelled);
        QVERIFY2(printed().contains(u" stopped"_s), qPrintable(printed()));
        QTRY_VERIFY_WITH_TIMEOUT(!run(u"pgrep"_s, {u"-xf"_s, u"sleep 60"_s}).ok(), 15'000);
    }

private:
    static void addBuilderRows()
    {
        QTest::addColumn<QString>("builder");
        for (const QString &builder : {u"docker"_s, u"buildkit"_s, u"podman"_s})
            QTest::newRow(qPrintable(builder)) << builder;
    }
    bool isPodman() const { return m_builder == u"podman"_s; }
    bool isBuildKitRow() const { return m_builder == u"buildkit"_s; }

    QString library() const { return m_elsewhere.filePath(u"library"_s); }
    QString printed() const { return m_lines.join(u'\n'); }

    void write(const QString &name, const QByteArray &text)
    {
        const QFileInfo info(m_folder->filePath(name));
        QVERIFY(QDir().mkpath(info.path()));
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    /// The engines of the lab have no network.
    BuildRequest here() const
    {
        return {.context = m_folder->path(), .tags = {Reference::parse(u"app:1"_s).value()}, .network = u"none"_s};
    }

    Result<JobResult> build(const BuildRequest &request)
    {
        if (QTest::currentDataTag()) {
            [this] {
                QFETCH(const QString, builder);
                m_builder = builder;
            }();
        }
        std::stop_source stop;
        const auto tell = [&](const BuildEvent &event) {
            const std::lock_guard lock(m_mutex);
            m_lines.append(drawn(event));
            if (!m_stopAt.isEmpty() && event.what == BuildEvent::What::Output && event.text == m_stopAt)
                stop.request_stop();
        };
        const TransferContext context{stop.get_token(), [&](const BlobProgress &step) {
                                          const std::lock_guard lock(m_mutex);
                                          m_layers.append(step);
                                      }};
        const EngineEndpoint engine
            = isPodman() ? engineOn(m_podman->socket(), u"Podman"_s) : engineOn(m_docker->socket(), u"Docker"_s);
        return QCoro::waitFor(buildThroughEngine(
            library(), engine, request, isBuildKitRow() ? Builder::Best : Builder::OfEngine, m_access, tell, context));
    }

    Outcome client(const QStringList &arguments) const
    {
        return isPodman() ? m_podman->podman(arguments) : m_docker->docker(arguments);
    }
    QString inspected(const QString &format) const
    {
        return said(client({u"inspect"_s, u"--format"_s, format, u"docker.io/library/app:1"_s}));
    }
    /// Of a container that was never started.
    QStringList filesIn(const QString &image) const
    {
        const QString container = said(client({u"create"_s, u"--network"_s, u"none"_s, image, u"true"_s}));
        const QString tar = m_folder->filePath(u"files.tar"_s);
        ran(client({u"export"_s, u"-o"_s, tar, container}));
        ran(client({u"rm"_s, container}));
        const QStringList files = said(run(u"tar"_s, {u"-tf"_s, tar})).split(u'\n');
        QFile::remove(tar);
        return files;
    }

    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
    const QTemporaryDir m_elsewhere;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::mutex m_mutex;
    QStringList m_lines;
    QList<BlobProgress> m_layers;
    QString m_builder;
    QString m_stopAt;
    RegistryAccess m_access;
};

QTEST_GUILESS_MAIN(TestBuildJob)
#include "tst_buildjob.moc"
