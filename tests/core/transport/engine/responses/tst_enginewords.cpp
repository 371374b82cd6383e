// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/enginewords.h"
#include "tests/core/transport/engine/responses/drawnjson.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestEngineWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("Docker") << json("{'message':'No such image: a1e43567f731:latest'}\n")
                                << u"No such image: a1e43567f731:latest"_s;
        QTest::newRow("podman") << json(
            "{'cause':'image not known','message':'no such image: image not known','response':404}")
                                << u"no such image: image not known"_s;
        QTest::newRow("only a cause") << json("{'cause':'image not known','message':''}") << u"image not known"_s;
        QTest::newRow("the end of a stream") << json("{'error':'unexpected EOF'}") << u"unexpected EOF"_s;
        QTest::newRow("text") << QByteArray("client version 1.11 is too old.\n")
                              << u"client version 1.11 is too old.\n"_s;
        QTest::newRow("an object without words") << json("{'code':5,'message':7}") << QString();
        QTest::newRow("a page") << QByteArray("<html><title>502 Bad Gateway</title>") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
    }

    void words()
    {
        QFETCH(const QByteArray, body);
        QTEST(engineWords(body), "words");
    }

    void textHasALimit() { QCOMPARE(engineWords(QByteArray(1'000'000, 'x')).size(), 64 * 1024); }

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

    void pages()
    {
        QVERIFY(looksLikePage(u"Text/HTML; charset=utf-8"_s, {}));
        QVERIFY(looksLikePage({}, "\r\n <!DOCTYPE html>"));
        QVERIFY(!looksLikePage(u"application/json"_s, "{}"));
        QVERIFY(!looksLikePage({}, "404 page not found"));
        QVERIFY(!looksLikePage({}, {}));
    }
};

QTEST_GUILESS_MAIN(TestEngineWords)
#include "tst_enginewords.moc"
