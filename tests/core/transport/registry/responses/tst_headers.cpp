// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/headers.h"

#include <QTest>
#include <QTimeZone>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestHeaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("seconds"); // -1: none

        QTest::newRow("seconds") << QByteArray("7") << 7;
        QTest::newRow("with blanks") << QByteArray(" 120 ") << 120;
        QTest::newRow("at once") << QByteArray("0") << 0;
        QTest::newRow("a date") << QByteArray("Sun, 06 Nov 1994 08:50:37 GMT") << 60;
        QTest::newRow("a date in the past") << QByteArray("Sun, 06 Nov 1994 08:00:00 GMT") << 0;
        QTest::newRow("negative") << QByteArray("-3") << -1;
        QTest::newRow("for ever") << QByteArray("10000000000000000") << 24 * 60 * 60;
        QTest::newRow("a date for ever") << QByteArray("Thu, 06 Nov 2994 08:50:37 GMT") << 24 * 60 * 60;
        QTest::newRow("words") << QByteArray("soon") << -1;
        QTest::newRow("absent") << QByteArray() << -1;
    }

    void retryAfter()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const int, seconds);
        const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 37), QTimeZone::UTC);
        const auto wait = stowage::retryAfter(header, now);
        QCOMPARE(wait ? int(wait->count()) : -1, seconds);
    }

    void contentRange_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("range"); // first-last/total

        QTest::newRow("resumed") << QByteArray("bytes 6293468-12586935/12586936") << u"6293468-12586935/12586936"_s;
        QTest::newRow("past the end") << QByteArray("bytes */5000") << u"-1--1/5000"_s;
        QTest::newRow("total unknown") << QByteArray("bytes 0-9/*") << u"0-9/-1"_s;
        QTest::newRow("other unit") << QByteArray("lines 0-9/10") << u"none"_s;
        QTest::newRow("too large") << QByteArray("bytes 0-99999999999999999999/1") << u"0--1/1"_s;
        QTest::newRow("noise") << QByteArray("bytes 5-/10") << u"none"_s;
        QTest::newRow("absent") << QByteArray() << u"none"_s;
    }

    void contentRange()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QString, range);
        const auto read = stowage::contentRange(header);
        const QString drawn = read ? u"%1-%2/%3"_s.arg(read->first).arg(read->last).arg(read->total) : u"none"_s;
        QCOMPARE(drawn, range);
    }

    void receivedBytes_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("bytes");

        QTest::newRow("some") << QByteArray("0-99") << qint64(100);
        QTest::newRow("with the unit") << QByteArray("bytes=0-99") << qint64(100);
        QTest::newRow("none") << QByteArray("0-0") << qint64(0);
        QTest::newRow("not from the beginning") << QByteArray("5-99") << qint64(0);
        QTest::newRow("too large") << QByteArray("0-99999999999999999999") << qint64(0);
        QTest::newRow("absent") << QByteArray() << qint64(0);
    }

    void receivedBytes()
    {
        QFETCH(const QByteArray, header);
        QTEST(stowage::receivedBytes(header), "bytes");
    }

    void nextLink_data()
    {
        QTest::addColumn<QByteArrayList>("headers");
        QTest::addColumn<QString>("link");

        QTest::newRow("docker-registry") << QByteArrayList{"</v2/_catalog?last=t%2Fa&n=1>; rel=\"next\""}
                                         << u"/v2/_catalog?last=t%2Fa&n=1"_s;
        QTest::newRow("absolute") << QByteArrayList{"<https://r.io/v2/a/tags/list?last=x>; rel=next"}
                                  << u"https://r.io/v2/a/tags/list?last=x"_s;
        QTest::newRow("after another") << QByteArrayList{"</first>; rel=\"first\", </second>; rel=\"next\""}
                                       << u"/second"_s;
        QTest::newRow("in the second header")
            << QByteArrayList{"</first>; rel=first", "</b>; title=t; REL=\"NEXT\""} << u"/b"_s;
        QTest::newRow("only the last") << QByteArrayList{"</a>; rel=\"prev\""} << QString();
        QTest::newRow("absent") << QByteArrayList{} << QString();
    }

    void nextLink()
    {
        QFETCH(const QByteArrayList, headers);
        QFETCH(const QString, link);
        QCOMPARE(stowage::nextLink(headers), link);
    }

    void pullsLeft_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("remaining");
        QTest::addColumn<QString>("pulls"); // left/limit, seconds

        const QByteArray limit = "100;w=21600";
        QTest::newRow("Docker Hub") << limit << QByteArray("98;w=21600") << u"98/100, 21600"_s;
        QTest::newRow("none left") << limit << QByteArray("0;w=21600") << u"0/100, 21600"_s;
        QTest::newRow("no window") << QByteArray("5") << QByteArray("3") << u"3/5, 0"_s;
        QTest::newRow("with blanks") << QByteArray(" 76 ; w=60 ") << QByteArray("3 ; w=60") << u"3/76, 60"_s;
        QTest::newRow("more than all") << limit << QByteArray("101;w=21600") << u"100/100, 21600"_s;
        QTest::newRow("absent") << QByteArray() << QByteArray() << u"none"_s;
        QTest::newRow("only the limit") << limit << QByteArray() << u"none"_s;
        QTest::newRow("nothing is allowed") << QByteArray("0") << QByteArray("0") << u"none"_s;
        QTest::newRow("negative") << limit << QByteArray("-1;w=21600") << u"none"_s;
        QTest::newRow("words") << QByteArray("many") << QByteArray("some") << u"none"_s;
    }

    void pullsLeft()
    {
        QFETCH(const QByteArray, limit);
        QFETCH(const QByteArray, remaining);
        const auto read = stowage::pullsLeft(limit, remaining);
        const QString drawn
            = read ? u"%1/%2, %3"_s.arg(read->left).arg(read->limit).arg(read->window.count()) : u"none"_s;
        QTEST(drawn, "pulls");
    }

    void fewPullsAreWorthAWord_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<bool>("few");
        QTest::newRow("none") << qint64(0) << true;
        QTest::newRow("less than a tenth") << qint64(9) << true;
        QTest::newRow("a tenth") << qint64(10) << false;
        QTest::newRow("all") << qint64(100) << false;
    }

    void fewPullsAreWorthAWord()
    {
        QFETCH(const qint64, left);
        QTEST(PullsLeft(left, 100).isFew(), "few");
    }

    void plainTypeDropsParameters()
    {
        QCOMPARE(plainType("Application/JSON; charset=utf-8"), u"application/json"_s);
        QCOMPARE(plainType(""), QString());
    }
};

QTEST_GUILESS_MAIN(TestHeaders)
#include "tst_headers.moc"
