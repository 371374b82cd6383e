// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/buildx.h"
#include "core/jobs/engines/buildjob.h"
#include "core/jobs/engines/engineregistryjobs.h"
#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/engines/runjob.h"
#include "core/transport/layout/library.h"
#include "tests/lab/engine/bothengines.h"
#include "tests/lab/engine/largeimage.h"
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
        LAB_START(m_engines.docker);
        LAB_START(m_engines.podman);
        writeLabImage(u"tiny:1"_s, m_folder.filePath(u"tiny.tar"_s));
        makeLargeImage(*m_engines.docker, m_large, onRegistry());
    }

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_isKilled = false;
        if (QTest::currentDataTag())
            ran(m_engines.client({u"load"_s, u"-q"_s, u"-i"_s, m_folder.filePath(u"tiny.tar"_s)}));
    }

    void cleanup()
    {
        const QDir partial(library() + u"/stowage/partial"_s);
        QVERIFY2(!partial.exists() || partial.isEmpty(), "what was on its way is left behind");
        if (QTest::currentDataTag()) {
            if (m_isGone)
                comeBack();
            const QStringList containers = said(m_engines.client({u"ps"_s, u"-aq"_s})).split(u'\n', Qt::SkipEmptyParts);
            if (!containers.isEmpty())
                m_engines.client(QStringList{u"rm"_s, u"-f"_s} + containers);
            m_engines.client({u"rmi"_s, u"-f"_s, u"large:1"_s, u"app:1"_s, onRegistry()});
        }
    }

    void whileItLoads_data() { addEngineRows(); }
    void whileItLoads()
    {
        LoadRequest request;
        request.path = m_large;
        QVERIFY_RESULT(QCoro::waitFor(loadIntoLibrary(library(), request, {})));
        const ImageSummary held = listImages(Library::open(library()).value())->images.first();
        const auto load = [&] {
            return QCoro::waitFor(copyToEngine(library(), {{held.digest, {}}}, m_engines.end(), killingAt(isSent)));
        };
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
        ran(m_engines.client({u"load"_s, u"-q"_s, u"-i"_s, m_large}));
        SaveRequest request;
        request.path = m_home->filePath(u"saved.tar"_s);
        const auto save = [&] {
            return QCoro::waitFor(saveFromEngine(
                library(), {m_engines.end(), {u"docker.io/library/large:1"_s}}, request, killingAt(isSaved)));
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
        const auto pull = [&] { return QCoro::waitFor(pullThroughEngine(m_engines.end(), request, killingAt(isAny))); };
        const auto cut = pull();
        QVERIFY_ERROR(cut, ErrorKind::Unreachable);
        QVERIFY(m_isKilled);
        const QString words = cut.error().message.words();
        QVERIFY2(cut.error().retryable, qPrintable(words + cut.error().detail));
        QVERIFY2(words.contains(isPodmanRow() ? u"Podman"_s : u"Docker"_s), qPrintable(words));
        comeBack();
        QVERIFY_RESULT(pull());
        QVERIFY(!idOf(onRegistry()).isEmpty());
    }

    void whileItBuilds_data()
    {
        QTest::addColumn<Builder>("builder");
        QTest::newRow("docker") << Builder::OfEngine;
        QTest::newRow("podman") << Builder::OfEngine;
        QTest::newRow("buildkit") << Builder::Best;
    }
    void whileItBuilds()
    {
        QFETCH(const Builder, builder);
        if (builder == Builder::Best)
            LAB_LACKS(findBuildx({}) ? QStringList() : QStringList{u"docker-buildx"_s});
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
                buildThroughEngine(library(), m_engines.end(), request, builder, {}, tell, TransferContext()));
        };
        const auto cut = build();
        QVERIFY(m_isKilled);
        QVERIFY_ERROR(cut, ErrorKind::Unreachable);
        QVERIFY2(!run(u"pgrep"_s, {u"-f"_s, m_home->path()}).ok(), "somebody builds on");
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
        const auto end = QCoro::waitFor(runInEngine(m_engines.end(), request, {}));
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
    QString idOf(const QString &name) const
    {
        return said(m_engines.client({u"images"_s, u"-q"_s, u"--no-trunc"_s, name}));
    }

    void killOnce()
    {
        if (m_isKilled.exchange(true))
            return;
        m_isGone = true;
        isPodmanRow() ? m_engines.podman->killNow() : m_engines.docker->killNow();
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
            m_engines.podman->kill();
            QVERIFY_RESULT(m_engines.podman->startAgain());
        } else {
            m_engines.docker->kill();
            QVERIFY_RESULT(m_engines.docker->startAgain());
        }
        m_isGone = false;
    }

    QTemporaryDir m_folder;
    const QString m_large = m_folder.filePath(u"large.tar"_s);
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<RegistryProcess> m_registry;
    BothEngines m_engines;
    std::atomic<bool> m_isKilled = false; ///< once in a test
    std::atomic<bool> m_isGone = false; ///< and has not come back
};

QTEST_GUILESS_MAIN(TestKilledEngine)
#include "tst_killedengine.moc"
