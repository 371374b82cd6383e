// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/documents.h"

#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tags_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QStringList>("tags");

        QTest::newRow("two") << QByteArray(R"({"name":"t/c","tags":["latest","v1"]})")
                             << QStringList{u"latest"_s, u"v1"_s};
        QTest::newRow("null after deletions") << QByteArray(R"({"name":"t/c","tags":null})") << QStringList{};
        QTest::newRow("none") << QByteArray(R"({"name":"t/c"})") << QStringList{};
    }

    void tags()
    {
        QFETCH(const QByteArray, page);
        QFETCH(const QStringList, tags);
        const auto parsed = parseListPage(page, u"tags"_s, u"host"_s);
        QVERIFY_RESULT(parsed);
        QCOMPARE(*parsed, tags);
    }

    void damagedTags_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("a page") << QByteArray("<html>");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("numbers") << QByteArray(R"({"tags":[1]})");
    }

    void damagedTags()
    {
        QFETCH(const QByteArray, page);
        QVERIFY_ERROR(parseListPage(page, u"tags"_s, u"host"_s), ErrorKind::Damaged);
    }

    void tokens_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("life");

        QTest::newRow("token") << QByteArray(R"({"token":"abc","expires_in":300})") << QByteArray("abc") << 300;
        QTest::newRow("access_token") << QByteArray(R"({"access_token":"abc"})") << QByteArray("abc") << 60;
        QTest::newRow("too short a life") << QByteArray(R"({"token":"abc","expires_in":5})") << QByteArray("abc") << 60;
        QTest::newRow("an absurd life") << QByteArray(R"({"token":"abc","expires_in":9e18})") << QByteArray("abc")
                                        << 86400;
        QTest::newRow("null life") << QByteArray(R"({"token":"abc","expires_in":null})") << QByteArray("abc") << 60;
    }

    void tokens()
    {
        QFETCH(const QByteArray, reply);
        QFETCH(const QByteArray, token);
        QFETCH(const int, life);
        const auto parsed = parseTokenReply(reply, u"host"_s);
        QVERIFY_RESULT(parsed);
        QCOMPARE(parsed->token, token);
        QCOMPARE(int(parsed->life.count()), life);
    }

    void damagedTokens_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("a page") << QByteArray("<html>");
        QTest::newRow("none") << QByteArray("{}");
        QTest::newRow("a number") << QByteArray(R"({"token":1})");
        QTest::newRow("a second header inside") << QByteArray("{\"token\":\"abc\\r\\nX: y\"}");
    }

    void damagedTokens()
    {
        QFETCH(const QByteArray, reply);
        QVERIFY_ERROR(parseTokenReply(reply, u"host"_s), ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
