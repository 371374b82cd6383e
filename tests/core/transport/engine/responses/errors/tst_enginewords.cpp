// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/errors/enginewords.h"
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
};

QTEST_GUILESS_MAIN(TestEngineWords)
#include "tst_enginewords.moc"
