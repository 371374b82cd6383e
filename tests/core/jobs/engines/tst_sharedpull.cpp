// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/engineregistryjobs.h"
#include "tests/lab/engine/bothengines.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"

#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// One image of a real registry for the Library, a real Docker and a real podman, each by a job of its own.
class TestSharedPull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"docker-registry"_s);
        LAB_START(m_engines.docker);
        LAB_START(m_engines.podman);
        LAB_START(m_registry);
        const auto images = LabImages::make();
        QVERIFY_RESULT(images);
        QVERIFY_RESULT(images->push(u"tiny:1"_s, m_registry->host(), u"team/tiny:1"_s));
        m_digest = images->digest(u"tiny:1"_s);
    }

    void itIsFetchedOnce()
    {
        const auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        PullRequest request;
        request.image = Reference::parse((*proxy)->host() + u"/team/tiny:1"_s).value();
        const auto pull = sharedPull(library(), request, 3);
        Result<JobResult> results[3];
        const auto run = [&](int number, const EngineEndpoint &to) {
            return std::unique_ptr<QThread>(QThread::create([this, &results, number, pull, to] {
                results[number] = QCoro::waitFor(
                    to.name.isEmpty() ? SharedPull::take(pull, {}) : passPulledOn(library(), pull, to, {}));
                pull->leave();
            }));
        };
        const std::unique_ptr<QThread> threads[]
            = {run(0, {}), run(1, m_engines.dockersEnd()), run(2, m_engines.podmansEnd())};
        for (const auto &thread : threads)
            thread->start();
        for (const auto &thread : threads)
            thread->wait();
        for (const Result<JobResult> &result : results) {
            QVERIFY_RESULT(result);
            QCOMPARE(result->digest.toString(), m_digest);
        }
        QStringList fetched;
        for (const ProxyRequest &seen : (*proxy)->requests("GET", u"/blobs/"_s))
            fetched.append(QString::fromLatin1(seen.target));
        QVERIFY(!fetched.isEmpty());
        QCOMPARE(fetched.removeDuplicates(), 0);
        const QStringList question{u"images"_s, u"-q"_s, u"--no-trunc"_s, request.image.toString()};
        QCOMPARE(said(m_engines.docker->docker(question)), said(m_engines.podman->podman(question)));
        QVERIFY(!said(m_engines.docker->docker(question)).isEmpty());
    }

    /// Nothing is fetched for an engine that does not answer, and the others get theirs.
    void oneThatDoesNotAnswer()
    {
        PullRequest request;
        request.image = Reference::parse(m_registry->host() + u"/team/tiny:1"_s).value();
        const auto pull = sharedPull(library(), request, 2);
        const auto nobody = QCoro::waitFor(passPulledOn(library(), pull, engineOn(u"/none.sock"_s, u"Docker"_s), {}));
        QVERIFY_ERROR(nobody, ErrorKind::Unreachable);
        QVERIFY_RESULT(QCoro::waitFor(passPulledOn(library(), pull, m_engines.podmansEnd(), {})));
    }

private:
    QString library() const { return m_folder.filePath(u"library"_s); }

    QTemporaryDir m_folder;
    BothEngines m_engines;
    std::unique_ptr<RegistryProcess> m_registry;
    QString m_digest;
};

QTEST_GUILESS_MAIN(TestSharedPull)
#include "tst_sharedpull.moc"
