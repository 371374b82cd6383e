// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/buildjob.h"
#include "core/jobs/engines/engineregistryjobs.h"
#include "core/jobs/engines/enginetransfer.h"
#include "core/transport/layout/library.h"
#include "tests/lab/engine/bothengines.h"
#include "tests/lab/engine/largeimage.h"
#include "tests/lab/registry/registryprocess.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Real engines whose disk has no room for what they are asked to take: it is said that theirs is full, and what was in
/// there is as it was.
class TestFullEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"docker-registry"_s);
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        auto docker = DockerEngine::startSmall(largeImageBytes >> 20);
        QVERIFY_RESULT(docker);
        m_engines.docker = std::move(*docker);
        auto podman = PodmanEngine::startSmall(largeImageBytes >> 20);
        QVERIFY_RESULT(podman);
        m_engines.podman = std::move(*podman);
        std::unique_ptr<DockerEngine> roomy;
        LAB_START(roomy);
        makeLargeImage(*roomy, m_large, onRegistry());
        const QString tiny = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, tiny);
        ran(m_engines.docker->docker({u"load"_s, u"-q"_s, u"-i"_s, tiny}));
        ran(m_engines.podman->podman({u"load"_s, u"-q"_s, u"-i"_s, tiny}));
    }

    void cleanup()
    {
        if (!QTest::currentDataTag())
            return;
        const QString names = said(m_engines.client({u"images"_s, u"--format"_s, u"{{.Repository}}:{{.Tag}}"_s}))
                                  .remove(u"docker.io/library/"_s);
        QCOMPARE(names, u"tiny:1"_s);
        const QDir partial(library() + u"/stowage/partial"_s);
        QVERIFY2(!partial.exists() || partial.isEmpty(), "what was on its way is left behind");
    }

    void takesNoArchive_data() { addEngineRows(); }
    void takesNoArchive() { saysSo(QCoro::waitFor(loadIntoEngine(library(), m_large, m_engines.end(), {}))); }

    void pullsNothing_data() { addEngineRows(); }
    void pullsNothing()
    {
        PullRequest request;
        request.image = Reference::parse(onRegistry()).value();
        request.access.plainHttp = true;
        saysSo(QCoro::waitFor(pullThroughEngine(m_engines.end(), request, {})));
    }

    void buildsNothing_data() { addEngineRows(); }
    void buildsNothing()
    {
        const QTemporaryDir context;
        QFile file(context.filePath(u"Dockerfile"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("FROM docker.io/library/tiny:1\nCOPY noise /noise\n");
        file.close();
        QVERIFY(QFile::copy(m_folder.filePath(u"noise"_s), context.filePath(u"noise"_s)));
        const BuildRequest request{
            .context = context.path(), .tags = {Reference::parse(u"app:1"_s).value()}, .network = u"none"_s};
        saysSo(QCoro::waitFor(buildThroughEngine(
            library(), m_engines.end(), request, Builder::OfEngine, {}, [](const BuildEvent &) { },
            TransferContext())));
    }

private:
    QString library() const { return m_folder.filePath(u"library"_s); }
    QString onRegistry() const { return m_registry->host() + u"/large:1"_s; }

    template <typename Answer>
    static void saysSo(const Result<Answer> &answer)
    {
        QVERIFY_ERROR(answer, ErrorKind::NoSpace);
        const QString words = answer.error().message.words();
        QVERIFY2(words.contains(isPodmanRow() ? u"Podman"_s : u"Docker"_s), qPrintable(words));
    }

    QTemporaryDir m_folder;
    const QString m_large = m_folder.filePath(u"large.tar"_s);
    std::unique_ptr<RegistryProcess> m_registry;
    BothEngines m_engines;
};

QTEST_GUILESS_MAIN(TestFullEngine)
#include "tst_fullengine.moc"
