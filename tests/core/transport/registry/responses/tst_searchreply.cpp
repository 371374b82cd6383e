// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/searchreply.h"

#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

class TestSearchReply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hubsAnswer()
    {
        const auto page = parse(R"({"num_pages":3,"num_results":53,"page":1,"page_size":2,"query":"nginx","results":[
            {"name":"nginx","description":"Official build of Nginx.","star_count":20100,"is_official":true,
             "is_automated":false,"is_trusted":false},
            {"name":"bitnami/nginx","description":"Bitnami container\n image\tfor NGINX","star_count":190,
             "is_official":false,"is_automated":true}]})");
        QVERIFY_RESULT(page);
        QCOMPARE(page->hits,
            (QList<SearchHit>{{u"nginx"_s, u"Official build of Nginx."_s, 20100, true, false},
                {u"bitnami/nginx"_s, u"Bitnami container image for NGINX"_s, 190, false, true}}));
        QCOMPARE(page->pages, 3);
        QCOMPARE(page->total, 53);
        QVERIFY(!page->isLast());
    }

    void whatOtherRegistriesLeaveOut()
    {
        const auto page = parse(R"({"results":[{"name":"team/app","description":null}]})");
        QVERIFY_RESULT(page);
        QCOMPARE(page->hits, (QList<SearchHit>{{u"team/app"_s, {}, 0, false, false}}));
        QVERIFY(page->isLast());
        QVERIFY(parse(R"({"results":null})").value().hits.isEmpty());
    }

    void namesThatAreNoneAreLeftOut()
    {
        const auto page = parse(R"({"results":[{"name":"../../evil"},{"name":"Upper"},{"name":""},{"name":"a b"},
            {"name":"good"}]})");
        QVERIFY_RESULT(page);
        QCOMPARE(page->hits.size(), 1);
        QCOMPARE(page->hits.first().name, u"good"_s);
    }

    void whatIsTooMuchIsCut()
    {
        QByteArray results;
        for (int i = 0; i < 300; ++i)
            results += (i > 0 ? "," : "") + QByteArray(R"({"name":"n","star_count":9e18,"description":")")
                + QByteArray(100'000, 'x') + "\"}";
        const auto page = parse(R"({"num_pages":-5,"num_results":1e300,"results":[)" + results + "]}");
        QVERIFY_RESULT(page);
        QCOMPARE(page->hits.size(), 25);
        QCOMPARE(page->hits.first().description.size(), 500);
        QCOMPARE(page->hits.first().stars, std::numeric_limits<int>::max());
        QCOMPARE(page->pages, 1);
        QCOMPARE(page->total, 0);
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("reply");
        for (const char *reply : {"", "<html>", "[]", R"({"results":{}})", R"({"results":[1]})",
                 R"({"results":[{"name":7}]})", R"({"results":[{"name":"a","description":[]}]})", R"({"results":[)"})
            QTest::newRow(reply) << QByteArray(reply);
    }

    void damaged()
    {
        QFETCH(const QByteArray, reply);
        const auto page = parse(reply);
        QVERIFY_ERROR(page, ErrorKind::Damaged);
        QVERIFY(page.error().message.words().contains(u"docker.io"_s));
    }

private:
    static Result<SearchPage> parse(const QByteArray &reply)
    {
        return parseSearchReply(reply, {u"nginx"_s}, u"docker.io"_s);
    }
};

QTEST_GUILESS_MAIN(TestSearchReply)
#include "tst_searchreply.moc"
