// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/conformance/performance.h"

using namespace stowage;
using namespace Qt::StringLiterals;

/// OCI distribution-spec, "Content Discovery" (end-8), and the catalog of Docker's registry, as a client meets them.
/// Referrers (end-12) are not asked for.
class TestDiscoveryRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_stage.registry()); }

    void tags_data()
    {
        rows();
        const QString first = u"GET tags/list?n=1000 | Accept: application/json | Authorization: - -> 200 | "_s;
        row("all at once", first + uR"({"name":"team/app","tags":["1","latest"]})"_s, u"1 latest"_s);
        row("in any order, some twice", first + uR"({"tags":["b","a","b"]})"_s, u"a b"_s);
        row("null, after deletes", first + uR"({"name":"team/app","tags":null})"_s, {});
        row("none at all", first + uR"({"name":"team/app"})"_s, {});
        row("what is no tag is left out", first + uR"({"tags":["../../evil/manifests/2","b c","ok"]})"_s, u"ok"_s);
        const QString next = u"\nGET tags/list?last=b&n=1000 -> 200 | {\"tags\":[\"c\"]}"_s;
        row("a relative link",
            first + uR"(Link: </v2/team/app/tags/list?last=b&n=1000>; rel="next" | {"tags":["a","b"]})"_s + next,
            u"a b c"_s);
        row("a link of the query alone", first + uR"(Link: <?last=b&n=1000>; rel="next" | {"tags":["a","b"]})"_s + next,
            u"a b c"_s);
        row("an absolute link",
            first + uR"(Link: <http://$host/v2/team/app/tags/list?last=b&n=1000>; rel=next | {"tags":["a"]})"_s + next,
            u"a c"_s);
        row("a link with other links",
            first
                + uR"(Link: </v2/>; rel="first", </v2/team/app/tags/list?last=b&n=1000>; rel="next" | {"tags":["a"]})"_s
                + next,
            u"a c"_s);
        row("fewer than were asked for, and no link", first + uR"({"tags":["a"]})"_s, u"a"_s);
        row("another host is asked at home",
            first + uR"(Link: <$cdn/v2/team/app/tags/list?last=b&n=1000>; rel="next" | {"tags":["a"]})"_s + next,
            u"a c"_s);
        row("another scheme is asked at home",
            first + uR"(Link: <https://127.0.0.1:1/v2/team/app/tags/list?last=b&n=1000>; rel="next" | {"tags":["a"]})"_s
                + next,
            u"a c"_s);
        row("fewer at a time than we want",
            uR"(GET tags/list?n=1000 -> 400 | {"errors":[{"code":"PAGINATION_NUMBER_INVALID","message":"x"}]}
                GET tags/list -> 200 | Link: </v2/team/app/tags/list?last=a&n=50>; rel="next" | {"tags":["a"]}
                GET tags/list?last=a&n=50 -> 200 | {"tags":["b"]})"_s,
            u"a b"_s);
        row("busy in the middle",
            first + uR"(Link: <?last=b&n=1000>; rel="next" | {"tags":["a"]}
                      GET tags/list?last=b&n=1000 -> 429 | Retry-After: 0)"_s
                + next,
            u"a c"_s);
        row("with a token",
            uR"(GET tags/list?n=1000 -> 401 | WWW-Authenticate: Bearer realm="$cdn/token",service="s",scope="repository:team/app:pull"
                GET $cdn/token?service=s&scope=repository:team/app:pull -> 200 | {"access_token":"T"}
                GET tags/list?n=1000 | Authorization: Bearer T -> 200 | Link: <?last=a>; rel="next" | {"tags":["a"]}
                GET tags/list?last=a | Authorization: Bearer T -> 200 | {"tags":["b"]})"_s,
            u"a b"_s);
    }

    void tags() { plays(u"team/app"_s); }

    void badTags_data()
    {
        rows();
        const QString first = u"GET tags/list?n=1000 -> 200 | "_s;
        row("no such repository",
            uR"(GET tags/list?n=1000 -> 404 | {"errors":[{"code":"NAME_UNKNOWN","message":"x"}]})"_s,
            u"not-found: no repository"_s);
        row("not for us", uR"(GET tags/list?n=1000 -> 403 | {"errors":[{"code":"DENIED","message":"x"}]})"_s,
            u"refused"_s);
        row("it takes no number, and none either",
            uR"(GET tags/list?n=1000 -> 400 | {"errors":[{"code":"PAGINATION_NUMBER_INVALID","message":"x"}]}
                GET tags/list -> 400 | {"errors":[{"code":"PAGINATION_NUMBER_INVALID","message":"x"}]})"_s,
            u"failed"_s);
        row("to itself", first + uR"(Link: <?n=1000>; rel="next" | {"tags":["a"]})"_s, u"damaged: in circles"_s);
        row("in a circle", first + uR"(Link: <?last=a>; rel="next" | {"tags":["a"]}
                      GET tags/list?last=a -> 200 | Link: <?n=1000>; rel="next" | {"tags":["b"]})"_s,
            u"damaged: in circles"_s);
        row("to another list", first + uR"(Link: </v2/other/app/tags/list>; rel="next" | {"tags":["a"]})"_s,
            u"damaged: nothing can be listed"_s);
        row("to something else of another host", first + uR"(Link: <$cdn/steal>; rel="next" | {"tags":["a"]})"_s,
            u"damaged: nothing can be listed"_s);
        row("a web page", first + u"Content-Type: text/html | <html>Log in</html>"_s, u"damaged: web page"_s);
        row("numbers", first + uR"({"tags":[1,2]})"_s, u"damaged"_s);
        row("cut", first + uR"({"tags":["a",)"_s, u"damaged"_s);
    }

    void badTags() { plays(u"team/app"_s); }

    void catalog_data()
    {
        rows();
        const QString first = u"GET /v2/_catalog?n=1000 | Accept: application/json -> 200 | "_s;
        row("all at once", first + uR"({"repositories":["team/app","base"]})"_s, u"base team/app"_s);
        row("nothing", first + uR"({"repositories":null})"_s, {});
        row("page by page", first + uR"(Link: </v2/_catalog?last=t%2Fa&n=1>; rel="next" | {"repositories":["t/a"]}
                      GET /v2/_catalog?last=t%2Fa&n=1 -> 200 | {"repositories":["t/b"]})"_s,
            u"t/a t/b"_s);
        row("fewer at a time than we want",
            uR"(GET /v2/_catalog?n=1000 -> 400 | {"errors":[{"code":"PAGINATION_NUMBER_INVALID","message":"x"}]}
                GET /v2/_catalog -> 200 | {"repositories":["a"]})"_s,
            u"a"_s);
        row("what is no name is left out", first + uR"({"repositories":["../etc","A","ok"]})"_s, u"ok"_s);
        row("with its own scope",
            uR"(GET /v2/_catalog?n=1000 -> 401 | WWW-Authenticate: Bearer realm="$cdn/token",scope="registry:catalog:*"
                GET $cdn/token?scope=registry:catalog:%2A -> 200 | {"token":"T"}
                GET /v2/_catalog?n=1000 | Authorization: Bearer T -> 200 | {"repositories":["a"]})"_s,
            u"a"_s);
        row("not to everyone", u"GET /v2/_catalog?n=1000 -> 401"_s, u"refused: who you are"_s);
        row("not known", u"GET /v2/_catalog?n=1000 -> 404"_s, u"refused: does not list"_s);
        row("not here", uR"(GET /v2/_catalog?n=1000 -> 405 | {"errors":[{"code":"UNSUPPORTED","message":"x"}]})"_s,
            u"refused: does not list"_s);
    }

    void catalog() { plays({}); }

private:
    static void rows()
    {
        QTest::addColumn<QString>("drawn");
        QTest::addColumn<QString>("finds"); // all that is listed, or how it ends
    }

    static void row(const char *name, const QString &drawn, const QString &finds)
    {
        QTest::newRow(name) << drawn << finds;
    }

    /// Lists the tags of a repository, or the repositories.
    void plays(const QString &repository)
    {
        QFETCH(const QString, drawn);
        QFETCH(const QString, finds);
        m_stage.begin(drawn);
        const auto home = repository.isEmpty() ? Reference::registry(m_stage.host())
                                               : Reference::parse(m_stage.host() + u'/' + repository);
        const auto client = registryClient(*home, {}, shortPatience());
        const auto listed = QCoro::waitFor(repository.isEmpty() ? listRepositories(client, {}) : listTags(client, {}));
        m_stage.compare();
        QCOMPARE(listed ? listed->join(u' ') : endOf(listed, finds), finds);
    }

    Performance m_stage;
};

QTEST_GUILESS_MAIN(TestDiscoveryRequests)
#include "tst_discoveryrequests.moc"
