// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/browse/browse.h"
#include "tests/core/transport/registry/registrytest.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/support/check.h"

#include <QCoroTask>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// A search, as Docker Hub's index answers it, and what else may answer in its stead.
class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto proxy = FaultProxy::start(1); // which answers everything itself
        QVERIFY_RESULT(proxy);
        m_proxy = std::move(*proxy);
    }

    void aPageIsAskedForAsHubWantsIt()
    {
        answer(200, R"({"num_pages":2,"num_results":3,"results":[{"name":"a/b"}]})");
        const auto page = search({u"web & more"_s, 2, 2});
        QVERIFY_RESULT(page);
        QCOMPARE(page->page, 2);
        QVERIFY(page->isLast());
        QCOMPARE(m_proxy->requests().first().target, "/v1/search?q=web%20%26%20more&n=2&page=2");
    }

    void boundsAreKept()
    {
        answer(200, R"({"results":[]})");
        QVERIFY_RESULT(search({u"x"_s, -3, 5000}));
        QCOMPARE(m_proxy->requests().first().target, "/v1/search?q=x&n=100&page=1");
    }

    void explains_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("none here") << 404 << QByteArray() << ErrorKind::Refused << u"cannot be searched"_s;
        QTest::newRow("not for us") << 403 << QByteArray() << ErrorKind::Refused << u"cannot be searched"_s;
        QTest::newRow("too many") << 429 << QByteArray() << ErrorKind::Unreachable << u"no more requests"_s;
        QTest::newRow("trouble") << 503 << QByteArray() << ErrorKind::Unreachable << u"trouble of its own"_s;
        QTest::newRow("a login page") << 200 << QByteArray("<!DOCTYPE html><html>Sign in to the hotel</html>")
                                      << ErrorKind::Damaged << u"web page"_s;
        QTest::newRow("nonsense") << 200 << QByteArray("{\"results\":7}") << ErrorKind::Damaged << u"search result"_s;
        QTest::newRow("endless") << 200 << '"' + QByteArray(9 * 1024 * 1024, 'x') << ErrorKind::Damaged << QString();
    }

    void explains()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QString, says);
        answer(status, body);
        const auto page = search({u"nginx"_s});
        QVERIFY_ERROR(page, kind);
        QVERIFY2(page.error().message.words().contains(says), qPrintable(page.error().message.words()));
        QVERIFY(page.error().message.words().contains(m_proxy->host()));
    }

    void aStumbleIsTriedAgain()
    {
        m_proxy->add(u"/v1/search"_s, Fault::answer(503), 2);
        answer(200, R"({"results":[{"name":"a"}]})");
        QCOMPARE(search({u"a"_s}).value().hits.size(), 1);
    }

    void itCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto client = registryClient(*Reference::registry(m_proxy->host()), {}, shortPatience());
        QVERIFY_ERROR(QCoro::waitFor(searchRegistry(client, {u"a"_s}, {stop.get_token()})), ErrorKind::Cancelled);
    }

private:
    void answer(int status, const QByteArray &body)
    {
        m_proxy->add(u"/v1/search"_s, Fault::answer(status, {{"Content-Type", "application/json"}}, body), -1);
    }

    Result<SearchPage> search(const SearchQuery &query) const
    {
        const auto client = registryClient(*Reference::registry(m_proxy->host()), {}, shortPatience());
        return QCoro::waitFor(searchRegistry(client, query, {}));
    }

    std::unique_ptr<FaultProxy> m_proxy;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
