// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/serverwords.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestServerWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");

        QTest::newRow("one error") << QByteArray(
            R"({"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"none"}}]})")
                                   << u"MANIFEST_UNKNOWN: manifest unknown"_s;
        QTest::newRow("the same twice") << QByteArray(
            R"({"errors":[{"code":"A","message":"b","detail":"x"},{"code":"A","message":"b","detail":null}]})")
                                        << u"A: b"_s;
        QTest::newRow("two") << QByteArray(R"({"errors":[{"code":"A","message":"b"},{"message":"c"}]})")
                             << u"A: b; c"_s;
        QTest::newRow("token service of the hub")
            << QByteArray(R"({"details":"incorrect username or password"})") << u"incorrect username or password"_s;
        QTest::newRow("oauth") << QByteArray(R"({"error":"invalid_grant","error_description":"expired"})")
                               << u"invalid_grant; expired"_s;
        QTest::newRow("plain text") << QByteArray("404 page not found\n") << u"404 page not found"_s;
        QTest::newRow("a page") << QByteArray("<html><head><title>Log in\n here</title></head><body>x</body></html>")
                                << u"Log in here"_s;
        QTest::newRow("control characters") << QByteArray("a\x1b[31mb\0"
                                                          "c\r\nd",
            12) << u"a [31mb c d"_s;
        QTest::newRow("a signed address")
            << QByteArray("denied: https://s3/x?X-Amz-Signature=secret&y=1 now") << u"denied: https://s3/x now"_s;
        QTest::newRow("a password in an address")
            << QByteArray("at https://joe:secret@host/x") << u"at https://host/x"_s;
        QTest::newRow("a token") << QByteArray("bad header Bearer eyJhbGciOi.abc-def given")
                                 << u"bad header Bearer … given"_s;
        QTest::newRow("errors of another shape") << QByteArray(R"({"errors":"no"})") << QString();
        QTest::newRow("empty") << QByteArray() << QString();
    }

    void words()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, words);
        QCOMPARE(serverWords(body), words);
    }

    void neverMoreThanTwoHundredCharacters()
    {
        const QString words = serverWords(QByteArray(5000, 'x'));
        QCOMPARE(words.size(), 200);
        QVERIFY(words.endsWith(u'…'));
    }

    void code()
    {
        QCOMPARE(serverCode(R"({"errors":[{"code":"NAME_UNKNOWN"}]})"), u"NAME_UNKNOWN"_s);
        QCOMPARE(serverCode("<html>"), QString());
    }

    void webPages()
    {
        QVERIFY(isWebPage(u"text/html"_s, "x"));
        QVERIFY(isWebPage(u"application/json"_s, "  <!DOCTYPE html>"));
        QVERIFY(!isWebPage(u"application/json"_s, "{}"));
    }
};

QTEST_GUILESS_MAIN(TestServerWords)
#include "tst_serverwords.moc"
