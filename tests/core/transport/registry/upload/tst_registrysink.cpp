// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/upload/pusher.h"
#include "tests/lab/process/programs.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// A real registry as the target of a copy, behind a proxy that notes what it hears and spoils what it is told to.
class TestRegistrySink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LAB_NEEDS(u"docker-registry"_s); }

    void init()
    {
        m_lab = std::make_unique<GuardedRegistry>();
        QVERIFY_RESULT(m_lab->start({}));
    }

    void everythingArrivesUnderEveryTag()
    {
        const DrawnImage image = drawImage(picture);
        Pusher pusher(m_lab->host());
        const auto report = pusher.push(image);
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, image.root.digest);
        QCOMPARE(report->layersMoved, 2);
        arrived(image, u"1"_s);
        arrived(image, u"2"_s);
        QCOMPARE(heard("PUT", u"/blobs/uploads/"_s), 3);
        QCOMPARE(heard("PUT", u"/manifests/"_s), 2);
    }

    void anIndexGoesWithAllThatItNames()
    {
        DrawnAs arm;
        arm.platform = *Platform::parse(u"linux/arm64"_s);
        const DrawnImage index = drawIndex({drawImage(picture), drawImage(picture, arm)}, true);
        Pusher pusher(m_lab->host());
        QVERIFY_RESULT(pusher.push(index));
        Puller puller(m_lab->host() + u"/team/app:1"_s);
        const auto root = puller.root();
        QVERIFY_RESULT(root);
        QCOMPARE(root->digest, index.root.digest);
        const QList<Descriptor> entries = Index::parse(*root).value().manifests;
        for (const Descriptor &entry : entries)
            QVERIFY_RESULT(QCoro::waitFor(puller.source->manifest(entry)));
    }

    void whatIsThereIsNotSent()
    {
        const DrawnImage image = drawImage(picture);
        Pusher first(m_lab->host());
        QVERIFY_RESULT(first.push(image));
        const qsizetype before = heard("POST", {});
        Pusher again(m_lab->host());
        const auto report = again.push(image);
        QVERIFY_RESULT(report);
        QCOMPARE(report->blobsThere, 3);
        QCOMPARE(heard("POST", {}), before);
        QCOMPARE(again.steps.last().phase, Phase::Exists);
    }

    void whatAnotherRepositoryHasIsMounted()
    {
        const DrawnImage image = drawImage(picture);
        Pusher first(m_lab->host());
        QVERIFY_RESULT(first.push(image));
        const qsizetype before = heard("PUT", u"/blobs/"_s);
        QHash<Digest, QString> elsewhere;
        for (const Digest &layer : image.layers)
            elsewhere.insert(layer, u"team/app"_s);
        Pusher second(m_lab->host());
        second.target = *Reference::parse(m_lab->host() + u"/other/app:1"_s);
        second.client = registryClient(second.target, {.credential = {}, .pushes = true}, shortPatience());
        const auto report = second.push(image, elsewhere);
        QVERIFY_RESULT(report);
        QCOMPARE(report->blobsThere, 2);
        QCOMPARE(heard("PUT", u"/blobs/"_s), before + 1);
    }

    void whatCannotBeMountedIsSent()
    {
        const DrawnImage image = drawImage(picture);
        Pusher pusher(m_lab->host());
        QVERIFY_RESULT(pusher.push(image, {{image.layers.first(), u"no/such"_s}}));
        arrived(image, u"1"_s);
        QCOMPARE(heard("POST", {}), 3);
    }

    void aFailureForAMomentIsOvercome_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("where");
        QTest::addColumn<Fault>("fault");
        const Fault busy = Fault::answer(503, {{"Retry-After", "0"}});
        QTest::newRow("no session") << QByteArray("POST") << u"/uploads/"_s << busy;
        QTest::newRow("no look") << QByteArray("HEAD") << u"/blobs/"_s << busy;
        QTest::newRow("not the blob") << QByteArray("PUT") << u"/uploads/"_s << Fault::answer(500);
        QTest::newRow("too many") << QByteArray("PUT") << u"/uploads/"_s << Fault::answer(429, {{"Retry-After", "0"}});
        QTest::newRow("cut") << QByteArray("PUT") << u"/uploads/"_s << Fault::cut(0);
        QTest::newRow("closed") << QByteArray("PUT") << u"/uploads/"_s << Fault::hangUp();
        QTest::newRow("silence") << QByteArray("PUT") << u"/uploads/"_s << Fault::silence();
        QTest::newRow("not the manifest") << QByteArray("PUT") << u"/manifests/"_s << Fault::answer(502);
    }

    void aFailureForAMomentIsOvercome()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, where);
        QFETCH(const Fault, fault);
        m_lab->proxy->add({.target = QRegularExpression(where), .fault = fault, .times = 2, .method = method});
        const DrawnImage image = drawImage(picture);
        Pusher pusher(m_lab->host());
        QVERIFY_RESULT(pusher.push(image));
        arrived(image, u"2"_s);
    }

    void aNetworkThatIsGoneIsWaitedFor()
    {
        const QByteArray bytes = layerBytes(4'000'000, 1);
        const DrawnImage image = imageOf(bytes);
        const QString layer = Digest::of(bytes).toString();
        Patience patience = shortPatience();
        patience.outage = std::chrono::seconds(30);
        Pusher pusher(m_lab->host());
        pusher.client = registryClient(pusher.target, {.credential = {}, .pushes = true}, patience);
        int waits = 0;
        pusher.onStep = [&](const BlobProgress &step) {
            // More than the pipe holds was sent by now, and the rest is in it.
            if (step.blob == layer && step.phase == Phase::Verify && waits == 0)
                m_lab->proxy->goAway();
            if (step.blob == layer && !step.note.isEmpty() && ++waits == patience.tries + 1)
                m_lab->proxy->comeBack();
        };
        QVERIFY_RESULT(pusher.push(image));
        QVERIFY2(waits > patience.tries, "it was gone for longer than anything else is tried");
        arrived(image, u"1"_s);
    }

    void aConnectionThatWasClosedIsOpenedAgainAtOnce()
    {
        m_lab->proxy->add(
            {.target = QRegularExpression(u"/uploads/"_s), .fault = Fault::hangUp(), .times = 1, .method = "PUT"});
        const DrawnImage image = drawImage(u"base: etc/hosts"_s);
        Pusher pusher(m_lab->host());
        QVERIFY_RESULT(pusher.push(image));
        arrived(image, u"1"_s);
        for (const BlobProgress &step : std::as_const(pusher.steps))
            QCOMPARE(step.note, QString());
    }

    void nothingIsTriedForEver()
    {
        m_lab->proxy->add(
            {.target = QRegularExpression(u"/uploads/"_s), .fault = Fault::answer(500), .times = -1, .method = "PUT"});
        Pusher pusher(m_lab->host());
        const auto report = pusher.push(drawImage(u"base: etc/hosts"_s));
        QVERIFY_ERROR(report, ErrorKind::Unreachable);
        QVERIFY(report.error().message.words().contains(u"could not take team/app"_s));
        QVERIFY(heard("PUT", u"/uploads/"_s) <= 2 * shortPatience().tries);
        QCOMPARE(heard("PUT", u"/manifests/"_s), 0);
        QVERIFY2(heard("DELETE", u"/uploads/"_s) > 0, "the registry is told to forget");
    }

    void whatFailsForGoodDoesNotWaitForAnothersLastWord()
    {
        const DrawnImage image = drawImage(picture);
        const QRegularExpression refused(image.layers.first().hex());
        const QRegularExpression silent(image.layers.last().hex());
        const auto put = [&](const QRegularExpression &target, const Fault &fault, int times) {
            m_lab->proxy->add({.target = target, .fault = fault, .times = times, .method = "PUT"});
        };
        put(silent, Fault::silence(), -1);
        put(refused, Fault::answer(503, {{"Retry-After", "1"}}), 1); // until the other one waits
        put(refused, Fault::answer(403), -1);
        Patience patience = shortPatience();
        patience.headers = std::chrono::hours(1);
        Pusher pusher(m_lab->host());
        pusher.client = registryClient(pusher.target, {.credential = {}, .pushes = true}, patience);
        QVERIFY_ERROR(pusher.push(image), ErrorKind::Refused);
        const auto heard = m_lab->proxy->requests("PUT", u"/uploads/"_s);
        QVERIFY(heard.size() >= 3);
        QVERIFY2(heard.last().target.contains(image.layers.first().hex().toLatin1()), "the other one was waiting");
    }

    void whatTheRegistryPutIntoAnAddressStays()
    {
        const DrawnImage image = drawImage(picture);
        Pusher pusher(m_lab->host());
        QVERIFY_RESULT(pusher.push(image));
        for (const ProxyRequest &put : m_lab->proxy->requests("PUT", u"/uploads/"_s))
            QVERIFY2(put.target.contains("_state="), "what the registry put into the address stays");
    }

    void whatTheRegistryWantsToSayIsKept()
    {
        m_lab->proxy->add({.target = QRegularExpression(u"/manifests/"_s),
            .fault = Fault::with("Warning", "299 - \"Almost full.\""),
            .times = -1,
            .method = "PUT"});
        Pusher pusher(m_lab->host());
        QVERIFY_RESULT(pusher.push(drawImage(picture)));
        QCOMPARE(words(registryWarnings(*pusher.client)), QStringList{m_lab->host() + u" says: Almost full."_s});
    }

    void damagedBytesAreNotPublished()
    {
        const DrawnImage image = drawImage(picture);
        Shelf shelf(image);
        QByteArray &layer = shelf.store.blobs[image.layers.first()];
        layer[0] = char(layer.at(0) ^ 1);
        Pusher pusher(m_lab->host());
        const auto report = pusher.push(shelf);
        QVERIFY_ERROR(report, ErrorKind::Damaged);
        QVERIFY2(report.error().message.words().contains(u"Verify the Library"_s),
            qPrintable(report.error().message.words()));
        QCOMPARE(heard("PUT", u"/manifests/"_s), 0);
    }

    void pushingNeedsAnAccountThatMay()
    {
        QVERIFY_RESULT(m_lab->startWithTokens());
        Pusher nobody(m_lab->host());
        const auto refused = nobody.push(drawImage(picture));
        QVERIFY_ERROR(refused, ErrorKind::Refused);
        QVERIFY2(
            refused.error().message.words().contains(u"Sign in first"_s), qPrintable(refused.error().message.words()));
        const qsizetype before = m_lab->tokens->requests().size();
        Pusher alice(m_lab->host(), {.credential = GuardedRegistry::alice()});
        QVERIFY_RESULT(alice.push(drawImage(picture)));
        QCOMPARE(m_lab->tokens->requests().size(), before + 1);
        QCOMPARE(m_lab->tokens->requests().last().query.queryItemValue(u"scope"_s), u"repository:team/app:pull,push"_s);
    }

    void aTokenThatRunsOutUnderAnUploadIsReplaced()
    {
        QVERIFY_RESULT(m_lab->startWithTokens());
        const QByteArray challenge = "Bearer realm=\"" + m_lab->tokens->realm().toUtf8() + "\",service=\""
            + TokenService::service().toUtf8() + "\",error=\"invalid_token\"";
        m_lab->proxy->add({.target = QRegularExpression(u"/uploads/"_s),
            .fault = Fault::answer(401, {{"WWW-Authenticate", challenge}}),
            .times = 1,
            .method = "PUT"});
        const DrawnImage image = drawImage(picture);
        Pusher pusher(m_lab->host(), {.credential = GuardedRegistry::alice()});
        QVERIFY_RESULT(pusher.push(image));
    }

private:
    qsizetype heard(const QByteArray &method, const QString &target) const
    {
        return m_lab->proxy->requests(method, target).size();
    }

    void arrived(const DrawnImage &image, const QString &tag) { checkArrival(m_lab->host(), image, tag); }

    std::unique_ptr<GuardedRegistry> m_lab;
};

QTEST_GUILESS_MAIN(TestRegistrySink)
#include "tst_registrysink.moc"
