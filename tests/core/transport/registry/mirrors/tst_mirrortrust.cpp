// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/mirrors/mirrorrig.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

/// A target that is gone, and might come back.
class FullWriter : public BlobWriter {
public:
    qint64 offset() const override { return 0; }
    Result<void> restart() override { return {}; }
    Result<void> write(QByteArrayView) override
    {
        ++writes;
        return fail(Error{ErrorKind::Unreachable, u"The target is gone."_s, {}, true});
    }
    Result<void> commit() override { return {}; }

    int writes = 0;
};

} // namespace

/// Who is believed, and whose fault it is, when what comes is wrong, old, or not taken.
class TestMirrorTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        QVERIFY_RESULT(m_rig.start());
    }

    void init() { QVERIFY_RESULT(m_rig.beginAnew()); }

    void damagedBytesAreFetchedAgainFromTheRegistry()
    {
        m_rig.near.proxy->add(m_rig.seed.layers.first().digest.toString(), Fault::flip(5000), -1);
        const auto report = m_rig.pull();
        QVERIFY_RESULT(report);
        QCOMPARE(fetches(m_rig.registry).size(), 1);
        QVERIFY(words(report->remarks).first().endsWith(u"What it sent was damaged."_s));
    }

    void aDamagedManifestIsAskedOfTheNext()
    {
        m_rig.near.proxy->add(u"/manifests/"_s, Fault::flip(10), -1);
        const auto report = m_rig.pull();
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, m_rig.seed.digest);
        QCOMPARE(m_rig.far.proxy->requests("GET", u"/manifests/"_s).size(), 1);
    }

    void aConfigThatIsReadTwiceIsNotTakenForDamaged()
    {
        CopyRequest request;
        request.platforms = CopyRequest::Platforms::One; // to know it, the config is read before the copy
        request.platform = Platform{u"linux"_s, u"amd64"_s, {}, {}};
        const auto report = m_rig.pull(request);
        QVERIFY_RESULT(report);
        QCOMPARE(words(report->remarks), QStringList());
        QCOMPARE(fetches(m_rig.registry).size(), 0);
    }

    void aTargetThatTakesNoBytesIsNoFaultOfTheMirror()
    {
        const auto source = m_rig.source();
        const auto root = QCoro::waitFor(source->root());
        QVERIFY_RESULT(root);
        const Descriptor layer = Manifest::parse(*root).value().layers.first();
        FullWriter full;
        QVERIFY_ERROR(QCoro::waitFor(source->read(layer, full, {})), ErrorKind::Unreachable);
        QCOMPARE(full.writes, 1);
        QVERIFY(source->remarks().isEmpty());
        QCOMPARE(fetches(m_rig.far).size() + fetches(m_rig.registry).size(), 0);
    }

    void whatTheRegistryNoLongerHasIsNotTakenFromAMirror()
    {
        m_rig.registry.proxy->add(u"/manifests/1$"_s, Fault::answer(404), -1);
        QVERIFY_ERROR(Puller(m_rig.image()).root(), ErrorKind::NotFound);
        QVERIFY(fetches(m_rig.near).isEmpty() && fetches(m_rig.far).isEmpty());
    }

    void aRegistryThatIsBusyLeavesTheTagToItsMirrors()
    {
        m_rig.registry.proxy->add(u"/manifests/1$"_s, Fault::answer(503), -1);
        QVERIFY_RESULT(Puller(m_rig.image()).root());
        QVERIFY(!fetches(m_rig.near).isEmpty());
    }

    void aMirrorThatHasAnOlderImageIsNotBelieved()
    {
        ProxiedRegistry stale;
        QVERIFY_RESULT(stale.start());
        const auto older = pushSeed(stale.host(), u"team/app"_s, u"1"_s, {700});
        QVERIFY_RESULT(older);
        QVERIFY_RESULT(m_rig.decide({at(stale)}));
        const auto report = m_rig.pull();
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, m_rig.seed.digest);
    }

    void aRegistryThatDoesNotAnswerLeavesTheTagToItsMirrors()
    {
        m_rig.registry.proxy->add(u"/"_s, Fault::silence(), -1);
        const auto report = m_rig.pull();
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, m_rig.seed.digest);
        QVERIFY2(words(report->remarks).first().contains(u"did not say whether this is still the newest"_s),
            qPrintable(words(report->remarks).first()));
    }

    void whenNobodyHasItTheRegistrysWordsCount()
    {
        for (ProxiedRegistry *host : {&m_rig.registry, &m_rig.near, &m_rig.far})
            host->proxy->add(u"/manifests/sha256"_s, Fault::answer(404), -1);
        const auto root = Puller(m_rig.image()).root();
        QVERIFY_ERROR(root, ErrorKind::NotFound);
        QVERIFY(root.error().message.words().contains(m_rig.registry.host()));
        for (const ProxiedRegistry *mirror : {&m_rig.near, &m_rig.far})
            QVERIFY2(root.error().detail.contains(mirror->host() + u": "_s), qPrintable(root.error().detail));
    }

private:
    MirrorRig m_rig;
};

QTEST_GUILESS_MAIN(TestMirrorTrust)
#include "tst_mirrortrust.moc"
