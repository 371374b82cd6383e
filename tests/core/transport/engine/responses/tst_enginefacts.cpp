// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/enginefacts.h"
#include "tests/core/transport/engine/responses/drawnjson.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

/// "id name driver images", and what else there is.
QString drawn(const EngineFacts &facts)
{
    const auto said = [](const QString &text) { return text.isEmpty() ? u"-"_s : text; };
    QStringList parts{said(facts.id), said(facts.name), said(facts.storageDriver),
        facts.images ? QString::number(*facts.images) : u"-"_s};
    if (facts.hasContainerdStore)
        parts.append(u"containerd"_s);
    if (facts.isRootless)
        parts.append(u"rootless"_s);
    return parts.join(u' ');
}

const QByteArray classic = json(
    "{'ID':'7TRN:IPZB:QYBB','Containers':1,'Images':87,'Driver':'overlay2','DriverStatus':[['Backing Filesystem',"
    "'extfs'],['Supports d_type','true'],['Native Overlay Diff','true']],'SecurityOptions':['name=apparmor',"
    "'name=seccomp,profile=default'],'Name':'build','RegistryConfig':{'AllowNondistributableArtifactsCIDRs':[],"
    "'InsecureRegistryCIDRs':['127.0.0.0/8','::1/128'],'IndexConfigs':{'docker.io':{'Name':'docker.io','Mirrors':"
    "['https://mirror.example/','https://me:secret@other.example/'],'Secure':true,'Official':true},'10.0.0.7:5000':"
    "{'Name':'10.0.0.7:5000','Mirrors':[],'Secure':false,'Official':false}},'Mirrors':['https://mirror.example/',"
    "'https://me:secret@other.example/']}}");
const QByteArray containerd
    = json("{'ID':'b1f0d5a2-6f6b','Images':3,'Driver':'overlayfs','DriverStatus':[['driver-type',"
           "'io.containerd.snapshotter.v1']],'SecurityOptions':['name=seccomp,profile=builtin','name=cgroupns',"
           "'name=rootless'],'Name':'laptop','RegistryConfig':{'IndexConfigs':{},'Mirrors':null}}");
const QByteArray podman
    = json("{'ID':'0b4a1c3e-made-up','Images':12,'Driver':'overlay','DriverStatus':[['Supports d_type','true'],"
           "['Backing Filesystem','extfs']],'SecurityOptions':['name=seccomp,profile=default','name=rootless'],"
           "'Name':'laptop','Rootless':true,'RegistryConfig':{'InsecureRegistryCIDRs':[],'IndexConfigs':{'docker.io':"
           "{'Name':'docker.io','Mirrors':['mirror.example'],'Secure':true},'lab:5000':{'Name':'lab:5000','Mirrors':[],"
           "'Secure':false}},'Mirrors':[]}}");

} // namespace

class TestEngineFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void facts_data()
    {
        QTest::addColumn<EngineKind>("kind");
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QString>("facts");
        const EngineKind docker = EngineKind::Docker;
        QTest::newRow("Docker, classic store") << docker << classic << u"7TRN:IPZB:QYBB build overlay2 87"_s;
        QTest::newRow("Docker, containerd store, rootless")
            << docker << containerd << u"b1f0d5a2-6f6b laptop overlayfs 3 containerd rootless"_s;
        QTest::newRow("podman, which has no ID that lasts")
            << EngineKind::Podman << podman << u"- laptop overlay 12 rootless"_s;
        QTest::newRow("nothing said") << docker << QByteArray("{}") << u"- - - -"_s;
        QTest::newRow("nothing known yet")
            << docker << json("{'ID':'','Images':-1,'DriverStatus':null,'SecurityOptions':null,'RegistryConfig':null}")
            << u"- - - -"_s;
        QTest::newRow("nonsense")
            << docker << json("{'ID':7,'Images':1e300,'DriverStatus':[1,['driver-type'],{}],'SecurityOptions':[3]}")
            << u"- - - -"_s;
    }

    void facts()
    {
        QFETCH(const EngineKind, kind);
        QFETCH(const QByteArray, info);
        const auto facts = parseEngineFacts(info, kind, engineName(kind));
        QVERIFY_RESULT(facts);
        QTEST(drawn(*facts), "facts");
    }

    void registriesOfDocker()
    {
        const EngineFacts facts = parseEngineFacts(classic, EngineKind::Docker, u"Docker"_s).value();
        QCOMPARE(facts.mirrors, (QStringList{u"https://mirror.example/"_s, u"https://other.example/"_s}));
        QCOMPARE(facts.insecureRegistries, (QStringList{u"10.0.0.7:5000"_s, u"127.0.0.0/8"_s, u"::1/128"_s}));
    }

    void registriesOfPodman()
    {
        const EngineFacts facts = parseEngineFacts(podman, EngineKind::Podman, u"Podman"_s).value();
        QCOMPARE(facts.mirrors, QStringList{u"mirror.example"_s});
        QCOMPARE(facts.insecureRegistries, QStringList{u"lab:5000"_s});
    }

    void registriesThatNobodySaid()
    {
        const EngineFacts facts = parseEngineFacts(containerd, EngineKind::Docker, u"Docker"_s).value();
        QCOMPARE(facts.mirrors, QStringList());
        QCOMPARE(facts.insecureRegistries, QStringList());
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("info");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html>");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("without an end") << classic.chopped(1);
    }

    void damaged()
    {
        QFETCH(const QByteArray, info);
        const auto facts = parseEngineFacts(info, EngineKind::Podman, u"Podman"_s);
        QVERIFY_ERROR(facts, ErrorKind::Damaged);
        QVERIFY(facts.error().message.words().startsWith(u"Podman gave an answer that no engine gives"));
        QVERIFY(!facts.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEngineFacts)
#include "tst_enginefacts.moc"
