// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/transport/layout/library.h"
#include "tests/core/jobs/preflightrig.h"
#include "tests/lab/process/closedport.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"

#include <QFile>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

const Credential alice{u"alice"_s, u"open sesame"_s};

/// What config and layers of these images take, each counted once.
qint64 bytesOf(const QList<DrawnImage> &images)
{
    QMap<Digest, qint64> sizes;
    for (const DrawnImage &image : images)
        for (const Digest &blob : QList<Digest>{image.config} + image.layers)
            sizes.insert(blob, image.blobs.value(blob).size());
    qint64 sum = 0;
    for (const qint64 size : std::as_const(sizes))
        sum += size;
    return sum;
}

} // namespace

/// What a pull would do, asked of a real registry. The image is for two platforms that share their base layer.
class TestPreflight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s);
        QVERIFY_RESULT(m_rig.start());
    }

    void init() { m_rig.begin(); }

    void whereNothingIsHereAllIsFetched()
    {
        const auto found = m_rig.look(m_rig.request());
        QVERIFY_RESULT(found);
        QCOMPARE(found->digest, m_rig.index.root.digest);
        QCOMPARE(found->offered, (QList{m_rig.host.platform, m_rig.other.platform}));
        QCOMPARE(found->chosen, QList{m_rig.host.platform});
        QCOMPARE(found->total, bytesOf({m_rig.host}));
        QCOMPARE(found->missing, found->total);
        QVERIFY(found->isMeasured && !found->isUpToDate && found->freeBytes > 0 && found->fits());
        QVERIFY(!found->standing->isSignedIn && !found->standing->pulls);
    }

    void whatPlatformsShareCountsOnce()
    {
        const auto found = m_rig.look(m_rig.requestForAll());
        QVERIFY_RESULT(found);
        QCOMPARE(found->chosen.size(), 2);
        QCOMPARE(found->total, bytesOf({m_rig.host, m_rig.other}));
        QVERIFY(found->total < bytesOf({m_rig.host}) + bytesOf({m_rig.other}));
    }

    void whatIsHereIsNotFetched()
    {
        QVERIFY_RESULT(m_rig.pull(m_rig.request()));
        const auto found = m_rig.look(m_rig.requestFor({m_rig.host.platform, m_rig.other.platform}));
        QVERIFY_RESULT(found);
        QCOMPARE(found->total, bytesOf({m_rig.host, m_rig.other}));
        QCOMPARE(found->missing, found->total - bytesOf({m_rig.host}));
        QVERIFY(!found->isUpToDate);
    }

    void whatArrivedInPartCounts()
    {
        const auto library = Library::open(m_rig.libraryPath());
        QVERIFY_RESULT(library);
        const QString partial = library->ownPath(u"partial"_s);
        QVERIFY_RESULT(makeFolder(partial));
        QFile beginning(partial + u'/' + m_rig.host.layers.first().hex());
        QVERIFY(beginning.open(QIODevice::WriteOnly));
        QCOMPARE(beginning.write(m_rig.host.blobs.value(m_rig.host.layers.first()).first(7)), 7);
        beginning.close();
        const auto found = m_rig.look(m_rig.request());
        QVERIFY_RESULT(found);
        QCOMPARE(found->missing, found->total - 7);
    }

    void underAnotherNameItIsHereButNotUpToDate()
    {
        QVERIFY_RESULT(push(m_rig.index, m_rig.name(u"2"_s)));
        QVERIFY_RESULT(m_rig.pull(m_rig.request()));
        const auto found = m_rig.look(m_rig.request(u"2"_s));
        QVERIFY_RESULT(found);
        QCOMPARE(found->missing, 0);
        QVERIFY(!found->isUpToDate);
    }

    void aTagThatMovedMeanwhileIsFollowed()
    {
        QVERIFY_RESULT(push(m_rig.index, m_rig.name(u"moving"_s)));
        PullRequest request = m_rig.request(u"moving"_s);
        const auto found = m_rig.look(request);
        QVERIFY_RESULT(found);
        QVERIFY_RESULT(push(m_rig.other, m_rig.name(u"moving"_s)));
        request.known = found->manifests;
        const auto pulled = m_rig.pull(request);
        QVERIFY_RESULT(pulled);
        QCOMPARE(pulled->digest, m_rig.other.root.digest);
    }

    void pullsLeftAreSaid()
    {
        const Fault announced{
            .withHeaders = {{"ratelimit-limit", "100;w=21600"}, {"ratelimit-remaining", "98;w=21600"}}};
        m_rig.proxy().add(u"/manifests/"_s, announced, -1);
        const auto found = m_rig.look(m_rig.request());
        QVERIFY_RESULT(found);
        QCOMPARE(found->standing->pulls, PullsLeft(98, 100, std::chrono::hours(6)));
        QCOMPARE(pullsSentence(*found->standing->pulls).words(), u"Pulls left: 98 of 100"_s);
    }

    void whoWeAreIsSaid()
    {
        auto guarded = RegistryProcess::start({.user = alice.user, .password = alice.secret});
        QVERIFY_RESULT(guarded);
        PullRequest request;
        request.image = *Reference::parse((*guarded)->host() + u"/team/app:1"_s);
        QVERIFY_ERROR(m_rig.look(request), ErrorKind::Refused);
        request.access.credential = alice;
        QVERIFY_RESULT(push(m_rig.host, request.image.toString(), request.access));
        const auto found = m_rig.look(request);
        QVERIFY_RESULT(found);
        QVERIFY(found->standing->isSignedIn);
        QCOMPARE(standingSentence(*found->standing).words(), u"Signed in as alice"_s);
        QVERIFY(found->offered.isEmpty());
    }

    void aPasswordThatNobodyAskedForIsNoSignIn()
    {
        PullRequest request = m_rig.request();
        request.access.credential = alice;
        const auto found = m_rig.look(request);
        QVERIFY_RESULT(found);
        QCOMPARE(standingSentence(*found->standing).words(), u"Anonymous"_s);
    }

    void errorsAreThoseOfThePull_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("platform");
        QTest::newRow("no such tag") << u"9"_s << QString();
        QTest::newRow("no such platform") << u"1"_s << u"plan9/mips"_s;
    }

    void errorsAreThoseOfThePull()
    {
        QFETCH(const QString, tag);
        QFETCH(const QString, platform);
        PullRequest request = m_rig.request(tag);
        if (!platform.isEmpty())
            request = m_rig.requestFor({*Platform::parse(platform)});
        const auto found = m_rig.look(request);
        QVERIFY_ERROR(found, ErrorKind::NotFound);
        QCOMPARE(found.error().message.words(), m_rig.pull(request).error().message.words());
    }

    void theWordForNoImageIsNotAskedFor()
    {
        PullRequest request;
        request.image = *Reference::parse(u"scratch"_s);
        QVERIFY_ERROR(m_rig.look(request), ErrorKind::Usage);
    }

    void nobodyAnswers()
    {
        PullRequest request;
        request.image = *Reference::parse(u"127.0.0.1:%1/team/app:1"_s.arg(closedPort()));
        QVERIFY_ERROR(m_rig.look(request), ErrorKind::Unreachable);
    }

    void aLibraryThatCannotBeOpenedIsSaid()
    {
        QFile blocking(m_rig.libraryPath()); // where the folder would be
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        const auto found = m_rig.look(m_rig.request());
        QVERIFY(!found);
        QCOMPARE(found.error(), m_rig.pull(m_rig.request()).error());
        QCOMPARE(m_rig.requests({}), 0);
    }

    void itStops()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_ERROR(m_rig.look(m_rig.request(), {stop.get_token()}), ErrorKind::Cancelled);
    }

    void sizesBecomeASentence_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("missing");
        QTest::addColumn<bool>("upToDate");
        QTest::addColumn<QString>("sentence");
        constexpr qint64 megabyte = 1'000'000;
        QTest::newRow("a part") << 120 * megabyte << 34 * megabyte << false
                                << u"120.0 MB, of which 34.0 MB will be fetched."_s;
        QTest::newRow("all") << 120 * megabyte << 120 * megabyte << false
                             << u"120.0 MB, all of which will be fetched."_s;
        QTest::newRow("nothing") << 120 * megabyte << qint64(0) << false << u"All of it is here already."_s;
        QTest::newRow("up to date") << 120 * megabyte << qint64(0) << true
                                    << u"All of it is here already, and up to date."_s;
    }

    void sizesBecomeASentence()
    {
        QFETCH(const qint64, total);
        QFETCH(const qint64, missing);
        QFETCH(const bool, upToDate);
        Preflight found;
        found.isMeasured = true;
        found.total = total;
        found.missing = missing;
        found.isUpToDate = upToDate;
        QTEST(sizeSentence(found).words(), "sentence");
        QVERIFY(spaceSentence(found).isEmpty()); // nobody knows what is free
    }

    void whatCostsAPullIsSaid() { QVERIFY(sizeSentence(Preflight()).words().contains(u"counts as a pull"_s)); }

    void aDiskThatIsTooSmallIsSaid()
    {
        Preflight found;
        found.missing = 34'000'000;
        found.freeBytes = 12'000'000;
        QVERIFY(!found.fits());
        QCOMPARE(spaceSentence(found).words(),
            u"This takes 34.0 MB, but only 12.0 MB are free on the disk of the Library."_s);
    }

private:
    PreflightRig m_rig;
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
