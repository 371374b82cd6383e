// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/mirrors/mirrorrig.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// Whose bytes a pull gets, when all is well or a mirror is not.
class TestMirroredSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        QVERIFY_RESULT(m_rig.start());
    }

    void init() { QVERIFY_RESULT(m_rig.beginAnew()); }

    void theFirstMirrorSendsTheBytes()
    {
        const auto report = m_rig.pull();
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, m_rig.seed.digest);
        QCOMPARE(fetches(m_rig.registry).size(), 0);
        QCOMPARE(fetches(m_rig.far).size(), 0);
        QCOMPARE(fetches(m_rig.near).size(), 4); // manifest, config, two layers
        QCOMPARE(words(report->remarks), QStringList()); // nothing went wrong
    }

    void everyBlobSaysWhoSentIt()
    {
        QVERIFY_RESULT(m_rig.pull());
        for (const Descriptor &layer : m_rig.seed.layers)
            QCOMPARE(m_rig.senders.value(layer.digest.toString()), m_rig.near.host());
    }

    void theNextOneGoesOnWhereADeadOneStopped()
    {
        m_rig.near.proxy->add(u"/blobs/"_s + m_rig.seed.layers.first().digest.toString(), Fault::cut(1'000'000), -1);
        const auto report = m_rig.pull();
        QVERIFY_RESULT(report);
        const auto rest = m_rig.far.proxy->requests("GET", m_rig.seed.layers.first().digest.toString());
        QCOMPARE(rest.size(), 1);
        QVERIFY2(rest.first().head.value("Range").startsWith("bytes="), "it goes on");
        QVERIFY(rest.first().head.value("Range") != "bytes=0-");
        QCOMPARE(fetches(m_rig.registry).size(), 0);
        QVERIFY(words(report->remarks).first().startsWith(u"The mirror %1 was left out."_s.arg(m_rig.near.host())));
    }

    void aMirrorThatIsSilentIsLeftSoon()
    {
        m_rig.near.proxy->add(u"/"_s, Fault::silence(), -1);
        const auto report = m_rig.pull();
        QVERIFY_RESULT(report);
        QCOMPARE(fetches(m_rig.far).size(), 4);
        QCOMPARE(m_rig.near.proxy->requests("GET", u"/blobs/"_s).size(), 0);
    }

    void whatNoMirrorHasComesFromTheRegistry()
    {
        for (ProxiedRegistry *mirror : {&m_rig.near, &m_rig.far})
            mirror->proxy->add(m_rig.seed.layers.last().digest.toString(), Fault::answer(404), -1);
        const auto report = m_rig.pull();
        QVERIFY_RESULT(report);
        QCOMPARE(fetches(m_rig.registry).size(), 1);
        QCOMPARE(m_rig.senders.value(m_rig.seed.layers.first().digest.toString()), m_rig.near.host());
        QCOMPARE(m_rig.senders.value(m_rig.seed.layers.last().digest.toString()), m_rig.registry.host());
    }

    void whatIsHereAlreadyIsNotFetched()
    {
        Puller puller(m_rig.image());
        const RawManifest held = puller.root().value();
        QVERIFY_RESULT(m_rig.beginAnew());
        const auto book = std::make_shared<ManifestBook>(KnownManifests{{held.digest, held}});
        const auto source = registrySource(puller.client, Reference::parse(m_rig.image()).value(), {}, book);
        QCOMPARE(QCoro::waitFor(source->root()).value().digest, held.digest);
        QCOMPARE(fetches(m_rig.near).size() + fetches(m_rig.registry).size(), 0);
    }

    void whatMayNotCountIsAskedOfMirrorsOnly()
    {
        const Reference name = Reference::parse(m_rig.image()).value();
        const auto book = std::make_shared<ManifestBook>(KnownManifests(), false);
        QVERIFY_RESULT(QCoro::waitFor(registrySource(registryClient(name, {}), name, {}, book)->root()));
        QVERIFY(book->known.contains(m_rig.seed.digest) && !book->isShort);
        QCOMPARE(fetches(m_rig.registry).size(), 0);
    }

    void whatMirrorsLackIsLeftOutWhenItWouldCount()
    {
        for (const ProxiedRegistry *mirror : {&m_rig.near, &m_rig.far})
            mirror->proxy->add(u"/manifests/"_s, Fault::answer(404), -1);
        const Reference name = Reference::parse(m_rig.image()).value();
        const auto book = std::make_shared<ManifestBook>(KnownManifests(), false);
        QVERIFY(!QCoro::waitFor(registrySource(registryClient(name, {}), name, {}, book)->root()));
        QVERIFY(book->isShort);
        QCOMPARE(book->root, m_rig.seed.digest);
        QCOMPARE(fetches(m_rig.registry).size(), 0);
    }

    void aMirrorForDigestsIsNotAskedForTags()
    {
        Mirror digestsOnly = at(m_rig.near);
        digestsOnly.use = Mirror::Use::Digests;
        QVERIFY_RESULT(m_rig.decide({digestsOnly}));
        QVERIFY_RESULT(m_rig.pull());
        QCOMPARE(m_rig.near.proxy->requests({}, u"/manifests/1$"_s).size(), 0);
        QCOMPARE(fetches(m_rig.near).size(), 4);
        m_rig.registry.proxy->add(u"/manifests/"_s, Fault::answer(500), -1);
        QVERIFY_ERROR(Puller(m_rig.image()).root(), ErrorKind::Unreachable);
    }

    void itsRepositoriesMayLieElsewhere()
    {
        QVERIFY_RESULT(pushSeed(m_rig.near.host(), u"hub/team/app"_s, u"1"_s, {largeLayer, 2000}));
        Mirror mirror = at(m_rig.near);
        mirror.prefix = u"hub"_s;
        QVERIFY_RESULT(m_rig.decide({mirror}));
        QVERIFY_RESULT(m_rig.pull());
        QCOMPARE(m_rig.near.proxy->requests("GET", u"^/v2/hub/team/app/"_s).size(), 4);
    }

    void itIsToldWhoIsMeantWhereItWantsToKnow()
    {
        Mirror mirror = at(m_rig.near);
        mirror.namesRegistry = true;
        QVERIFY_RESULT(m_rig.decide({mirror}));
        QVERIFY_RESULT(m_rig.pull());
        QCOMPARE(m_rig.near.proxy->requests("GET", u"\\?ns=127\\.0\\.0\\.1(:|%3A)[0-9]+$"_s).size(), 4);
    }

    void itsApiMayBeginElsewhere()
    {
        Mirror mirror = at(m_rig.near);
        mirror.root = u"/mirrored"_s;
        QVERIFY_RESULT(m_rig.decide({mirror}));
        QVERIFY_RESULT(m_rig.pull()); // from the registry: a real one knows nothing under that address
        QVERIFY(!m_rig.near.proxy->requests("GET", u"^/mirrored/team/app/manifests/"_s).isEmpty());
        QCOMPARE(fetches(m_rig.registry).size(), 4);
    }

    void aMirrorNeverSeesTheRegistrysPassword()
    {
        GuardedRegistry guarded;
        QVERIFY_RESULT(guarded.fill());
        QVERIFY_RESULT(guarded.startWithPassword());
        ProxiedRegistry mirror;
        QVERIFY_RESULT(mirror.start({.storage = guarded.storage.path(), .user = u"bob"_s, .password = u"else"_s}));
        m_rig.decidedFor = guarded.host();
        QVERIFY_RESULT(m_rig.decide({at(mirror)}));
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
        m_rig.decidedFor.clear();
    }

    void mirrorsThatPodmanKnowsAreAskedToo()
    {
        QVERIFY_RESULT(keepSettings(m_rig.registry.host(), {}));
        QVERIFY(QDir(m_rig.config.path()).mkpath(u"containers"_s));
        QFile file(m_rig.config.filePath(u"containers/registries.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"[[registry]]\nlocation = '%1'\n[[registry.mirror]]\nlocation = '%2'\ninsecure = true\n"_s
                .arg(m_rig.registry.host(), m_rig.near.host())
                .toUtf8());
        file.close();
        QVERIFY_RESULT(m_rig.pull());
        QCOMPARE(fetches(m_rig.near).size(), 4);
        QVERIFY(file.remove());
    }

    void stoppingStopsIt()
    {
        m_rig.near.proxy->add(u"/"_s, Fault::silence(), -1);
        Puller puller(m_rig.image());
        puller.stop.request_stop();
        QVERIFY_ERROR(puller.root(), ErrorKind::Cancelled);
    }

private:
    MirrorRig m_rig;
};

QTEST_GUILESS_MAIN(TestMirroredSource)
#include "tst_mirroredsource.moc"
