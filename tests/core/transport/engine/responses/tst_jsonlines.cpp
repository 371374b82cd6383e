// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/jsonlines.h"
#include "tests/core/transport/engine/responses/drawnjson.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

/// The statuses of all objects in a stream that comes in these pieces.
QStringList heard(const QByteArrayList &pieces)
{
    JsonLines lines(u"Docker"_s);
    QList<QJsonObject> objects;
    for (const QByteArray &piece : pieces) {
        if (const auto added = lines.add(piece, objects); !added)
            return {u"damaged: "_s + added.error().detail};
    }
    QStringList statuses;
    for (const QJsonObject &object : std::as_const(objects))
        statuses.append(object.value(u"status"_s).toString());
    if (const auto ended = lines.end(); !ended)
        statuses.append(u"unfinished"_s);
    return statuses;
}

const QByteArray pull = json("{'status':'Pulling from rs/app','id':'v1'}\r\n"
                             "{'status':'Downloading','progressDetail':{'current':131072,'total':12586936},"
                             "'progress':'[>   ]  131.1kB/12.59MB','id':'013bbffec2f8'}\r\n"
                             "{'status':'镜像 }{ \\u007b','id':'\\\\'}\r\n"
                             "{'status':'Status: Image is up to date','a':[{},[{'b':'\\'{'}]]}\r\n");
const QStringList statusesOfPull{
    u"Pulling from rs/app"_s, u"Downloading"_s, u"镜像 }{ {"_s, u"Status: Image is up to date"_s};

} // namespace

class TestJsonLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void streams_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QStringList>("statuses");
        const QStringList two{u"a"_s, u"b"_s};
        QTest::newRow("Docker's lines") << pull << statusesOfPull;
        QTest::newRow("podman's lines") << json("{'status':'a'}\n{'status':'b'}\n") << two;
        QTest::newRow("no lines") << json("{'status':'a'}{'status':'b'}") << two;
        QTest::newRow("empty lines") << json("\r\n\n{'status':'a'}\n\n \t{'status':'b'}\r\n\r\n") << two;
        QTest::newRow("an object over several lines") << json("{\n  'status': 'a'\n}\n{'status':'b'}") << two;
        QTest::newRow("nothing") << QByteArray() << QStringList{};
        QTest::newRow("an empty object") << QByteArray("{}\n") << QStringList{QString()};
        QTest::newRow("unknown keys") << json("{'status':'a','new':{'deep':[1,2.5e3,null,true]}}")
                                      << QStringList{u"a"_s};
        QTest::newRow("cut") << json("{'status':'a'}\n{'status':") << QStringList{u"a"_s, u"unfinished"_s};
        QTest::newRow("cut within text") << json("{'status':'a'}\n{'status':'}")
                                         << QStringList{u"a"_s, u"unfinished"_s};
        QTest::newRow("cut within a line end") << json("{'status':'a'}\r") << QStringList{u"a"_s};
    }

    void streams()
    {
        QFETCH(const QByteArray, stream);
        QTEST(heard({stream}), "statuses");
    }

    void cutAnywhere()
    {
        for (qsizetype at = 0; at <= pull.size(); ++at)
            QCOMPARE(heard({pull.first(at), pull.sliced(at)}), statusesOfPull);
    }

    void cutEverywhere()
    {
        QByteArrayList bytes;
        for (const char c : pull)
            bytes.append(QByteArray(1, c));
        QCOMPARE(heard(bytes), statusesOfPull);
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QString>("detail");
        QTest::newRow("a page") << QByteArray("<html>") << u"something between"_s;
        QTest::newRow("words") << json("{'status':'a'}\nNot Found") << u"something between"_s;
        QTest::newRow("a list") << json("[{'status':'a'}]") << u"something between"_s;
        QTest::newRow("an end without a beginning") << json("{'status':'a'}}") << u"something between"_s;
        QTest::newRow("brackets of the wrong kind") << json("{'status':['a'}}") << u"at byte"_s;
        QTest::newRow("no JSON") << json("{status}") << u"at byte"_s;
        QTest::newRow("no UTF-8") << json("{'status':'\xff\xfe'}") << u"at byte"_s;
        QTest::newRow("too deep") << json("{'a':") + QByteArray(200, '[') + QByteArray(200, ']') + "}"
                                  << u"nested deeper"_s;
    }

    void damaged()
    {
        QFETCH(const QByteArray, stream);
        QFETCH(const QString, detail);
        JsonLines lines(u"Docker"_s);
        QList<QJsonObject> objects;
        const auto added = lines.add(stream, objects);
        QVERIFY_ERROR(added, ErrorKind::Damaged);
        QVERIFY2(added.error().detail.contains(detail), qPrintable(added.error().detail));
        QVERIFY(added.error().message.words().startsWith(u"Docker gave an answer"));
    }

    void whatCameBeforeTheDamageCounts()
    {
        JsonLines lines(u"Docker"_s);
        QList<QJsonObject> objects;
        QVERIFY_ERROR(lines.add(json("{'status':'a'}\n<html>"), objects), ErrorKind::Damaged);
        QCOMPARE(objects.size(), 1);
    }

    void whatComesAfterTheDamageDoesNot()
    {
        JsonLines lines(u"Docker"_s);
        QList<QJsonObject> objects;
        QVERIFY_ERROR(lines.add("<", objects), ErrorKind::Damaged);
        QVERIFY_ERROR(lines.add(json("{'status':'a'}\n"), objects), ErrorKind::Damaged);
        QVERIFY_ERROR(lines.end(), ErrorKind::Damaged);
        QVERIFY(objects.isEmpty());
    }

    void objectsHaveALimit()
    {
        const qsizetype frame = json("{'status':''}").size();
        const auto ofSize
            = [frame](qsizetype size) { return json("{'status':'") + QByteArray(size - frame, 'x') + json("'}\n"); };
        QCOMPARE(heard({ofSize(JsonLines::longestObject)}).first().size(), JsonLines::longestObject - frame);
        QCOMPARE(heard({ofSize(JsonLines::longestObject + 1)}),
            QStringList{u"damaged: an object of more than 1048576 bytes"_s});
        QCOMPARE(heard({ofSize(1000), QByteArray(10, '\n'), ofSize(1000)}).size(), 2);
    }

    void manyMayBeLongerThanOne()
    {
        const QByteArray one = json("{'status':'") + QByteArray(1000, 'x') + json("'}");
        QCOMPARE(heard({one.repeated(5000)}).size(), 5000);
    }

    void aStreamThatBreaksOffMayBeTriedAgain()
    {
        JsonLines lines(u"Podman on build.example"_s);
        QList<QJsonObject> objects;
        QVERIFY_RESULT(lines.add(json("{'status':"), objects));
        const auto ended = lines.end();
        QVERIFY_ERROR(ended, ErrorKind::Unreachable);
        QVERIFY(ended.error().retryable);
        QVERIFY(ended.error().message.words().startsWith(u"Podman on build.example broke off"));
        QCOMPARE(ended.error().detail, u"10 bytes of an object without an end"_s);
    }
};

QTEST_GUILESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
