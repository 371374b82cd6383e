// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/sharedfetch.h"
#include "tests/lab/engine/bothengines.h"
#include "tests/lab/engine/drawnengine.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

/// A job's thread, with what came of it.
template <typename Answer>
struct Runner {
    std::stop_source stop;
    std::atomic<int> steps = 0; ///< of progress
    std::optional<Answer> answer;
    std::unique_ptr<QThread> thread;

    template <typename Operation>
    void start(Operation operation)
    {
        const TransferContext context{stop.get_token(), [this](const BlobProgress &) { ++steps; }};
        thread.reset(QThread::create([this, operation, context] { answer = QCoro::waitFor(operation(context)); }));
        thread->start();
    }
    const Answer &wait()
    {
        thread->wait();
        return *answer;
    }
};
using FetchPtr = std::shared_ptr<SharedFetch>;
using Taker = Runner<Result<FetchedPtr>>;

void take(Taker &taker, const FetchPtr &fetch)
{
    taker.start([fetch](const TransferContext &context) { return SharedFetch::take(fetch, context); });
}

QByteArray sampleArchive()
{
    QFile file(dataPath(u"archives/docker-save.tar"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// One reading for several targets: engines that count how often they are asked, and real ones for the whole way.
class TestSharedFetch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        auto engine = drawnDocker();
        QVERIFY_RESULT(engine);
        m_engine = std::move(*engine);
    }

    void threeTargetsReadOnce()
    {
        m_engine->add(u"/images/get"_s, Fault::answer(200, {}, sampleArchive()), -1);
        const FetchPtr fetch = shared(3);
        Taker takers[3];
        for (Taker &taker : takers)
            take(taker, fetch);
        QString path;
        for (Taker &taker : takers) {
            QVERIFY_RESULT(taker.wait());
            path = (**taker.answer)->path();
            QCOMPARE(path, (**takers[0].answer)->path());
        }
        QCOMPARE(m_engine->requests("GET", u"/images/get"_s).size(), 1);
        for (Taker &taker : takers) {
            QVERIFY(QFile::exists(path));
            taker.answer.reset();
            fetch->leave();
        }
        QVERIFY(!QFile::exists(path));
    }

    /// Who comes late finds it, and who comes again reads anew.
    void itIsKeptUntilAllHadTheirTurn()
    {
        m_engine->add(u"/images/get"_s, Fault::answer(200, {}, sampleArchive()), -1);
        const FetchPtr fetch = shared(2);
        for (int turn = 1; turn <= 3; ++turn) {
            Taker taker;
            take(taker, fetch);
            QVERIFY_RESULT(taker.wait());
            fetch->leave();
            QCOMPARE(m_engine->requests("GET", u"/images/get"_s).size(), turn < 3 ? 1 : 2);
        }
        QVERIFY(QDir(partial()).isEmpty());
    }

    void whoReadsIsStoppedAndTheNextOneReads()
    {
        m_engine->add(u"/images/get"_s, Fault::silence());
        m_engine->add(u"/images/get"_s, Fault::answer(200, {}, sampleArchive()), -1);
        Taker first;
        Taker second;
        takeOneAfterTheOther(first, second);
        first.stop.request_stop();
        QVERIFY_ERROR(first.wait(), ErrorKind::Cancelled);
        QVERIFY_RESULT(second.wait());
        QCOMPARE(m_engine->requests("GET", u"/images/get"_s).size(), 2);
    }

    void whoWaitsSeesHowItGoes()
    {
        const QByteArray archive = sampleArchive();
        m_engine->add(u"/images/get"_s, Fault::answer(200, {}, archive), -1);
        const auto slow = FaultProxy::start(m_engine->port());
        QVERIFY_RESULT(slow);
        (*slow)->add(u"/images/get"_s, Fault::slow(archive.size() / 60), -1); // nobody stays until the end
        const FetchPtr fetch = shared(2, **slow);
        Taker reader;
        Taker waiter;
        take(reader, fetch);
        QTRY_VERIFY(reader.steps > 0);
        take(waiter, fetch);
        QTRY_VERIFY(waiter.steps > 0);
        for (Taker *taker : {&waiter, &reader}) {
            taker->stop.request_stop();
            QVERIFY_ERROR(taker->wait(), ErrorKind::Cancelled);
        }
        QCOMPARE(m_engine->requests("GET", u"/images/get"_s).size(), 1);
    }

    void whoWaitsIsStopped()
    {
        m_engine->add(u"/images/get"_s, Fault::silence());
        Taker reader;
        Taker waiter;
        takeOneAfterTheOther(reader, waiter);
        waiter.stop.request_stop();
        QVERIFY_ERROR(waiter.wait(), ErrorKind::Cancelled);
        QVERIFY(!reader.thread->isFinished());
        reader.stop.request_stop();
        QVERIFY_ERROR(reader.wait(), ErrorKind::Cancelled);
    }

    void anEngineThatGoesFailsAllOfThem()
    {
        m_engine->add(u"/images/get"_s, Fault::silence(), -1);
        Taker takers[2];
        takeOneAfterTheOther(takers[0], takers[1]);
        m_engine->goAway();
        for (Taker &taker : takers)
            QVERIFY_ERROR(taker.wait(), ErrorKind::Unreachable);
        QCOMPARE(m_engine->requests("GET", u"/images/get"_s).size(), 1);
        QVERIFY(QDir(partial()).isEmpty());
    }

    /// From a real Docker into the Library and a real podman at the same time.
    void realEngines()
    {
        LAB_NEEDS_ENGINES();
        BothEngines engines;
        LAB_START(engines.docker);
        LAB_START(engines.podman);
        const QString archive = m_home->filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, archive);
        ran(engines.docker->docker({u"load"_s, u"-q"_s, u"-i"_s, archive}));
        const EngineImages from{engines.dockersEnd(), {u"docker.io/library/tiny:1"_s}};
        const auto fetch = sharedFetch(library(), from, 2);
        Runner<Result<JobResult>> jobs[2];
        jobs[0].start(
            [&](const TransferContext &context) { return copySharedToLibrary(library(), fetch, from, context); });
        jobs[1].start([&](const TransferContext &context) {
            return copySharedToEngine(library(), fetch, engines.podmansEnd(), context);
        });
        for (auto &job : jobs) {
            QVERIFY_RESULT(job.wait());
            QCOMPARE((*job.answer)->names, QStringList{u"tiny:1"_s});
            fetch->leave();
        }
        const QString id = said(engines.docker->docker({u"images"_s, u"-q"_s, u"--no-trunc"_s, u"tiny:1"_s}));
        QCOMPARE(said(engines.podman->podman({u"images"_s, u"-q"_s, u"--no-trunc"_s, u"tiny:1"_s})), id);
        QCOMPARE(listImages(Library::open(library()).value())->images.first().id.toString(), id);
        QVERIFY(QDir(partial()).isEmpty());
    }

private:
    void takeOneAfterTheOther(Taker &first, Taker &second)
    {
        const FetchPtr fetch = shared(2);
        take(first, fetch);
        QTRY_COMPARE(m_engine->requests("GET", u"/images/get"_s).size(), 1);
        take(second, fetch);
    }

    QString library() const { return m_home->filePath(u"library"_s); }
    QString partial() const { return library() + u"/stowage/partial"_s; }
    FetchPtr shared(int targets) const { return shared(targets, *m_engine); }
    FetchPtr shared(int targets, const FaultProxy &engine) const
    {
        return sharedFetch(library(), {behind(engine), {u"app:1"_s}}, targets);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<FaultProxy> m_engine;
};

QTEST_GUILESS_MAIN(TestSharedFetch)
#include "tst_sharedfetch.moc"
