// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/words/serverwords.h"

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

    void details_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("detail");
        QTest::newRow("plain") << u"tag does not exist: app:nope"_s << u"tag does not exist: app:nope"_s;
        QTest::newRow("lines and blanks") << u" a\r\n\tb  c\n"_s << u"a b c"_s;
        QTest::newRow("colours") << u"\x1b[91mno\x1b[0m"_s << u"[91mno [0m"_s;
        QTest::newRow("text that turns around") << u"a"_s + QChar(0x202E) + u'b' << u"a b"_s;
        QTest::newRow("a password in an address")
            << u"Get \"https://joe:secret@r.io/v2/\": EOF"_s << u"Get \"https://r.io/v2/\": EOF"_s;
        QTest::newRow("a signed address") << u"Get \"https://cdn.example/blob?X-Amz-Signature=secret&y=1\": EOF"_s
                                          << u"Get \"https://cdn.example/blob\": EOF"_s;
        QTest::newRow("a password with a question mark")
            << u"at https://joe:se?cret@r.io/x"_s << u"at https://r.io/x"_s;
        QTest::newRow("a password with an at sign") << u"at https://joe:se@cret@r.io/x"_s << u"at https://r.io/x"_s;
        QTest::newRow("an address behind other letters") << u"x_https://joe:secret@r.io"_s << u"x_https://r.io"_s;
        QTest::newRow("a token") << u"header Bearer eyJhbGciOi.abc-def given"_s << u"header Bearer … given"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void details()
    {
        QFETCH(const QString, words);
        QTEST(fitForDetail(words), "detail");
    }

    void detailsHaveALimit()
    {
        QCOMPARE(fitForDetail(QString(200, u'x')), QString(200, u'x'));
        QCOMPARE(fitForDetail(QString(201, u'x')), QString(199, u'x') + u'…');
    }

    void webPages()
    {
        QVERIFY(isWebPage(u"Text/HTML; charset=utf-8"_s, {}));
        QVERIFY(isWebPage(u"application/json"_s, "\r\n <!DOCTYPE html>"));
        QVERIFY(!isWebPage(u"application/json"_s, "{}"));
        QVERIFY(!isWebPage({}, "404 page not found"));
        QVERIFY(!isWebPage({}, {}));
        QVERIFY(isWebPage({}, QByteArray(5000, ' ') + "<html>"));
    }
};

QTEST_GUILESS_MAIN(TestServerWords)
#include "tst_serverwords.moc"
