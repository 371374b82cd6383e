// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/containerlist.h"
#include "core/transport/engine/responses/enginekind.h"
#include "tests/core/transport/engine/responses/drawnjson.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

/// "name of image #a", and how it holds that.
static QString drawn(const EngineContainer &container)
{
    return shortened(container.name + u" of "_s + container.image + u' ' + container.imageId.hex())
        + (container.isRunning ? u" running"_s : QString()) + (container.isExternal ? u" external"_s : QString());
}

static QByteArray inState(const QByteArray &state)
{
    return json("[{'Id':'#1','Names':['/x'],'Image':'app:1','ImageID':'sha256:#a','State':'" + state + "'}]");
}

class TestContainerList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void containers_data()
    {
        QTest::addColumn<EngineKind>("kind");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("containers");
        const EngineKind docker = EngineKind::Docker;
        const EngineKind podman = EngineKind::Podman;
        QTest::newRow("Docker") << docker
                                << json(
                                       "[{'Id':'#1','Names':['/happy_hopper','/other/link'],'Image':'app:v1','ImageID':"
                                       "'sha256:#a','Command':'sh','State':'running','Status':'Up 3 minutes'},"
                                       "{'Id':'#2','Names':null,'Image':'sha256:#b','ImageID':'sha256:#b','State':"
                                       "'exited'}]")
                                << QStringList{u"happy_hopper of app:v1 #a running"_s, u" of sha256:#b #b"_s};
        QTest::newRow("libpod, one that Buildah made")
            << podman
            << json("[{'Id':'#1','Names':['hop'],'Image':'localhost/x:1','ImageID':'#a','State':'Created'},"
                    "{'Id':'#2','Names':['working-container'],'Image':'localhost/x:1','ImageID':'#a','Command':"
                    "['buildah'],'State':'storage'}]")
            << QStringList{u"hop of localhost/x:1 #a"_s, u"working-container of localhost/x:1 #a external"_s};
        QTest::newRow("none") << docker << QByteArray("[]\n") << QStringList{};
        QTest::newRow("nonsense around the ID")
            << docker << json("[{'Id':'#1','Names':7,'Image':[],'ImageID':'none','State':{}}]")
            << QStringList{u" of  "_s};
    }

    void containers()
    {
        QFETCH(const EngineKind, kind);
        QFETCH(const QByteArray, body);
        const auto containers = parseContainerList(body, engineName(kind));
        QVERIFY_RESULT(containers);
        QStringList lines;
        for (const EngineContainer &container : *containers)
            lines.append(drawn(container));
        QTEST(lines, "containers");
    }

    void whatRuns()
    {
        const auto runs = [](const QByteArray &state) {
            return parseContainerList(inState(state), u"Docker"_s).value().first().isRunning;
        };
        for (const auto state : {"running", "paused", "restarting", "Running"})
            QVERIFY2(runs(state), state);
        for (const auto state : {"created", "exited", "dead", "removing", "storage", "stopped", ""})
            QVERIFY2(!runs(state), state);
    }

    void whatIsNoList_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an object") << QByteArray(R"({"message":"x"})");
        QTest::newRow("a page") << QByteArray("<html>");
        QTest::newRow("no ID") << json("[{'Id':'#1'},{'Names':['/x']}]");
    }

    void whatIsNoList()
    {
        QFETCH(const QByteArray, body);
        QVERIFY_ERROR(parseContainerList(body, u"build"_s), ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestContainerList)
#include "tst_containerlist.moc"
