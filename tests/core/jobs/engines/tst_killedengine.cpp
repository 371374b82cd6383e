// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/buildjob.h"
#include "core/jobs/engines/engineregistryjobs.h"
#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/engines/runjob.h"
#include "core/transport/layout/library.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/largeimage.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/registry/registryprocess.h"

#include <QDir>
#include <QTemporaryDir>

#include <atomic>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Real engines that are killed without warning in the middle of what they were asked: it is said, nothing is left
/// behind here, and the same works as soon as they are back.
class TestKilledEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"runc"_s, u"docker-registry"_s);
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        LAB_START(m_docker);
        LAB_START(m_podman);
        writeLabImage(u"tiny:1"_s, m_folder.filePath(u"tiny.tar"_s));
        makeLargeImage();
    }

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_isKilled = false;
        if (QTest::currentDataTag())
            ran(client({u"load"_s, u"-q"_s, u"-i"_s, m_folder.filePath(u"tiny.tar"_s)}));
    }

    void cleanup()
    {
        const QDir partial(library() + u"/stowage/partial"_s);
        QVERIFY2(!partial.exists() || partial.isEmpty(), "what was on its way is left behind");
        if (QTest::currentDataTag()) {
            if (m_isGone)
                comeBack();
            const QStringList containers = said(client({u"ps"_s, u"-aq"_s})).split(u'\n', Qt::SkipEmptyParts);
            if (!containers.isEmpty())
                client(QStringList{u"rm"_s, u"-f"_s} + containers);
            client({u"rmi"_s, u"-f"_s, u"large:1"_s, onRegistry()});
        }
    }

    void whileItLoads_data() { addEngineRows(); }
    void whileItLoads()
    {
        LoadRequest request;
        request.path = m_large;
        QVERIFY_RESULT(QCoro::waitFor(loadIntoLibrary(library(), request, {})));
        const ImageSummary held = listImages(Library::open(library()).value())->images.first();
        const auto load
            = [&] { return QCoro::waitFor(copyToEngine(library(), {{held.digest, {}}}, engine(), killingAt(isSent))); };
        const auto cut = load();
        QVERIFY_ERROR(cut, ErrorKind::Unreachable);
        QVERIFY(m_isKilled);
        QVERIFY2(cut.error().retryable, qPrintable(cut.error().message.words() + cut.error().detail));
        comeBack();
        QVERIFY2(idOf(u"large:1"_s).isEmpty(), "half an image has the name");
        QVERIFY_RESULT(load());
        QVERIFY(idOf(u"large:1"_s).endsWith(held.id.hex()));
    }

    void whileItSaves_data() { addEngineRows(); }
    void whileItSaves()
    {
        ran(client({u"load"_s, u"-q"_s, u"-i"_s, m_large}));
        SaveRequest request;
        request.path = m_home->filePath(u"saved.tar"_s);
        const auto save = [&] {
            return QCoro::waitFor(
                saveFromEngine(library(), {engine(), {u"docker.io/library/large:1"_s}}, request, killingAt(isSaved)));
        };
        QVERIFY_ERROR(save(), ErrorKind::Unreachable);
        QVERIFY(m_isKilled);
        QVERIFY2(QDir(m_home->path()).entryList({u"saved*"_s}).isEmpty(), "half an archive is left");
        comeBack();
        QVERIFY_RESULT(save());
        QVERIFY_RESULT(showArchive(request.path, {}));
    }

    void whileItPulls_data() { addEngineRows(); }
    void whileItPulls()
    {
        PullRequest request;
        request.image = Reference::parse(onRegistry()).value();
        request.access.plainHttp = true;
        const auto pull = [&] { return QCoro::waitFor(pullThroughEngine(engine(), request, killingAt(isAny))); };
        const auto cut = pull();
        QVERIFY_ERROR(cut, ErrorKind::Unreachable);
        QVERIFY(m_isKilled);
        QVERIFY2(cut.error().retryable, qPrintable(cut.error().message.words() + cut.error().detail));
        comeBack();
        QVERIFY_RESULT(pull());
        QVERIFY(!idOf(onRegistry()).isEmpty());
    }

    void whileItBuilds_data() { addEngineRows(); }
    void whileItBuilds()
    {
        QFile file(m_home->filePath(u"Dockerfile"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("FROM docker.io/library/tiny:1\nRUN [\"/usr/bin/sh\", \"-c\", \"echo begun; sleep 2\"]\n");
        file.close();
        const BuildRequest request{
            .context = m_home->path(), .tags = {Reference::parse(u"app:1"_s).value()}, .network = u"none"_s};
        const auto tell = [this](const BuildEvent &event) {
            if (event.what == BuildEvent::What::Output && event.text == u"begun")
                killOnce();
        };
        const auto build = [&] {
            return QCoro::waitFor(
                buildThroughEngine(library(), engine(), request, Builder::OfEngine, {}, tell, TransferContext()));
        };
        QVERIFY_ERROR(build(), ErrorKind::Unreachable);
        QVERIFY(m_isKilled);
        comeBack();
        QVERIFY2(idOf(u"app:1"_s).isEmpty(), "what was not built has the name");
        QVERIFY_RESULT(build());
    }

    void whileAContainerRuns_data() { addEngineRows(); }
    void whileAContainerRuns()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        RunRequest request;
        request.container.image = u"docker.io/library/tiny:1"_s;
        request.container.command = {u"/usr/bin/sh"_s, u"-c"_s, u"echo begun; sleep 5"_s};
        request.container.network = u"none"_s;
        request.ends = {.in = -1, .out = ends[1], .err = ends[1]};
        std::thread reader([&] {
            char piece[64];
            if (::read(ends[0], piece, sizeof piece) > 0)
                killOnce();
        });
        const auto end = QCoro::waitFor(runInEngine(engine(), request, {}));
        ::close(ends[1]);
        reader.join();
        ::close(ends[0]);
        QVERIFY_ERROR(end, ErrorKind::Unreachable);
        QVERIFY(m_isKilled);
        comeBack();
    }

private:
    QString library() const { return m_home->filePath(u"library"_s); }
    QString onRegistry() const { return m_registry->host() + u"/large:1"_s; }
    EngineEndpoint engine() const
    {
        return isPodmanRow() ? engineOn(m_podman->socket(), u"Podman"_s) : engineOn(m_docker->socket(), u"Docker"_s);
    }
    Outcome client(const QStringList &arguments) const
    {
        return isPodmanRow() ? m_podman->podman(arguments) : m_docker->docker(arguments);
    }
    QString idOf(const QString &name) const { return said(client({u"images"_s, u"-q"_s, u"--no-trunc"_s, name})); }

    void makeLargeImage()
    {
        writeLargeImage(*m_docker, m_large);
        ran(m_docker->docker({u"tag"_s, u"large:1"_s, onRegistry()}));
        ran(m_docker->docker({u"push"_s, u"-q"_s, onRegistry()}));
        ran(m_docker->docker({u"rmi"_s, u"large:1"_s, onRegistry()}));
    }

    void killOnce()
    {
        if (m_isKilled.exchange(true))
            return;
        m_isGone = true;
        isPodmanRow() ? m_podman->killNow() : m_docker->killNow();
    }
    TransferContext killingAt(const std::function<bool(const BlobProgress &)> &isIt)
    {
        return {{}, [this, isIt](const BlobProgress &step) {
                    if (isIt(step))
                        killOnce();
                }};
    }
    /// The archive is on its way there.
    static bool isSent(const BlobProgress &step)
    {
        return step.phase == Phase::Transfer && step.current > 1 << 20
            && (step.blob == u"Docker" || step.blob == u"Podman");
    }
    static bool isSaved(const BlobProgress &step) { return step.current > 1 << 20; }
    /// Podman does not tell how many bytes have come.
    static bool isAny(const BlobProgress &) { return true; }

    void comeBack()
    {
        if (isPodmanRow()) {
            m_podman->kill();
            QVERIFY_RESULT(m_podman->startAgain());
        } else {
            m_docker->kill();
            QVERIFY_RESULT(m_docker->startAgain());
        }
        m_isGone = false;
    }

    QTemporaryDir m_folder;
    const QString m_large = m_folder.filePath(u"large.tar"_s);
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
    std::atomic<bool> m_isKilled = false; ///< once in a test
    std::atomic<bool> m_isGone = false; ///< and has not come back
};

QTEST_GUILESS_MAIN(TestKilledEngine)
#include "tst_killedengine.moc"
