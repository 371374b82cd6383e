// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/registrytest.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QTcpServer>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// Manifests of a real registry, whole and spoilt on the way.
class TestRegistrySource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        auto seed = pushSeed(m_registry->host(), u"team/app"_s, u"1"_s, {1000});
        QVERIFY_RESULT(seed);
        m_seed = *seed;
    }

    void init()
    {
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        m_proxy = std::move(*proxy);
    }

    void aTagTakesOneRequest()
    {
        Puller puller(image(u":1"_s));
        const auto root = puller.root();
        QVERIFY_RESULT(root);
        QCOMPARE(root->bytes, m_seed.manifest);
        QCOMPARE(root->digest, m_seed.digest);
        QCOMPARE(m_proxy->requests().size(), 1);
        const QByteArray accept = m_proxy->requests().first().head.value("Accept");
        QVERIFY(accept.contains("oci.image.index.v1+json") && accept.contains("distribution.manifest.v2+json"));
    }

    void whatTheRegistryWantsToSayIsHandedOn()
    {
        m_proxy->add({.target = QRegularExpression(u"/manifests/"_s),
            .fault = Fault::with("Warning", "299 - \"This registry moves in May.\""),
            .times = -1});
        Puller puller(image(u":1"_s));
        QVERIFY_RESULT(puller.root());
        QVERIFY_RESULT(puller.root());
        QCOMPARE(
            words(puller.source->remarks()), QStringList{m_proxy->host() + u" says: This registry moves in May."_s});
    }

    void aDigestWins()
    {
        Puller puller(image(u":other@"_s + m_seed.digest.toString()));
        QVERIFY_RESULT(puller.root());
        QVERIFY(m_proxy->requests().first().target.endsWith(m_seed.digest.toString().toLatin1()));
    }

    void survives_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("500 twice") << Fault::answer(500);
        QTest::newRow("502 with a page") << Fault::answer(
            502, {{"Content-Type", "text/html"}}, "<html>bad gateway</html>");
        QTest::newRow("429") << Fault::answer(429, {{"Retry-After", "0"}});
        QTest::newRow("cut in the body") << Fault::cut(50);
        QTest::newRow("not even a head") << Fault::silence();
        QTest::newRow("no Docker-Content-Digest") << Fault::without("Docker-Content-Digest");
        QTest::newRow("no Content-Type") << Fault::without("Content-Type");
    }

    void survives()
    {
        QFETCH(const Fault, fault);
        m_proxy->add(u"/manifests/"_s, fault, 1);
        Puller puller(image(u":1"_s));
        const auto root = puller.root();
        QVERIFY_RESULT(root);
        QCOMPARE(root->digest, m_seed.digest);
    }

    void explains_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("says");

        const QByteArray json = "application/json";
        QTest::newRow("a captive portal") << Fault::answer(200, {{"Content-Type", "text/html"}}, "<html>Log in</html>")
                                          << u"damaged"_s << u"web page"_s;
        QTest::newRow("a flipped byte") << Fault::flip(20) << u"damaged"_s << QString();
        QTest::newRow("over 4 MiB") << Fault::answer(200, {{"Content-Type", json}}, QByteArray(5 << 20, ' '))
                                    << u"damaged"_s << u"too large"_s;
        QTest::newRow("schema 1") << Fault::answer(200,
            {{"Content-Type", "application/vnd.docker.distribution.manifest.v1+prettyjws"}},
            R"({"schemaVersion":1,"fsLayers":[],"name":"a"})")
                                  << u"damaged"_s << QString();
        QTest::newRow("not JSON") << Fault::answer(200, {{"Content-Type", json}}, "hello") << u"damaged"_s << QString();
        QTest::newRow("404") << Fault::answer(404, {}, R"({"errors":[{"code":"MANIFEST_UNKNOWN","message":"x"}]})")
                             << u"not-found"_s << u"Check the name and the tag"_s;
        QTest::newRow("403") << Fault::answer(403) << u"refused"_s << u"Sign in first"_s;
        QTest::newRow("401 without a challenge") << Fault::answer(401) << u"refused"_s << u"or sign in"_s;
        QTest::newRow("401 with an unknown challenge")
            << Fault::answer(401, {{"WWW-Authenticate", "Negotiate"}}) << u"refused"_s << u"or sign in"_s;
        QTest::newRow("a realm without encryption")
            << Fault::answer(401, {{"WWW-Authenticate", "Bearer realm=\"http://example.com/token\""}}) << u"refused"_s
            << u"example.com without encryption"_s;
        QTest::newRow("a redirect to nowhere") << Fault::answer(302) << u"failed"_s << u"without saying where"_s;
        QTest::newRow("418") << Fault::answer(418) << u"failed"_s << u"a registry does not give"_s;
    }

    void explains()
    {
        QFETCH(const Fault, fault);
        QFETCH(const QString, kind);
        QFETCH(const QString, says);
        m_proxy->add(u"/manifests/"_s, fault, -1);
        Puller puller(image(u":1"_s));
        const auto root = puller.root();
        QVERIFY(!root);
        QCOMPARE(kindName(root.error().kind), kind);
        QVERIFY2(root.error().message.words().contains(says), qPrintable(root.error().message.words()));
        QVERIFY2(!root.error().message.words().contains(u"/v2/"_s), qPrintable(root.error().message.words()));
    }

    void givesUpAfterFiveTries()
    {
        m_proxy->add(u"/manifests/"_s, Fault::answer(503), -1);
        Puller puller(image(u":1"_s));
        QVERIFY_ERROR(puller.root(), ErrorKind::Unreachable);
        QCOMPARE(m_proxy->requests().size(), 5);
        QCOMPARE(puller.steps.last().phase, Phase::Failed);
    }

    void aClosedPortIsNotWaitedFor()
    {
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const quint16 port = nobody.serverPort();
        nobody.close();
        Puller puller(u"127.0.0.1:%1/team/app:1"_s.arg(port));
        const auto root = puller.root();
        QVERIFY_ERROR(root, ErrorKind::Unreachable);
        QVERIFY2(root.error().message.words().contains(u"Nothing answers at 127.0.0.1"_s),
            qPrintable(root.error().message.words()));
        QVERIFY(puller.steps.isEmpty());
    }

    void aStoppedPullAsksNothing()
    {
        Puller puller(image(u":1"_s));
        puller.stop.request_stop();
        QVERIFY_ERROR(puller.root(), ErrorKind::Cancelled);
    }

    void tagsOfARepository()
    {
        Puller puller(image(u":1"_s));
        const auto tags = puller.tags();
        QVERIFY_RESULT(tags);
        QCOMPARE(*tags, QStringList{u"1"_s});
    }

    void tagsOfNoRepository()
    {
        Puller puller(m_proxy->host() + u"/team/nothing:1"_s);
        const auto tags = puller.tags();
        QVERIFY_ERROR(tags, ErrorKind::NotFound);
        QVERIFY2(tags.error().message.words().contains(u"team/nothing"_s), qPrintable(tags.error().message.words()));
    }

private:
    QString image(const QString &suffix) const { return m_proxy->host() + u"/team/app"_s + suffix; }

    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<FaultProxy> m_proxy;
    Seed m_seed;
};

QTEST_GUILESS_MAIN(TestRegistrySource)
#include "tst_registrysource.moc"
