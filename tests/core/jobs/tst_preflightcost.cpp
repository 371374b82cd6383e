// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/jobs/preflightrig.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

/// What a look before a pull asks of the registry. Docker Hub counts every GET of a manifest as a pull, and no HEAD.
class TestPreflightCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s);
        QVERIFY_RESULT(m_rig.start());
    }

    void init() { m_rig.begin(); }

    void onlyManifestsThatWereAskedForAreFetched()
    {
        QVERIFY_RESULT(m_rig.look(m_rig.request()));
        QCOMPARE(m_rig.requests("GET"), 2); // the index and this machine's
        QCOMPARE(m_rig.requests({}, m_rig.other.root.digest.toString()), 0);
        QCOMPARE(m_rig.requests("GET", u"/blobs/"_s), 0);
    }

    void anotherPlatformTakesOnlyItsOwn()
    {
        QVERIFY_RESULT(m_rig.look(m_rig.request()));
        m_rig.proxy().clearRequests();
        QVERIFY_RESULT(m_rig.look(m_rig.requestFor({m_rig.host.platform, m_rig.other.platform})));
        QCOMPARE(m_rig.requests("GET"), 1);
        QCOMPARE(m_rig.requests("GET", m_rig.other.root.digest.toString()), 1);
    }

    void whatALookThatFailedFetchedIsKnown()
    {
        QVERIFY_ERROR(m_rig.look(m_rig.requestFor({*Platform::parse(u"plan9/mips"_s)})), ErrorKind::NotFound);
        QCOMPARE(m_rig.requests("GET"), 1);
        QVERIFY_RESULT(m_rig.look(m_rig.request()));
        QCOMPARE(m_rig.requests("GET"), 2);
    }

    void whatIsUpToDateTakesOneHead()
    {
        QVERIFY_RESULT(m_rig.pull(m_rig.request()));
        m_rig.proxy().clearRequests();
        const auto found = m_rig.look(m_rig.request());
        QVERIFY_RESULT(found);
        QVERIFY(found->isUpToDate);
        QCOMPARE(m_rig.requests("GET"), 0);
        QCOMPARE(m_rig.requests("HEAD"), 1);
    }

    void thePullAfterwardsFetchesNoManifestAgain()
    {
        PullRequest request = m_rig.requestForAll();
        const auto found = m_rig.look(request);
        QVERIFY_RESULT(found);
        QCOMPARE(m_rig.requests("GET"), 3);
        m_rig.proxy().clearRequests();
        request.known = found->manifests;
        QVERIFY_RESULT(m_rig.pull(request));
        QCOMPARE(m_rig.requests("GET"), 0);
        QCOMPARE(m_rig.requests("HEAD"), 1);
    }

    void aGlanceTakesOneHead()
    {
        m_rig.proxy().add(u"/manifests/"_s,
            {.withHeaders = {{"ratelimit-limit", "100;w=21600"}, {"ratelimit-remaining", "98;w=21600"}}}, -1);
        const auto found = m_rig.glance(m_rig.request());
        QVERIFY_RESULT(found);
        QCOMPARE(found->digest, m_rig.index.root.digest);
        QVERIFY(!found->isMeasured && found->manifests.isEmpty());
        QCOMPARE(found->standing->pulls, PullsLeft(98, 100, std::chrono::hours(6)));
        QCOMPARE(m_rig.requests("HEAD"), 1);
        QCOMPARE(m_rig.proxy().requests().size(), 1);
    }

    void aGlanceMeasuresWhatIsKnown()
    {
        QVERIFY_RESULT(m_rig.look(m_rig.request()));
        m_rig.proxy().clearRequests();
        const auto found = m_rig.glance(m_rig.request());
        QVERIFY_RESULT(found);
        QVERIFY(found->isMeasured && found->missing > 0);
        QVERIFY(!m_rig.glance(m_rig.requestForAll())->isMeasured);
        QVERIFY_ERROR(m_rig.glance(m_rig.requestFor({*Platform::parse(u"plan9/mips"_s)})), ErrorKind::NotFound);
        QCOMPARE(m_rig.requests("GET"), 0);
    }

    void aGlanceMeasuresWhatIsHere()
    {
        QVERIFY_RESULT(m_rig.pull(m_rig.request()));
        m_rig.proxy().clearRequests();
        const auto found = m_rig.glance(m_rig.request());
        QVERIFY_RESULT(found);
        QVERIFY(found->isMeasured && found->isUpToDate);
        QCOMPARE(m_rig.requests("GET"), 0);
    }

    void aGlanceAtWhatIsNotThereSaysSo()
    {
        const auto found = m_rig.glance(m_rig.request(u"9"_s));
        QVERIFY_ERROR(found, ErrorKind::NotFound);
        QCOMPARE(found.error().message.words(), m_rig.pull(m_rig.request(u"9"_s)).error().message.words());
    }

private:
    PreflightRig m_rig;
};

QTEST_GUILESS_MAIN(TestPreflightCost)
#include "tst_preflightcost.moc"
