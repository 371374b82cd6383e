// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/workspace.h"
#include "tests/core/transport/registry/seed.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/process/smalldisk.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/answer.h"
#include "tests/support/check.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

constexpr qint64 layerSize = 4'000'000; // one fits on the disk, two do not

} // namespace

/// A disk that is full in the middle of a queue of real pulls: what waits is held up and not lost.
class TestFullQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s, u"mount"_s);
        LAB_NEEDS_ROOT();
        QVERIFY_RESULT(m_lab.start());
        for (int tag = 1; tag <= 3; ++tag)
            QVERIFY_RESULT(pushSeed(m_lab.registry->host(), u"team/app"_s, QString::number(tag), {layerSize + tag}));
    }

    void init()
    {
        m_disk = std::make_unique<SmallDisk>();
        if (!m_disk->isMounted() && !isContinuousIntegration())
            QSKIP("nothing may be mounted here");
        QVERIFY(m_disk->isMounted());
        m_workspace = std::make_unique<Workspace>(m_disk->file(u"library"_s), nullptr);
        m_workspace->restoreTransfers();
        QTRY_VERIFY(m_workspace->keepsTransfers());
        m_workspace->jobs().setParallelJobs(1);
    }

    void cleanup()
    {
        m_workspace.reset();
        m_disk.reset();
    }

    void whatWaitsIsHeldUpAndGoesOnWithMoreRoom()
    {
        const Job *first = pull(1);
        Job *second = pull(2);
        const Job *third = pull(3);
        QTRY_COMPARE_WITH_TIMEOUT(second->state(), Job::State::Failed, 30'000);
        QCOMPARE(kindName(second->error().kind), kindName(ErrorKind::NoSpace));
        QCOMPARE(first->state(), Job::State::Done);
        QCOMPARE(third->state(), Job::State::Paused);
        isWhole();

        m_lab.proxy->clearRequests();
        QVERIFY(m_disk->grow());
        m_workspace->jobs().retry(second);
        m_workspace->jobs().resumeAll();
        QTRY_COMPARE_WITH_TIMEOUT(second->state(), Job::State::Done, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(third->state(), Job::State::Done, 30'000);
        const auto fetched = m_lab.proxy->requests("GET", u"/blobs/"_s);
        QVERIFY2(std::ranges::any_of(fetched, [](const ProxyRequest &asked) { return asked.head.has("Range"); }),
            "what had come before the disk was full is not fetched again");
        isWhole();
        const auto images = answerOf(m_workspace->images());
        QVERIFY_RESULT(images);
        QCOMPARE(images->images.size(), 3);
    }

private:
    Job *pull(int tag)
    {
        PullRequest request;
        request.image = Reference::parse(u"%1/team/app:%2"_s.arg(m_lab.proxy->host()).arg(tag)).value_or(Reference());
        return m_workspace->pull(request);
    }

    void isWhole()
    {
        const Job *verify = m_workspace->verify();
        QTRY_COMPARE_WITH_TIMEOUT(verify->state(), Job::State::Done, 30'000);
        QCOMPARE(words(verify->result().remarks), QStringList());
    }

    ProxiedRegistry m_lab;
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestFullQueue)
#include "tst_fullqueue.moc"
