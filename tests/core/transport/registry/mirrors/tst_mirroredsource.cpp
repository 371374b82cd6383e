// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/copy.h"
#include "core/transport/registry/settings/settingsfile.h"
#include "tests/core/transport/registry/guardedregistry.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"
#include "tests/support/memorysink.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 large = 3'000'000;

/// Requests for bytes: whatever is no HEAD and not the door.
QList<ProxyRequest> fetches(const ProxiedRegistry &host)
{
    return host.proxy->requests("GET", u"/(manifests|blobs)/"_s);
}

Mirror at(const ProxiedRegistry &host)
{
    Mirror mirror;
    mirror.host = host.host();
    mirror.plainHttp = true;
    return mirror;
}

} // namespace

/// A registry and two mirrors of it: real ones, which keep the same images unless a test says otherwise.
class TestMirroredSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        for (ProxiedRegistry *host : {&m_registry, &m_near, &m_far})
            QVERIFY_RESULT(host->start({.storage = m_storage.path()}));
        const auto seed = pushSeed(m_registry.host(), u"team/app"_s, u"1"_s, {large, 2000});
        QVERIFY_RESULT(seed);
        m_seed = *seed;
    }

    void init()
    {
        for (ProxiedRegistry *host : {&m_registry, &m_near, &m_far}) {
            host->proxy->clearRules();
            host->proxy->clearRequests();
        }
        decide({at(m_near), at(m_far)});
    }

    void theFirstMirrorSendsTheBytes()
    {
        const auto report = pull();
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, m_seed.digest);
        QCOMPARE(fetches(m_registry).size(), 0);
        QCOMPARE(fetches(m_far).size(), 0);
        QCOMPARE(fetches(m_near).size(), 4); // manifest, config, two layers
        QCOMPARE(words(report->remarks), QStringList{u"2 layer(s) came from %1."_s.arg(m_near.host())});
    }

    void everyBlobSaysWhoSentIt()
    {
        QVERIFY_RESULT(pull());
        for (const Descriptor &layer : m_seed.layers)
            QCOMPARE(m_senders.value(layer.digest.toString()), m_near.host());
    }

    void theNextOneGoesOnWhereADeadOneStopped()
    {
        m_near.proxy->add(u"/blobs/"_s + m_seed.layers.first().digest.toString(), Fault::cut(1'000'000), -1);
        const auto report = pull();
        QVERIFY_RESULT(report);
        const auto rest = m_far.proxy->requests("GET", m_seed.layers.first().digest.toString());
        QCOMPARE(rest.size(), 1);
        QVERIFY2(rest.first().head.value("Range").startsWith("bytes="), "it goes on");
        QVERIFY(rest.first().head.value("Range") != "bytes=0-");
        QCOMPARE(fetches(m_registry).size(), 0);
        QVERIFY(words(report->remarks).first().startsWith(u"The mirror %1 was left out."_s.arg(m_near.host())));
    }

    void aMirrorThatIsSilentIsLeftSoon()
    {
        m_near.proxy->add(u"/"_s, Fault::silence(), -1);
        const auto report = pull();
        QVERIFY_RESULT(report);
        QCOMPARE(fetches(m_far).size(), 4);
        QCOMPARE(m_near.proxy->requests("GET", u"/blobs/"_s).size(), 0);
    }

    void whatNoMirrorHasComesFromTheRegistry()
    {
        for (ProxiedRegistry *mirror : {&m_near, &m_far})
            mirror->proxy->add(m_seed.layers.last().digest.toString(), Fault::answer(404), -1);
        const auto report = pull();
        QVERIFY_RESULT(report);
        QCOMPARE(fetches(m_registry).size(), 1);
        const QStringList expected{
            u"1 layer(s) came from %1."_s.arg(m_near.host()), u"1 layer(s) came from %1."_s.arg(m_registry.host())};
        QCOMPARE(words(report->remarks), expected);
    }

    void damagedBytesAreFetchedAgainFromTheRegistry()
    {
        m_near.proxy->add(m_seed.layers.first().digest.toString(), Fault::flip(5000), -1);
        const auto report = pull();
        QVERIFY_RESULT(report);
        QCOMPARE(fetches(m_registry).size(), 1);
        QVERIFY(words(report->remarks).first().endsWith(u"What it sent was damaged."_s));
    }

    void aDamagedManifestIsAskedOfTheNext()
    {
        m_near.proxy->add(u"/manifests/"_s, Fault::flip(10), -1);
        const auto report = pull();
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, m_seed.digest);
        QCOMPARE(m_far.proxy->requests("GET", u"/manifests/"_s).size(), 1);
    }

    void aMirrorThatHasAnOlderImageIsNotBelieved()
    {
        ProxiedRegistry stale;
        QVERIFY_RESULT(stale.start());
        const auto older = pushSeed(stale.host(), u"team/app"_s, u"1"_s, {700});
        QVERIFY_RESULT(older);
        decide({at(stale)});
        const auto report = pull();
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, m_seed.digest);
    }

    void aRegistryThatDoesNotAnswerLeavesTheTagToItsMirrors()
    {
        m_registry.proxy->add(u"/"_s, Fault::silence(), -1);
        const auto report = pull();
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, m_seed.digest);
        QVERIFY2(words(report->remarks).first().contains(u"did not say whether this is still the newest"_s),
            qPrintable(words(report->remarks).first()));
    }

    void whatIsHereAlreadyIsNotFetched()
    {
        Puller puller(image());
        const RawManifest held = puller.root().value();
        init();
        const auto book = std::make_shared<ManifestBook>(KnownManifests{{held.digest, held}});
        const auto source = registrySource(puller.client, Reference::parse(image()).value(), {}, book);
        QCOMPARE(QCoro::waitFor(source->root()).value().digest, held.digest);
        QCOMPARE(fetches(m_near).size() + fetches(m_registry).size(), 0);
    }

    void whatMayNotCountIsAskedOfMirrorsOnly()
    {
        const Reference name = Reference::parse(image()).value();
        const auto book = std::make_shared<ManifestBook>(KnownManifests(), false);
        QVERIFY_RESULT(QCoro::waitFor(registrySource(registryClient(name, {}), name, {}, book)->root()));
        QVERIFY(book->known.contains(m_seed.digest) && !book->isShort);
        QCOMPARE(fetches(m_registry).size(), 0);
    }

    void whatMirrorsLackIsLeftOutWhenItWouldCount()
    {
        for (const ProxiedRegistry *mirror : {&m_near, &m_far})
            mirror->proxy->add(u"/manifests/"_s, Fault::answer(404), -1);
        const Reference name = Reference::parse(image()).value();
        const auto book = std::make_shared<ManifestBook>(KnownManifests(), false);
        QVERIFY(!QCoro::waitFor(registrySource(registryClient(name, {}), name, {}, book)->root()));
        QVERIFY(book->isShort);
        QCOMPARE(book->root, m_seed.digest);
        QCOMPARE(fetches(m_registry).size(), 0);
    }

    void whenNobodyHasItTheRegistrysWordsCount()
    {
        const auto root = Puller(m_registry.host() + u"/team/none:1"_s).root();
        QVERIFY_ERROR(root, ErrorKind::NotFound);
        QVERIFY(root.error().message.words().contains(m_registry.host()));
        for (const ProxiedRegistry *mirror : {&m_near, &m_far})
            QVERIFY2(root.error().detail.contains(mirror->host() + u": "_s), qPrintable(root.error().detail));
    }

    void aMirrorForDigestsIsNotAskedForTags()
    {
        Mirror digestsOnly = at(m_near);
        digestsOnly.use = Mirror::Use::Digests;
        decide({digestsOnly});
        QVERIFY_RESULT(pull());
        QCOMPARE(m_near.proxy->requests({}, u"/manifests/1$"_s).size(), 0);
        QCOMPARE(fetches(m_near).size(), 4);
        m_registry.proxy->add(u"/manifests/"_s, Fault::answer(500), -1);
        QVERIFY_ERROR(Puller(image()).root(), ErrorKind::Unreachable);
    }

    void itsRepositoriesMayLieElsewhere()
    {
        QVERIFY_RESULT(pushSeed(m_near.host(), u"hub/team/app"_s, u"1"_s, {large, 2000}));
        Mirror mirror = at(m_near);
        mirror.prefix = u"hub"_s;
        decide({mirror});
        QVERIFY_RESULT(pull());
        QCOMPARE(m_near.proxy->requests("GET", u"^/v2/hub/team/app/"_s).size(), 4);
    }

    void itIsToldWhoIsMeantWhereItWantsToKnow()
    {
        Mirror mirror = at(m_near);
        mirror.namesRegistry = true;
        decide({mirror});
        QVERIFY_RESULT(pull());
        QCOMPARE(m_near.proxy->requests("GET", u"\\?ns=127\\.0\\.0\\.1(:|%3A)[0-9]+$"_s).size(), 4);
    }

    void itsApiMayBeginElsewhere()
    {
        Mirror mirror = at(m_near);
        mirror.root = u"/mirrored"_s;
        decide({mirror});
        QVERIFY_RESULT(pull()); // from the registry: a real one knows nothing under that address
        QVERIFY(!m_near.proxy->requests("GET", u"^/mirrored/team/app/manifests/"_s).isEmpty());
        QCOMPARE(fetches(m_registry).size(), 4);
    }

    void aMirrorNeverSeesTheRegistrysPassword()
    {
        GuardedRegistry guarded;
        QVERIFY_RESULT(guarded.fill());
        QVERIFY_RESULT(guarded.startWithPassword());
        ProxiedRegistry mirror;
        QVERIFY_RESULT(mirror.start({.storage = guarded.storage.path(), .user = u"bob"_s, .password = u"else"_s}));
        m_host = guarded.host();
        decide({at(mirror)});
        const auto accounts = std::make_shared<MemoryAccounts>();
        accounts->keychain.insert(guarded.host(), GuardedRegistry::alice());
        RegistryAccess access;
        access.accounts = accounts;
        Puller puller(guarded.closed(), access);
        QVERIFY_RESULT(puller.root());
        QVERIFY(!mirror.proxy->requests().isEmpty());
        for (const ProxyRequest &request : mirror.proxy->requests())
            QCOMPARE(authorizationIn(request), QByteArray());

        accounts->keychain.insert(mirror.host(), {u"bob"_s, u"else"_s, false});
        Puller known(guarded.closed(), access);
        QVERIFY_RESULT(known.root());
        QCOMPARE(authorizationIn(mirror.proxy->requests().last()), basicHeader({u"bob"_s, u"else"_s, false}));
        m_host.clear();
    }

    void mirrorsThatPodmanKnowsAreAskedToo()
    {
        QVERIFY_RESULT(keepSettings(host(), {}));
        QVERIFY(QDir(m_config.path()).mkpath(u"containers"_s));
        QFile file(m_config.filePath(u"containers/registries.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"[[registry]]\nlocation = '%1'\n[[registry.mirror]]\nlocation = '%2'\ninsecure = true\n"_s
                .arg(m_registry.host(), m_near.host())
                .toUtf8());
        file.close();
        QVERIFY_RESULT(pull());
        QCOMPARE(fetches(m_near).size(), 4);
        QVERIFY(file.remove());
    }

    void stoppingStopsIt()
    {
        m_near.proxy->add(u"/"_s, Fault::silence(), -1);
        Puller puller(image());
        puller.stop.request_stop();
        QVERIFY_ERROR(puller.root(), ErrorKind::Cancelled);
    }

private:
    QString host() const { return m_host.isEmpty() ? m_registry.host() : m_host; }
    QString image() const { return m_registry.host() + u"/team/app:1"_s; }

    void decide(const QList<Mirror> &mirrors)
    {
        RegistrySettings settings;
        settings.mirrors = mirrors;
        QVERIFY_RESULT(keepSettings(host(), settings));
    }

    Result<CopyReport> pull()
    {
        const Reference name = Reference::parse(image()).value();
        const auto client = registryClient(name, {}, shortPatience());
        const auto source = registrySource(client, name);
        MemorySink sink;
        m_senders.clear();
        TransferContext context;
        context.progress = [this](const BlobProgress &step) {
            if (!step.from.isEmpty())
                m_senders.insert(step.blob, step.from);
        };
        CopyRequest request;
        request.names = {name};
        return QCoro::waitFor(copyImage(*source, sink, request, context));
    }

    QTemporaryDir m_config;
    QTemporaryDir m_storage;
    ProxiedRegistry m_registry;
    ProxiedRegistry m_near;
    ProxiedRegistry m_far;
    Seed m_seed;
    QHash<QString, QString> m_senders;
    QString m_host;
};

QTEST_GUILESS_MAIN(TestMirroredSource)
#include "tst_mirroredsource.moc"
