// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/events.h"
#include "tests/core/transport/engine/responses/drawnjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

/// "image tag #a app:v1 @1795325407056037000", with "-" for what is empty.
QString drawn(const EngineEvent &event)
{
    QStringList parts{event.type, event.action, event.id, event.name};
    for (QString &part : parts)
        part = part.isEmpty() ? u"-"_s : part;
    return shortened(parts.join(u' ')) + u" @"_s + QString::number(event.time);
}

EngineEvent parsed(const QByteArray &text)
{
    return parseEvent(QJsonDocument::fromJson(json(text)).object());
}

} // namespace

class TestEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void events_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("event");
        QTest::newRow("tag, Docker 20.10")
            << QByteArray("{'status':'tag','id':'sha256:#a','Type':'image','Action':'tag','Actor':{'ID':'sha256:#a',"
                          "'Attributes':{'name':'127.0.0.1:5100/rs/app:v1','rs.research':'1'}},'scope':'local',"
                          "'time':1795325407,'timeNano':1795325407056037000}")
            << u"image tag sha256:#a 127.0.0.1:5100/rs/app:v1 @1795325407056037000"_s;
        QTest::newRow("tag, Docker 29") << QByteArray(
            "{'Type':'image','Action':'tag','Actor':{'ID':'sha256:#a','Attributes':{'name':'app:v1'}},"
            "'scope':'local','time':1795325407,'timeNano':1795325407056037001}")
                                        << u"image tag sha256:#a app:v1 @1795325407056037001"_s;
        QTest::newRow("untag, which does not say what")
            << QByteArray("{'Type':'image','Action':'untag','Actor':{'ID':'sha256:#a','Attributes':{'name':"
                          "'sha256:#a'}},'time':5,'timeNano':5000000001}")
            << u"image untag sha256:#a sha256:#a @5000000001"_s;
        QTest::newRow("pull, whose ID is a name")
            << QByteArray("{'status':'pull','id':'app:v1','Type':'image','Action':'pull','Actor':{'ID':'app:v1',"
                          "'Attributes':{'name':'app'}},'time':5,'timeNano':5000000000}")
            << u"image pull app:v1 app @5000000000"_s;
        QTest::newRow("pull of podman, which failed") << QByteArray(
            "{'status':'pull','id':'','Type':'image','Action':'pull','Actor':{'ID':'','Attributes':"
            "{'containerExitCode':'0','image':'','name':'quay.io/no:1','podId':''}},'time':5,"
            "'timeNano':5000000000}") << u"image pull - quay.io/no:1 @5000000000"_s;
        QTest::newRow("an ID at the top alone")
            << QByteArray("{'status':'delete','id':'sha256:#a','Type':'image','Action':'delete','time':7}")
            << u"image delete sha256:#a - @7000000000"_s;
        QTest::newRow("before there were types")
            << QByteArray("{'status':'die','id':'#c','from':'app:v1','time':7}") << u"container die #c - @7000000000"_s;
        QTest::newRow("before there were types, an image")
            << QByteArray("{'status':'untag','id':'#c','time':7}") << u"image untag #c - @7000000000"_s;
        QTest::newRow("prune, of nothing in particular")
            << QByteArray("{'Type':'image','Action':'prune','Actor':{'ID':'','Attributes':{'reclaimed':'12582912'}}}")
            << u"image prune - - @0"_s;
        QTest::newRow("hostile times") << QByteArray(
            "{'Type':'image','Action':'tag','time':9223372036854775807,'timeNano':-5}")
                                       << u"image tag - - @9000000000000000000"_s;
        QTest::newRow("nonsense") << QByteArray("{'Type':7,'Action':[],'Actor':'x','time':'now'}") << u"- - - - @0"_s;
        QTest::newRow("nothing") << QByteArray("{}") << u"- - - - @0"_s;
    }

    void events()
    {
        QFETCH(const QByteArray, text);
        QTEST(drawn(parsed(text)), "event");
    }

    void concerns_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("actions");
        QTest::addColumn<Concern>("concern");
        QTest::newRow("images") << u"image"_s
                                << QStringList{u"pull"_s, u"push"_s, u"tag"_s, u"untag"_s, u"delete"_s, u"load"_s,
                                       u"loadfromarchive"_s, u"save"_s, u"import"_s, u"prune"_s, u"create"_s,
                                       u"build"_s, u"remove"_s}
                                << Concern::Images;
        QTest::newRow("containers that come, go, run or stop")
            << u"container"_s
            << QStringList{u"create"_s, u"start"_s, u"die"_s, u"died"_s, u"pause"_s, u"unpause"_s, u"rename"_s,
                   u"destroy"_s, u"remove"_s}
            << Concern::Containers;
        QTest::newRow("containers that go on as they were")
            << u"container"_s
            << QStringList{u"attach"_s, u"exec_start: sh -c die"_s, u"exec_die"_s, u"health_status: healthy"_s,
                   u"top"_s, u"resize"_s, u"kill"_s, u"commit"_s, u"cleanup"_s}
            << Concern::None;
        QTest::newRow("others") << u"network"_s << QStringList{u"create"_s, u"destroy"_s} << Concern::None;
        QTest::newRow("nothing") << QString() << QStringList{QString()} << Concern::None;
    }

    void concerns()
    {
        QFETCH(const QString, type);
        QFETCH(const QStringList, actions);
        QFETCH(const Concern, concern);
        for (const QString &action : actions) {
            EngineEvent happened;
            happened.type = type;
            happened.action = action;
            QVERIFY2(concernOf(happened) == concern, qPrintable(action));
        }
    }
};

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
