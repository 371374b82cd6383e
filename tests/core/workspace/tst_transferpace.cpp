// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/workspace.h"
#include "tests/core/transport/registry/seed.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

constexpr qint64 layerSize = 60'000;
constexpr int layers = 8;
constexpr qint64 brisk = 200'000; // bytes per second: seconds for all layers, long enough that they meet
constexpr qint64 crawl = 2000; // minutes

} // namespace

/// How much pulls and pushes do at a time, and how fast: what a real registry hears of it through a proxy.
class TestTransferPace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        QVERIFY_RESULT(m_lab.start());
        QVERIFY_RESULT(pushSeed(m_lab.registry->host(), u"team/app"_s, u"1"_s, QList<qint64>(layers, layerSize)));
    }

    void init()
    {
        m_lab.proxy->clearRules();
        m_lab.proxy->clearRequests();
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<Workspace>(m_folder->filePath(u"library"_s), nullptr);
    }

    void cleanup() { m_workspace.reset(); }

    void aPullFetchesAsManyLayersAtATimeAsItMay_data()
    {
        rows();
        QTest::newRow("as they come") << 0 << 3;
        QTest::newRow("one after the other") << 1 << 1;
    }

    void aPullFetchesAsManyLayersAtATimeAsItMay()
    {
        QFETCH(const int, told);
        m_workspace->setLayersAtATime(told);
        m_lab.proxy->add(u"/blobs/"_s, Fault::slow(brisk), -1);
        const Job *job = pull(m_lab.proxy->host());
        QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Done, 30'000);
        QTEST(m_lab.proxy->mostAtOnce("GET", u"/blobs/sha256"_s), "open");
    }

    void aPushSendsAsManyLayersAtATimeAsItMay_data()
    {
        rows();
        QTest::newRow("as they come") << 0 << 5;
        QTest::newRow("two at a time") << 2 << 2;
    }

    void aPushSendsAsManyLayersAtATimeAsItMay()
    {
        QFETCH(const int, told);
        const PushRequest request = readyToPush();
        QVERIFY(!request.items.isEmpty());
        m_workspace->setLayersAtATime(told);
        m_workspace->jobs().speedLimit().set(brisk);
        const Job *job = m_workspace->push(request);
        QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Done, 30'000);
        QTEST(m_lab.proxy->mostAtOnce("PUT", u"/blobs/uploads/"_s), "open");
    }

    void oneLimitHoldsForAll()
    {
        m_workspace->jobs().speedLimit().set(crawl);
        const Job *job = pull(m_lab.proxy->host());
        goesOnSlowly(job);
        m_workspace->jobs().speedLimit().set(0);
        QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Done, 30'000);
    }

    void oneLimitHoldsForAPushAsWell()
    {
        const PushRequest request = readyToPush();
        QVERIFY(!request.items.isEmpty());
        m_workspace->jobs().speedLimit().set(crawl);
        const Job *job = m_workspace->push(request);
        goesOnSlowly(job);
        m_workspace->jobs().speedLimit().set(0);
        QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Done, 30'000);
    }

    void aPushKeepsToALimitOfItsOwn()
    {
        const PushRequest request = readyToPush();
        QVERIFY(!request.items.isEmpty());
        Job *job = m_workspace->start({.request = request, .speedLimit = crawl});
        goesOnSlowly(job);
        job->setSpeedLimit(0);
        QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Done, 30'000);
    }

private:
    static void rows()
    {
        QTest::addColumn<int>("told");
        QTest::addColumn<int>("open");
    }

    Job *pull(const QString &host)
    {
        PullRequest request;
        request.image = Reference::parse(host + u"/team/app:1"_s).value_or(Reference());
        return m_workspace->pull(request);
    }

    /// The image comes by the registry's own port: what comes from the place where it goes would be mounted there and
    /// not sent. Each time it goes to a repository that has nothing yet. Without items when the image does not come.
    PushRequest readyToPush()
    {
        PushRequest request;
        const Job *job = pull(m_lab.registry->host());
        if (!QTest::qWaitFor([job] { return job->state() == Job::State::Done; }, 30'000))
            return request;
        const QString target = u"%1/copy/app%2:1"_s.arg(m_lab.proxy->host()).arg(++m_copies);
        const PushItem item{job->result().digest, {Reference::parse(target).value_or(Reference())}};
        request.items = QList<PushItem>{item};
        request.compress = Compression::None; // these layers are no tars
        return request;
    }

    static void goesOnSlowly(const Job *job)
    {
        QTRY_VERIFY_WITH_TIMEOUT(job->progress().current > 0, 30'000);
        const qint64 before = job->progress().current;
        QTRY_VERIFY_WITH_TIMEOUT(job->progress().current > before, 30'000);
        QCOMPARE(job->state(), Job::State::Running);
        QVERIFY(job->progress().current < layers * layerSize);
    }

    ProxiedRegistry m_lab;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    int m_copies = 0;
};

QTEST_GUILESS_MAIN(TestTransferPace)
#include "tst_transferpace.moc"
