// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/searchengine.h"

#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/drawnengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// What real engines find: Docker in an index, podman in the catalogue of a registry; and what others answer.
class TestSearchEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"docker-registry"_s);
        LAB_START(m_docker);
        LAB_START(m_podman);
        auto index = FaultProxy::start(0);
        QVERIFY_RESULT(index);
        m_index = std::move(*index);
        m_index->add(u"/v1/_ping"_s, Fault::answer(200, {{"X-Docker-Registry-Standalone", "false"}}, "true"), -1);
    }

    void docker()
    {
        m_index->add(u"/v1/search"_s, Fault::answer(200, {{"Content-Type", "application/json"}}, R"({"num_pages":1,
            "num_results":2,"page":1,"page_size":25,"query":"tea","results":[{"name":"harbour/tea","description":
            "Green\nand black","star_count":7,"is_official":false},
            {"name":"tea","description":"","star_count":90,"is_official":true}]})"));
        const auto hits = search(engineOn(m_docker->socket(), u"Docker"_s), {.term = m_index->host() + u"/tea"_s});
        QVERIFY_RESULT(hits);
        QCOMPARE(namesOf(*hits), (QStringList{u"harbour/tea 7"_s, u"tea 90 official"_s}));
        QCOMPARE(hits->first().description, u"Green and black"_s);
    }

    void podman()
    {
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        const QString archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, archive);
        ran(run(u"skopeo"_s,
            {u"copy"_s, u"--dest-tls-verify=false"_s, u"docker-archive:"_s + archive,
                u"docker://"_s + (*registry)->host() + u"/harbour/tea:1"_s}));
        const auto hits = search(
            engineOn(m_podman->socket(), u"Podman"_s), {.term = (*registry)->host() + u"/tea"_s, .plainHttp = true});
        QVERIFY_RESULT(hits);
        QCOMPARE(namesOf(*hits), QStringList{(*registry)->host() + u"/harbour/tea 0"_s});
        const auto none
            = search(engineOn(m_podman->socket(), u"Podman"_s), {.term = (*registry)->host() + u"/coffee"_s});
        QVERIFY_RESULT(none); // with docker's call it would be an image that is missing
        QVERIFY(none->isEmpty());
    }

    /// Docker asks for a search that most registries never had.
    void aRegistryWithoutASearch()
    {
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        QVERIFY_ERROR(search(engineOn(m_docker->socket(), u"Docker"_s), {.term = (*registry)->host() + u"/tea"_s}),
            ErrorKind::Refused);
    }

    void whereNobodyAnswers_data() { addEngineRows(); }
    void whereNobodyAnswers()
    {
        const EngineEndpoint engine
            = isPodmanRow() ? engineOn(m_podman->socket(), u"Podman"_s) : engineOn(m_docker->socket(), u"Docker"_s);
        QVERIFY_ERROR(search(engine, {.term = u"127.0.0.1:1/tea"_s}), ErrorKind::Unreachable);
    }

    void badAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QStringList>("found");
        const QStringList none;
        const QStringList damaged{u"damaged"_s};
        QTest::newRow("nothing") << QByteArray("[]") << none;
        QTest::newRow("no list") << QByteArray("{}") << damaged;
        QTest::newRow("cut") << QByteArray("[{\"name\":\"a") << damaged;
        QTest::newRow("no name") << QByteArray(R"([{"description":"x"}])") << none;
        QTest::newRow("a number for a name") << QByteArray(R"([{"name":7,"description":"x"}])") << damaged;
        QTest::newRow("podman's") << QByteArray(R"([{"Index":"docker.io","Name":"docker.io/library/tea","Stars":3,
            "Description":"","Official":"[OK]","Automated":"","Tag":""}])")
                                  << QStringList{u"docker.io/library/tea 3 official"_s};
        QTest::newRow("no such name") << QByteArray(R"([{"name":"BAD NAME","description":"x"}])") << none;
        QTest::newRow("more than asked for")
            << QByteArray(R"([{"name":"a","description":""},{"name":"b","description":""},
                {"name":"c","description":""}])")
            << QStringList{u"a 0"_s, u"b 0"_s};
        QTest::newRow("as many as asked for, of two registries")
            << QByteArray(R"([{"Name":"quay.io/a/a","Description":"","Stars":0},
                {"Name":"quay.io/a/b","Description":"","Stars":0},{"Name":"quay.io/a/c","Description":"","Stars":0},
                {"Name":"docker.io/library/d","Description":"","Stars":0}])")
            << QStringList{u"quay.io/a/a 0"_s, u"quay.io/a/b 0"_s, u"docker.io/library/d 0"_s};
    }

    void badAnswers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QStringList, found);
        const auto proxy = drawnDocker();
        QVERIFY_RESULT(proxy);
        (*proxy)->add(u"/images/search"_s, Fault::answer(200, {{"Content-Type", "application/json"}}, answer), -1);
        const EngineEndpoint there = behind(**proxy);
        const auto hits = search(there, {.term = u"a+b c"_s, .limit = 2});
        if (found == QStringList{u"damaged"_s})
            QVERIFY_ERROR(hits, ErrorKind::Damaged);
        else
            QCOMPARE(namesOf(hits.value()), found);
        QCOMPARE((*proxy)->requests("GET", u"/images/search\\?term=a%2Bb%20c&limit=2$"_s).size(), 1);
    }

private:
    static Result<QList<SearchHit>> search(const EngineEndpoint &engine, const EngineSearch &wanted)
    {
        const EngineClientPtr client = engineClient(engine);
        const auto met = QCoro::waitFor(meetEngine(client, {}));
        if (!met)
            return fail(met.error());
        return QCoro::waitFor(searchInEngine(client, *met, wanted, {}));
    }

    static QStringList namesOf(const QList<SearchHit> &hits)
    {
        QStringList names;
        for (const SearchHit &hit : hits)
            names.append(hit.name + u' ' + QString::number(hit.stars) + (hit.official ? u" official"_s : QString()));
        return names;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
    std::unique_ptr<FaultProxy> m_index;
};

QTEST_GUILESS_MAIN(TestSearchEngine)
#include "tst_searchengine.moc"
