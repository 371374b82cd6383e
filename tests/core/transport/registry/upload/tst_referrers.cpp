// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/upload/referrers.h"

#include "core/transport/registry/browse/browse.h"
#include "tests/core/transport/registry/upload/pusher.h"
#include "tests/lab/process/programs.h"

using namespace stowage;
using namespace stowage::lab;

namespace {

/// As a tool that signs makes it: about an image, of a type of its own.
DrawnImage signatureOf(const DrawnImage &subject, const QString &by)
{
    DrawnImage signature = drawImage(u"base: etc/"_s + by);
    QJsonObject json = QJsonDocument::fromJson(signature.root.bytes).object();
    json[u"subject"_s] = subject.root.descriptor().toJson();
    json[u"artifactType"_s] = u"application/vnd.example.signature"_s;
    json[u"annotations"_s] = QJsonObject{{u"by"_s, by}};
    signature.root = verifyManifest(QJsonDocument(json).toJson(), signature.root.mediaType).value();
    return signature;
}

} // namespace

/// What belongs to an image is found from it, also in a real registry that has no list of referrers of its own.
class TestReferrers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LAB_NEEDS(u"docker-registry"_s); }

    void init()
    {
        m_lab = std::make_unique<GuardedRegistry>();
        QVERIFY_RESULT(m_lab->start({}));
    }

    void theTagFollowsFromTheDigest()
    {
        QCOMPARE(referrersTag(Digest::of("x")), u"sha256-"_s + Digest::of("x").hex());
        const auto longer = Digest::parse(u"sha512:"_s + QString(128, u'a'));
        QVERIFY_RESULT(longer);
        QCOMPARE(referrersTag(*longer), u"sha512-"_s + QString(64, u'a'));
    }

    void whatIsPushedAboutAnImageIsListedWithIt()
    {
        const DrawnImage signature = signatureOf(m_image, u"ann"_s);
        push(signature);
        const QList<Descriptor> listed = list();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().digest, signature.root.digest);
        QCOMPARE(listed.first().json[u"artifactType"].toString(), u"application/vnd.example.signature"_s);
        QCOMPARE(listed.first().annotation(u"by"), u"ann"_s);
    }

    void theListGrowsAndSaysEachOnce()
    {
        const DrawnImage anns = signatureOf(m_image, u"ann"_s);
        const DrawnImage bobs = signatureOf(m_image, u"bob"_s);
        for (const DrawnImage &signature : {anns, bobs, anns})
            push(signature);
        const QList<Descriptor> listed = list();
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed.first().digest, anns.root.digest);
        QCOMPARE(listed.last().digest, bobs.root.digest);
    }

    void whatIsDeletedLeavesTheList()
    {
        const DrawnImage anns = signatureOf(m_image, u"ann"_s);
        const DrawnImage bobs = signatureOf(m_image, u"bob"_s);
        push(anns);
        push(bobs);
        const Reference team = *Reference::parse(m_lab->host() + u"/team/app"_s);
        const auto client = registryClient(team, {}, shortPatience());
        const auto plan = QCoro::waitFor(planTagRemoval(client, {team.withDigest(anns.root.digest)}, {}));
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->items.first().subject, m_image.root.digest);
        QVERIFY_RESULT(QCoro::waitFor(removeDigest(client, plan->items.first(), {})));
        const QList<Descriptor> listed = list();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().digest, bobs.root.digest);
    }

    void theListIsNoImageThatLosesAPlatform()
    {
        const DrawnImage signature = signatureOf(m_image, u"ann"_s);
        push(signature);
        const Reference team = *Reference::parse(m_lab->host() + u"/team/app"_s);
        const auto plan = QCoro::waitFor(
            planTagRemoval(registryClient(team, {}, shortPatience()), {team.withDigest(signature.root.digest)}, {}));
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->indexCount(), 0);
    }

    void aRegistryThatListsByItselfIsNotHelped()
    {
        m_lab->proxy->add({.target = QRegularExpression(u"/manifests/"_s),
            .fault = Fault::with("OCI-Subject", m_image.root.digest.toString().toLatin1()),
            .times = -1,
            .method = "PUT"});
        push(signatureOf(m_image, u"ann"_s));
        Puller puller(tagName());
        QVERIFY_ERROR(puller.root(), ErrorKind::NotFound);
    }

    void whatIsAboutNothingLeavesNoList()
    {
        push(m_image);
        Puller puller(tagName());
        QVERIFY_ERROR(puller.root(), ErrorKind::NotFound);
    }

    void aTagThatIsInUseIsLeftAlone()
    {
        Pusher other(m_lab->host());
        other.target = other.target.withTag(referrersTag(m_image.root.digest));
        QVERIFY_RESULT(other.push(m_image));
        Pusher pusher(m_lab->host());
        const auto pushed = pusher.push(signatureOf(m_image, u"ann"_s));
        QVERIFY_ERROR(pushed, ErrorKind::Conflict);
        QVERIFY(pushed.error().message.words().contains(referrersTag(m_image.root.digest)));
        Puller puller(tagName());
        QCOMPARE(puller.root().value().digest, m_image.root.digest);
    }

    void aListThatCannotBeStoredIsAnError()
    {
        m_lab->proxy->add({.target = QRegularExpression(u"/manifests/sha256-"_s),
            .fault = Fault::answer(403),
            .times = -1,
            .method = "PUT"});
        Pusher pusher(m_lab->host());
        QVERIFY_ERROR(pusher.push(signatureOf(m_image, u"ann"_s)), ErrorKind::Refused);
    }

private:
    QString tagName() const { return m_lab->host() + u"/team/app:"_s + referrersTag(m_image.root.digest); }

    void push(const DrawnImage &image)
    {
        Pusher pusher(m_lab->host());
        QVERIFY_RESULT(pusher.push(image));
    }

    QList<Descriptor> list() const
    {
        Puller puller(tagName());
        const auto root = puller.root();
        const auto index = root ? Index::parse(*root) : fail(root.error());
        return index ? index->manifests : QList<Descriptor>();
    }

    const DrawnImage m_image = drawImage(picture);
    std::unique_ptr<GuardedRegistry> m_lab;
};

QTEST_GUILESS_MAIN(TestReferrers)
#include "tst_referrers.moc"
