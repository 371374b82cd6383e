// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json.h"
#include "tests/support/check.h"

#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace stowage;
using namespace Qt::StringLiterals;

static const QString what = u"The manifest"_s;

static QJsonObject object(const QByteArray &bytes)
{
    return parseObject(bytes, what).value();
}

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anObjectIsRead()
    {
        QCOMPARE(object(R"({"a":1,"b":null})").keys(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(parseArray("[1,2]", what).value().size(), 2);
    }

    void whatIsNoObjectIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("cut short") << QByteArray(R"({"a":[1,2)");
        QTest::newRow("more behind it") << QByteArray("{} {}");
        QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
        QTest::newRow("deep") << "{\"a\":" + QByteArray(200, '[') + QByteArray(200, ']') + '}';
    }
    void whatIsNoObjectIsDamaged()
    {
        QFETCH(QByteArray, bytes);
        const auto result = parseObject(bytes, what);
        QVERIFY_ERROR(result, ErrorKind::Damaged);
        QVERIFY(result.error().message.words().startsWith(what));
        QVERIFY(!result.error().detail.isEmpty());
    }

    void whatIsNoArrayIsDamaged()
    {
        QVERIFY_ERROR(parseArray("{}", what), ErrorKind::Damaged);
        QVERIFY_ERROR(parseArray("[", what), ErrorKind::Damaged);
    }

    void bracketsInTextAreNotDeep()
    {
        QVERIFY_RESULT(parseObject("{\"a\":\"" + QByteArray(500, '[') + "\\\"]\"}", what));
        QVERIFY_RESULT(parseObject("{\"a\\\\\":\"" + QByteArray(500, '[') + "\\\\\",\"b\":\"[\\\\\\\"[\"}", what));
        QVERIFY_RESULT(parseObject("{\"a\":" + QByteArray(99, '[') + QByteArray(99, ']') + '}', what));
        QVERIFY_ERROR(
            parseObject("{\"a\":" + QByteArray(100, '[') + QByteArray(100, ']') + '}', what), ErrorKind::Damaged);
    }

    void integers_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::newRow("0") << qint64(0);
        QTest::newRow("-7") << qint64(-7);
        QTest::newRow("1e3") << qint64(1000);
        QTest::newRow("9007199254740993") << qint64(9007199254740993);
        QTest::newRow("9223372036854775807") << std::numeric_limits<qint64>::max();
    }
    void integers()
    {
        const auto number = integerIn(object("{\"n\":" + QByteArray(QTest::currentDataTag()) + '}'), u"n"_s, what);
        QVERIFY_RESULT(number);
        QTEST(*number, "number");
    }

    void whatIsNoIntegerIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"null", "1.5", "\"7\"", "true", "[]", "1e300", "9223372036854775808"})
            QTest::newRow(json) << QByteArray(json);
    }
    void whatIsNoIntegerIsDamaged()
    {
        QFETCH(QByteArray, json);
        QVERIFY_ERROR(integerIn(object("{\"n\":" + json + '}'), u"n"_s, what), ErrorKind::Damaged);
    }

    void aMissingIntegerIsDamaged() { QVERIFY_ERROR(integerIn({}, u"n"_s, what), ErrorKind::Damaged); }

    void strings()
    {
        const QJsonObject json = object(R"({"text":"镜像","null":null,"number":7})");
        QCOMPARE(stringIn(json, u"text"_s, what).value(), u"镜像");
        QCOMPARE(stringIn(json, u"null"_s, what).value(), QString());
        QCOMPARE(stringIn(json, u"missing"_s, what).value(), QString());
        QVERIFY_ERROR(stringIn(json, u"number"_s, what), ErrorKind::Damaged);
    }

    void lists()
    {
        const QJsonObject json = object(R"({"list":["a","b"],"one":"a b","null":null,"mixed":["a",1],"object":{}})");
        QCOMPARE(stringsIn(json, u"list"_s, what).value(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(stringsIn(json, u"one"_s, what).value(), QStringList{u"a b"_s});
        QCOMPARE(stringsIn(json, u"null"_s, what).value(), QStringList());
        QCOMPARE(stringsIn(json, u"missing"_s, what).value(), QStringList());
        QVERIFY_ERROR(stringsIn(json, u"mixed"_s, what), ErrorKind::Damaged);
        QVERIFY_ERROR(stringsIn(json, u"object"_s, what), ErrorKind::Damaged);
    }

    void objects()
    {
        const QJsonObject json = object(R"({"list":[{"a":1},{}],"null":null,"mixed":[{},1],"text":"a","one":{}})");
        QCOMPARE(objectsIn(json, u"list"_s, what).value().size(), 2);
        QCOMPARE(objectsIn(json, u"list"_s, what).value().first(), object(R"({"a":1})"));
        QVERIFY(objectsIn(json, u"null"_s, what).value().isEmpty());
        QVERIFY(objectsIn(json, u"missing"_s, what).value().isEmpty());
        for (const QString &key : {u"mixed"_s, u"text"_s, u"one"_s})
            QVERIFY_ERROR(objectsIn(json, key, what), ErrorKind::Damaged);
    }

    void times()
    {
        const QJsonObject json = object(R"({"go":"2025-06-01T12:00:00.123456789+02:00","zero":"0001-01-01T00:00:00Z",
            "epoch":"1970-01-01T00:00:00Z","null":null,"number":7,"text":"soon"})");
        QCOMPARE(timeIn(json, u"go"_s), QDateTime({2025, 6, 1}, {10, 0, 0, 123}, QTimeZone::UTC));
        QCOMPARE(timeIn(json, u"epoch"_s).toMSecsSinceEpoch(), 0);
        for (const QString &key : {u"zero"_s, u"null"_s, u"number"_s, u"text"_s, u"missing"_s})
            QVERIFY2(!timeIn(json, key).isValid(), qPrintable(key));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
