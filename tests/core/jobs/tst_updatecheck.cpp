// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/look/updatecheck.h"

#include "core/jobs/pushjob.h"
#include "core/transport/layout/heldnames.h"
#include "tests/core/transport/layout/testlibrary.h"
#include "tests/lab/process/closedport.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/lab/registry/tokenservice.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

using State = NameUpdate::State;

namespace {

DrawnImage draw(const QString &what, const char *platform = "linux/amd64", bool dockerTypes = false, bool gzip = true)
{
    DrawnAs as;
    as.platform = Platform::parse(QString::fromLatin1(platform)).value();
    as.dockerTypes = dockerTypes;
    as.gzip = gzip;
    return drawImage(u"etc/what="_s + what, as);
}

/// As registries kept them before OCI.
DrawnImage dockerList(const QList<DrawnImage> &images)
{
    DrawnImage list = drawIndex(images);
    list.blobs.remove(list.root.digest);
    QByteArray bytes = list.root.bytes;
    bytes.replace(media::ociIndex.toLatin1(), media::dockerList.toLatin1());
    list.root = verifyManifest(bytes, media::dockerList.toString()).value();
    list.blobs.insert(list.root.digest, bytes);
    return list;
}

qsizetype countOf(const QList<NameUpdate> &updates, State state)
{
    return std::ranges::count(updates, state, &NameUpdate::state);
}

/// With nothing of these platforms but what the index says.
DrawnImage without(DrawnImage index, const QList<DrawnImage> &absent)
{
    for (const DrawnImage &image : absent)
        index.blobs.remove(image.root.digest);
    return index;
}

} // namespace

/// Names of a Library compared with a real registry, by HEAD only.
class TestUpdateCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        LAB_NEEDS(u"docker-registry"_s);
        QVERIFY_RESULT(m_lab.start());
        m_library = std::make_unique<TestLibrary>();
        m_accounts = std::make_shared<MemoryAccounts>();
    }

    void cleanup()
    {
        for (const ProxyRequest &request : m_lab.proxy ? m_lab.proxy->requests() : QList<ProxyRequest>())
            QCOMPARE(request.method, "HEAD");
    }

    void whatIsTheSameIsCurrent()
    {
        const DrawnImage image = draw(u"one"_s);
        QVERIFY_RESULT(publish(image, u"app:1"_s));
        QVERIFY_RESULT(m_library->put(image, {here(u"app:1"_s)}));
        const NameUpdate update = check().value(0);
        QCOMPARE(update.state, State::Current);
        QCOMPARE(update.there, image.root.digest);
        QCOMPARE(m_lab.proxy->requests().size(), 1);
    }

    void anotherImageIsNewer()
    {
        const DrawnImage old = draw(u"old"_s);
        const DrawnImage young = draw(u"young"_s);
        QVERIFY_RESULT(publish(young, u"app:1"_s));
        QVERIFY_RESULT(m_library->put(old, {here(u"app:1"_s)}));
        const NameUpdate update = check().value(0);
        QCOMPARE(update.state, State::Newer);
        QVERIFY(update.platformKnown);
        QCOMPARE(update.here, old.root.digest);
        QCOMPARE(update.there, young.root.digest);
        QVERIFY(updateRemark(update).words().contains(young.root.digest.shortHex()));
    }

    void aManifestUnderTheIndexIsKnown()
    {
        const DrawnImage one = draw(u"one"_s);
        const DrawnImage other = draw(u"one"_s, "linux/arm64");
        QVERIFY_RESULT(publish(one, u"app:1"_s));
        QVERIFY_RESULT(m_library->put(without(drawIndex({one, other}), {one}), {here(u"app:1"_s)}));
        QCOMPARE(check().value(0).state, State::Current);
    }

    void whatWasPushedWithoutTheRestIsCurrent()
    {
        const QList<DrawnImage> platforms{
            draw(u"one"_s), draw(u"one"_s, "linux/arm64"), draw(u"one"_s, "linux/riscv64")};
        const DrawnImage index = without(drawIndex(platforms), {platforms.last()});
        QVERIFY_RESULT(m_library->put(index, {here(u"app:1"_s)}));
        const auto pushed = push(*m_library, index.root.digest, u"app:1"_s);
        QVERIFY_RESULT(pushed);
        QVERIFY(pushed->digest != index.root.digest);
        const NameUpdate update = check().value(0);
        QCOMPARE(update.there, pushed->digest);
        QCOMPARE(update.state, State::Current);
    }

    void anotherIndexIsNewerThoughNobodySaysForWhom()
    {
        const DrawnImage one = draw(u"one"_s);
        const DrawnImage old = draw(u"old"_s, "linux/arm64");
        QVERIFY_RESULT(publish(drawIndex({one, draw(u"young"_s, "linux/arm64")}), u"app:1"_s));
        QVERIFY_RESULT(m_library->put(without(drawIndex({one, old}), {old}), {here(u"app:1"_s)}));
        const NameUpdate update = check().value(0);
        QCOMPARE(update.state, State::Newer);
        QVERIFY(!update.platformKnown);
        QCOMPARE(m_lab.proxy->requests().size(), 2);
    }

    void aLoneManifestMayBeInAnIndex()
    {
        const DrawnImage one = draw(u"one"_s);
        QVERIFY_RESULT(publish(drawIndex({one, draw(u"one"_s, "linux/arm64")}), u"app:1"_s));
        QVERIFY_RESULT(m_library->put(one, {here(u"app:1"_s)}));
        QCOMPARE(check().value(0).state, State::Unclear);
    }

    void aRegistryThatChoosesTellsOfThePlatform()
    {
        const DrawnImage same = draw(u"same"_s, "linux/amd64", true);
        const DrawnImage old = draw(u"old"_s, "linux/amd64", true);
        const DrawnImage arm = draw(u"young"_s, "linux/arm64", true);
        QVERIFY_RESULT(publish(dockerList({same, arm}), u"app:1"_s));
        const DrawnImage oldArm = draw(u"old"_s, "linux/arm64", true);
        QVERIFY_RESULT(m_library->put(without(dockerList({same, oldArm}), {oldArm}), {here(u"app:1"_s)}));
        QCOMPARE(check().value(0).state, State::Current);

        QVERIFY_RESULT(m_library->put(without(dockerList({old, oldArm}), {oldArm}), {here(u"app:1"_s)}));
        const NameUpdate changed = check().value(0);
        QCOMPARE(changed.state, State::Newer);
        QVERIFY(changed.platformKnown);
    }

    void nobodyGuessesForAnotherPlatform()
    {
        const DrawnImage arm = draw(u"same"_s, "linux/arm64", true);
        QVERIFY_RESULT(publish(dockerList({draw(u"young"_s, "linux/amd64", true), arm}), u"app:1"_s));
        const DrawnImage old = draw(u"old"_s, "linux/amd64", true);
        QVERIFY_RESULT(m_library->put(without(dockerList({old, arm}), {old}), {here(u"app:1"_s)}));
        const NameUpdate update = check().value(0);
        QCOMPARE(update.state, State::Newer);
        QVERIFY(!update.platformKnown);
        QCOMPARE(m_lab.proxy->requests().size(), 1);
    }

    void whatWasPushedCompressedIsCurrent()
    {
        const DrawnImage plain = draw(u"one"_s, "linux/amd64", false, false);
        QVERIFY_RESULT(m_library->put(plain, {here(u"app:1"_s)}));
        const auto pushed = push(*m_library, plain.root.digest, u"app:1"_s);
        QVERIFY_RESULT(pushed);
        QVERIFY(pushed->digest != plain.root.digest);
        const NameUpdate update = check().value(0);
        QCOMPARE(update.there, pushed->digest);
        QCOMPARE(update.state, State::Current);
    }

    void whatAnArchiveMadeIsUnclear()
    {
        QVERIFY_RESULT(publish(draw(u"one"_s), u"app:1"_s));
        QVERIFY_RESULT(m_library->put(draw(u"one"_s, "linux/amd64", false, false), {here(u"app:1"_s)}));
        QCOMPARE(check().value(0).state, State::Unclear);
    }

    void whatIsNotThereIsGone()
    {
        QVERIFY_RESULT(m_library->put(draw(u"one"_s), {here(u"app:1"_s)}));
        const NameUpdate update = check().value(0);
        QCOMPARE(update.state, State::Gone);
        QVERIFY(update.there.isNull() && !update.error);
    }

    void aSilentRegistryIsAskedOnce()
    {
        QVERIFY_RESULT(m_library->put(draw(u"one"_s), names(5)));
        m_lab.proxy->add(u"/"_s, Fault::answer(503), -1);
        const QList<NameUpdate> updates = check();
        QCOMPARE(updates.size(), 5);
        for (const NameUpdate &update : updates) {
            QCOMPARE(update.state, State::NotAsked);
            QCOMPARE(update.error->message, updates.first().error->message);
        }
        QCOMPARE(m_lab.proxy->requests().size(), 1);
    }

    void oneWithoutARegistryDoesNotHinderTheOthers()
    {
        const DrawnImage image = draw(u"one"_s);
        QVERIFY_RESULT(publish(image, u"app:1"_s));
        QVERIFY_RESULT(m_library->put(image,
            {here(u"app:1"_s), u"127.0.0.1:%1/app:1"_s.arg(closedPort()), u"127.0.0.1:%1/app:2"_s.arg(closedPort())}));
        const QList<NameUpdate> updates = check();
        QCOMPARE(updates.size(), 3);
        QCOMPARE(countOf(updates, State::Current), 1);
        QCOMPARE(countOf(updates, State::NotAsked), 2);
    }

    void aRegistryThatHadEnoughIsLeftAlone()
    {
        const DrawnImage image = draw(u"one"_s);
        QVERIFY_RESULT(m_library->put(image, names(20)));
        m_lab.proxy->add({.target = QRegularExpression(u"/"_s), .fault = Fault::answer(429), .times = -1, .skip = 2});
        QCOMPARE(check().size(), 20);
        QVERIFY2(m_lab.proxy->requests().size() < 8, "only what was under way already");
    }

    void aRefusalIsAboutOneName()
    {
        const DrawnImage image = draw(u"one"_s);
        for (const QString &name : {u"app:1"_s, u"other:1"_s})
            QVERIFY_RESULT(publish(image, name));
        QVERIFY_RESULT(m_library->put(image, {here(u"app:1"_s), here(u"closed:1"_s), here(u"other:1"_s)}));
        m_lab.proxy->add(u"/closed/"_s, Fault::answer(403), -1);
        const QList<NameUpdate> updates = check();
        QCOMPARE(updates.size(), 3);
        for (const NameUpdate &update : updates)
            QCOMPARE(update.state, update.name.path() == u"closed" ? State::NotAsked : State::Current);
    }

    void withoutADigestNothingIsFetched()
    {
        const DrawnImage image = draw(u"one"_s);
        QVERIFY_RESULT(publish(image, u"app:1"_s));
        QVERIFY_RESULT(m_library->put(image, {here(u"app:1"_s)}));
        m_lab.proxy->add(u"/manifests/"_s, Fault::without("Docker-Content-Digest"), -1);
        QCOMPARE(check().value(0).state, State::NotAsked);
        m_lab.proxy->clearRules();
        m_lab.proxy->add(u"/manifests/"_s, Fault::answer(405), -1);
        QCOMPARE(check().value(0).state, State::NotAsked);
    }

    void eachRepositoryShowsItsOwnPass()
    {
        auto tokens = TokenService::start({.user = u"ann"_s, .password = u"pw"_s});
        QVERIFY_RESULT(tokens);
        QVERIFY_RESULT(m_lab.start({.tokens = tokens->get()}));
        m_accounts->session.insert(m_lab.registry->host(), {u"ann"_s, u"pw"_s});
        m_accounts->session.insert(m_lab.host(), {u"ann"_s, u"pw"_s});
        const DrawnImage image = draw(u"one"_s);
        for (const QString &name : {u"app:1"_s, u"other:1"_s})
            QVERIFY_RESULT(publish(image, name));
        QVERIFY_RESULT(m_library->put(image, {here(u"app:1"_s), here(u"other:1"_s)}));
        QCOMPARE(countOf(check(), State::Current), 2);
        m_accounts->session.clear();
        const QList<NameUpdate> strangers = check();
        QCOMPARE(countOf(strangers, State::NotAsked), 2);
        QCOMPARE(strangers.first().error->kind, ErrorKind::Refused);
    }

    void aCheckIsStopped()
    {
        QVERIFY_RESULT(m_library->put(draw(u"one"_s), names(5)));
        m_lab.proxy->add({.target = QRegularExpression(u"/"_s), .fault = Fault::silence(), .times = -1, .skip = 1});
        std::stop_source stop;
        const auto tell = [&stop](const NameUpdate &) { stop.request_stop(); };
        QVERIFY_ERROR(QCoro::waitFor(checkForUpdates(m_library->path(), request(), tell, stop.get_token())),
            ErrorKind::Cancelled);
    }

private:
    QString here(const QString &name) const { return m_lab.host() + u'/' + name; }

    QStringList names(int count) const
    {
        QStringList names;
        for (int i = 0; i < count; ++i)
            names.append(here(u"app%1:1"_s.arg(i)));
        return names;
    }

    Result<JobResult> push(const Library &library, const Digest &image, const QString &name) const
    {
        PushRequest request;
        request.items = {{image, {*Reference::parse(m_lab.registry->host() + u'/' + name)}}};
        request.access.accounts = m_accounts;
        return QCoro::waitFor(pushImages(library.path(), request, {}));
    }

    Result<JobResult> publish(const DrawnImage &image, const QString &name) const
    {
        const TestLibrary elsewhere;
        if (auto put = elsewhere.put(image, {name}); !put)
            return fail(put.error());
        return push(elsewhere, image.root.digest, name);
    }

    UpdateRequest request() const { return {heldNames(*m_library).value(), m_accounts}; }

    QList<NameUpdate> check()
    {
        QList<NameUpdate> updates;
        const auto tell = [&updates](const NameUpdate &update) { updates.append(update); };
        m_lab.proxy->clearRequests();
        const auto checked = QCoro::waitFor(checkForUpdates(m_library->path(), request(), tell, {}));
        return checked ? updates : QList<NameUpdate>();
    }

    ProxiedRegistry m_lab;
    std::unique_ptr<TestLibrary> m_library;
    std::shared_ptr<MemoryAccounts> m_accounts;
};

QTEST_GUILESS_MAIN(TestUpdateCheck)
#include "tst_updatecheck.moc"
