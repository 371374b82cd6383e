// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/browse/documentnow.h"

#include "core/oci/mediatype.h"
#include "core/transport/registry/settings/settingsfile.h"
#include "tests/core/transport/registry/guardedregistry.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// What a registry says that a tag is, without anything being fetched.
class TestDocumentNow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s, u"htpasswd"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        QVERIFY_RESULT(m_guarded.fill());
    }

    void digestAndKind()
    {
        QVERIFY_RESULT(m_guarded.start({}));
        const auto now = askFor(m_guarded.open());
        QVERIFY(now);
        QCOMPARE(now->digest, m_guarded.seed.digest);
        QCOMPARE(mediaKind(now->mediaType), MediaKind::Manifest);
        QCOMPARE(m_guarded.proxy->requests().size(), 1);
        QCOMPARE(m_guarded.proxy->requests().first().method, "HEAD");
    }

    void mirrorsAreLeftAlone()
    {
        QVERIFY_RESULT(m_guarded.start({}));
        ProxiedRegistry near;
        QVERIFY_RESULT(near.start());
        RegistrySettings settings;
        Mirror mirror;
        mirror.host = near.host();
        settings.mirrors = QList{mirror};
        QVERIFY_RESULT(keepSettings(m_guarded.host(), settings));
        QCOMPARE(askFor(m_guarded.open()).value_or(DocumentNow()).digest, m_guarded.seed.digest);
        QCOMPARE(near.proxy->requests().size(), 0);
    }

    void onlyManifestsAreAskedForWhereThatIsWanted()
    {
        QVERIFY_RESULT(m_guarded.start({}));
        QVERIFY(askFor(m_guarded.open(), Accepted::Manifests));
        const QByteArray accept = m_guarded.proxy->requests().first().head.value("Accept");
        QVERIFY(accept.contains(media::ociManifest.toLatin1()) && accept.contains(media::dockerManifest.toLatin1()));
        QVERIFY(!accept.contains(media::ociIndex.toLatin1()) && !accept.contains(media::dockerList.toLatin1()));
    }

    void aTroubleIsAskedForOnce()
    {
        QVERIFY_RESULT(m_guarded.start({}));
        m_guarded.proxy->add(u"/manifests/"_s, Fault::answer(503), -1);
        QCOMPARE(askFor(m_guarded.open()).error().status, 503);
        QCOMPARE(m_guarded.proxy->requests().size(), 1);
    }

    void whoeverIsRefusedHearsOfTheStatus()
    {
        QVERIFY_RESULT(m_guarded.startWithPassword());
        const auto now = askFor(m_guarded.closed());
        QVERIFY(!now);
        QCOMPARE(now.error().status, 401);
        QCOMPARE(now.error().error.kind, ErrorKind::Refused);
    }

    void aSiblingGoesTheSameWayWithAPassOfItsOwn()
    {
        QVERIFY_RESULT(m_guarded.startWithTokens());
        RegistryAccess access;
        const auto accounts = std::make_shared<MemoryAccounts>();
        accounts->session.insert(m_guarded.host(), GuardedRegistry::alice());
        access.accounts = accounts;
        const Reference open = Reference::parse(m_guarded.open()).value();
        const Reference closed = Reference::parse(m_guarded.closed()).value();
        const auto client = registryClient(open, access, shortPatience());
        QVERIFY(QCoro::waitFor(documentNow(client, open, Accepted::Everything, {})));
        const auto sibling = siblingClient(*client, closed);
        QVERIFY(QCoro::waitFor(documentNow(sibling, closed, Accepted::Everything, {})));
        QCOMPARE(m_guarded.tokens->requests().size(), 2);
        QVERIFY(QCoro::waitFor(documentNow(client, open, Accepted::Everything, {})));
        QCOMPARE(m_guarded.tokens->requests().size(), 2);
    }

private:
    static Attempt<DocumentNow> askFor(const QString &image, Accepted accepted = Accepted::Everything)
    {
        const Reference reference = Reference::parse(image).value();
        const auto client = registryClient(reference, {}, shortPatience());
        return QCoro::waitFor(documentNow(client, reference, accepted, {}));
    }

    QTemporaryDir m_config;
    GuardedRegistry m_guarded;
};

QTEST_GUILESS_MAIN(TestDocumentNow)
#include "tst_documentnow.moc"
