// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/browse/browse.h"
#include "tests/core/transport/registry/registrytest.h"
#include "tests/core/transport/registry/upload/pusher.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/check.h"

#include <QCoroTask>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// Deletes in a real registry: what goes along is known before, and nothing else goes.
class TestTagRemoval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        start({});
    }

    void everyTagOnTheDigestIsNamed()
    {
        const auto plan = planOf({u"1"_s});
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->items, (QList<TagRemovalItem>{{m_first.digest, {u"1"_s}, {u"latest"_s, u"stable"_s}}}));
        QCOMPARE(plan->looked, 4);
        QCOMPARE(plan->otherCount(), 2);
    }

    void severalTagsOfOneImageGoOnce()
    {
        const auto plan = planOf({u"latest"_s, u"2"_s, u"1"_s, u"1"_s});
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->items,
            (QList<TagRemovalItem>{
                {m_first.digest, {u"latest"_s, u"1"_s}, {u"stable"_s}}, {m_other.digest, {u"2"_s}, {}}}));
    }

    void aDigestIsPlannedToo()
    {
        const auto plan = QCoro::waitFor(planTagRemoval(client(), {repository().withDigest(m_other.digest)}, {}));
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->items, (QList<TagRemovalItem>{{m_other.digest, {}, {u"2"_s}}}));
    }

    void indexesThatLoseAPlatformAreNamed()
    {
        const DrawnImage image = drawImage(picture);
        const DrawnImage index = drawIndex({image, drawImage(picture, forPlatform("linux/arm64"))}, true);
        push(index, u"1.0"_s);
        push(image, u"1.0-amd64"_s); // and "2", which the index had
        const auto images = {multi().withTag(u"1.0-amd64"_s)};
        const auto client = registryClient(multi(), {}, shortPatience());
        const auto plan = QCoro::waitFor(planTagRemoval(client, images, {}));
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->items, (QList<TagRemovalItem>{{image.root.digest, {u"1.0-amd64"_s}, {u"2"_s}, {u"1.0"_s}}}));
        QCOMPARE(plan->indexCount(), 1);

        const auto both = QCoro::waitFor(planTagRemoval(client, {*images.begin(), multi().withTag(u"1.0"_s)}, {}));
        QVERIFY_RESULT(both);
        QVERIFY2(both->indexCount() == 0, "an index that goes itself has nothing to lose");
    }

    void anIndexThatNobodyCanReadIsNamed()
    {
        const DrawnImage image = drawImage(picture);
        push(drawIndex({image, drawImage(picture, forPlatform("linux/arm64"))}, true), u"1.0"_s);
        push(image, u"1.0-amd64"_s);
        m_lab.proxy->add({.target = QRegularExpression(u"/manifests/sha256:"_s),
            .fault = Fault::answer(200, {}, "{}"),
            .times = -1,
            .method = "GET"});
        const auto plan = QCoro::waitFor(
            planTagRemoval(registryClient(multi(), {}, shortPatience()), {multi().withTag(u"1.0-amd64"_s)}, {}));
        QVERIFY_ERROR(plan, ErrorKind::Damaged);
        QVERIFY2(
            plan.error().message.words().startsWith(u"1.0 cannot be read"), qPrintable(plan.error().message.words()));
    }

    void dockerHubIsNotEvenLookedThrough()
    {
        const Reference image = *Reference::parse(u"team/app:1"_s);
        QVERIFY_ERROR(QCoro::waitFor(planTagRemoval(registryClient(image, {}, shortPatience()), {image}, {})),
            ErrorKind::Refused);
    }

    void aPlanThatMissesAnIndexIsNone()
    {
        const DrawnImage image = drawImage(picture);
        push(drawIndex({image, drawImage(picture, forPlatform("linux/arm64"))}, true), u"1.0"_s);
        push(image, u"1.0-amd64"_s);
        m_lab.proxy->add({.target = QRegularExpression(u"/manifests/sha256:"_s),
            .fault = Fault::answer(503),
            .times = -1,
            .method = "GET"});
        QVERIFY_ERROR(QCoro::waitFor(planTagRemoval(
                          registryClient(multi(), {}, shortPatience()), {multi().withTag(u"1.0-amd64"_s)}, {})),
            ErrorKind::Unreachable);
    }

    void whatIsNotThereCannotBePlanned() { QVERIFY_ERROR(planOf({u"1"_s, u"nowhere"_s}), ErrorKind::NotFound); }

    void planningIsToldOfAndCanBeStopped()
    {
        std::stop_source stop;
        qint64 looked = 0;
        const TransferContext context{stop.get_token(), [&](const BlobProgress &step) {
                                          looked = step.current;
                                          stop.request_stop();
                                      }};
        QVERIFY_ERROR(
            QCoro::waitFor(planTagRemoval(client(), {repository().withTag(u"1"_s)}, context)), ErrorKind::Cancelled);
        QVERIFY(looked >= 1);
    }

    void aPlanThatMissesATagIsNone()
    {
        m_lab.proxy->add(u"/manifests/stable"_s, Fault::answer(503), -1);
        QVERIFY_ERROR(planOf({u"1"_s}), ErrorKind::Unreachable);
    }

    void withoutHeadTheManifestIsFetched()
    {
        m_lab.proxy->add({.target = QRegularExpression(u"/manifests/"_s),
            .fault = Fault::answer(405),
            .times = -1,
            .method = "HEAD"});
        QCOMPARE(planOf({u"1"_s}).value().otherCount(), 2);
    }

    void withoutADigestTheManifestIsHashed()
    {
        m_lab.proxy->add({.target = QRegularExpression(u"/manifests/"_s),
            .fault = Fault::without("Docker-Content-Digest"),
            .times = -1,
            .method = "HEAD"});
        QCOMPARE(planOf({u"2"_s}).value().items.first().digest, m_other.digest);
    }

    void theDigestGoesWithItsTags()
    {
        QVERIFY_RESULT(QCoro::waitFor(removeDigest(client(), {m_first.digest}, {})));
        QCOMPARE(tags(), QStringList{u"2"_s});
        QVERIFY_ERROR(QCoro::waitFor(removeDigest(client(), {m_first.digest}, {})), ErrorKind::NotFound);
    }

    void aTagAloneStaysWhereTheRegistryCannot()
    {
        const auto gone = QCoro::waitFor(removeTag(client(), u"latest"_s, {}));
        QVERIFY_ERROR(gone, ErrorKind::Refused);
        QVERIFY2(gone.error().message.words().contains(u"a tag alone"_s), qPrintable(gone.error().message.words()));
        QCOMPARE(tags().size(), 4);
    }

    void aRegistryThatKeepsWhatItHasSaysSo()
    {
        start({.deletes = false});
        const auto gone = QCoro::waitFor(removeDigest(client(), {m_first.digest}, {}));
        QVERIFY_ERROR(gone, ErrorKind::Refused);
        QVERIFY2(
            gone.error().message.words().contains(u"allows no deletes"_s), qPrintable(gone.error().message.words()));
        QVERIFY_ERROR(QCoro::waitFor(removeTag(client(), u"1"_s, {})), ErrorKind::Refused);
        QCOMPARE(tags().size(), 4);
    }

private:
    void start(RegistryOptions options)
    {
        m_storage = std::make_unique<QTemporaryDir>();
        auto filling = RegistryProcess::start({.storage = m_storage->path()});
        QVERIFY_RESULT(filling);
        for (const QString &tag : {u"1"_s, u"latest"_s, u"stable"_s})
            m_first = pushSeed((*filling)->host(), u"team/app"_s, tag, {1000}).value_or(Seed());
        m_other = pushSeed((*filling)->host(), u"team/app"_s, u"2"_s, {2000}).value_or(Seed());
        filling->reset();
        options.storage = m_storage->path();
        QVERIFY_RESULT(m_lab.start(options));
    }

    Reference multi() const { return *Reference::parse(m_lab.proxy->host() + u"/team/multi"_s); }
    /// Under this tag, and under "2".
    void push(const DrawnImage &image, const QString &tag)
    {
        Pusher pusher(m_lab.proxy->host());
        pusher.target = multi().withTag(tag);
        pusher.client = registryClient(pusher.target, {.credential = {}, .pushes = true}, shortPatience());
        QVERIFY_RESULT(pusher.push(image));
    }

    Reference repository() const { return *Reference::parse(m_lab.proxy->host() + u"/team/app"_s); }
    std::shared_ptr<RegistryClient> client() const { return registryClient(repository(), {}, shortPatience()); }
    QStringList tags() const { return QCoro::waitFor(listTags(client(), {})).value_or(QStringList()); }

    Result<TagRemovalPlan> planOf(const QStringList &tags) const
    {
        QList<Reference> images;
        for (const QString &tag : tags)
            images.append(repository().withTag(tag));
        return QCoro::waitFor(planTagRemoval(client(), images, {}));
    }

    std::unique_ptr<QTemporaryDir> m_storage;
    ProxiedRegistry m_lab;
    Seed m_first;
    Seed m_other;
};

QTEST_GUILESS_MAIN(TestTagRemoval)
#include "tst_tagremoval.moc"
