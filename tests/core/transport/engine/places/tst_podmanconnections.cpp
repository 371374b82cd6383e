// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/podmanconnections.h"
#include "tests/core/transport/engine/places/placesrig.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

const QByteArray vmAndTls
    = json("{'Connection':{'Default':'vm','Connections':{'vm':{'URI':'ssh://core@127.0.0.1:40001/run/user/1000/podman/"
           "podman.sock','Identity':'/keys/vm','IsMachine':true},'tls':{'URI':'tcp://h:8080','TLSCA':'/c/"
           "ca.pem','TLSCert':'/c/cert.pem','TLSKey':'/c/key.pem'}}},'Farm':{}}");
const QByteArray newerFile = json(
    "{'Connection':{'Default':'y','Connections':{'x':{'URI':'unix:///new.sock'},'y':{'URI':'unix:///y.sock'}}}}");
const QByteArray twoConnections
    = json("{'Connection':{'Default':'x','Connections':{'x':{'URI':'unix:///x.sock'},'y':{'URI':'unix:///y.sock'}}}}");
const QByteArray onlyA = json("{'Connection':{'Connections':{'a':{'URI':'unix:///a.sock'}}}}");
const QByteArray badAndGood = json("{'Connection':{'Connections':{'bad':%,'good':{'URI':'unix:///g.sock'}}}}");
const QByteArray nowhere = json("{'URI':'nowhere'}");
const QByteArray numberForUri = json("{'URI':5}");

} // namespace

/// What podman's own command wrote, of now and of before, and what it should not have.
class TestPodmanConnections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<PlacesRig>(); }

    void whoHasNoPodmanHasNoConnections()
    {
        QVERIFY(found().isEmpty());
        QVERIFY(m_rig->problems.isEmpty());
    }

    void connectionsOfPodmansCommand()
    {
        LAB_NEEDS(u"podman"_s);
        const QStringList add{u"--remote"_s, u"system"_s, u"connection"_s, u"add"_s};
        m_rig->run(u"podman"_s, add + QStringList{u"here"_s, u"unix:///run/podman/podman.sock"_s});
        m_rig->run(u"podman"_s, add + QStringList{u"there"_s, u"--default"_s, u"tcp://10.0.0.7:8080"_s});
        QStringList connections = drawn(found());
        connections.sort();
        QCOMPARE(
            connections, (QStringList{u"here unix:///run/podman/podman.sock"_s, u"there tcp://10.0.0.7:8080 *"_s}));
        QCOMPARE(words(m_rig->problems), QStringList{});
    }

    void connectionsOfTheirFile()
    {
        m_rig->write(connectionsFile(), vmAndTls);
        const auto connections = found();
        QCOMPARE(drawn(connections),
            (QStringList{
                u"tls tcp://h:8080"_s, u"vm ssh://core@127.0.0.1:40001/run/user/1000/podman/podman.sock *"_s}));
        QCOMPARE(connections.first().tls, (EngineTls{u"/c/ca.pem"_s, u"/c/cert.pem"_s, u"/c/key.pem"_s, true}));
        QCOMPARE(connections.last().identity, u"/keys/vm"_s);
        QCOMPARE(connections.last().source, connectionsFile());
    }

    void connectionsAsTheyWereKeptBefore()
    {
        m_rig->write(confFile(),
            "[engine]\nactive_service = \"x\"\n[engine.service_destinations.x]\n"
            "uri = \"ssh://core@h:2222/run/podman.sock\"\nidentity = \"/path/key\"\n");
        const auto connections = found();
        QCOMPARE(drawn(connections), QStringList{u"x ssh://core@h:2222/run/podman.sock *"_s});
        QCOMPARE(connections.first().identity, u"/path/key"_s);
    }

    void theNewerFileWins()
    {
        m_rig->write(connectionsFile(), newerFile);
        m_rig->write(confFile(),
            "[engine]\nactive_service = \"x\"\n[engine.service_destinations]\n"
            "x = {uri = \"unix:///old.sock\"}\nz = {uri = \"unix:///z.sock\"}\n");
        QCOMPARE(
            drawn(found()), (QStringList{u"x unix:///new.sock"_s, u"y unix:///y.sock *"_s, u"z unix:///z.sock"_s}));
    }

    void variablesComeFirst()
    {
        m_rig->write(connectionsFile(), twoConnections);
        m_rig->set("CONTAINER_CONNECTION", u"y"_s);
        QCOMPARE(drawn(found()), (QStringList{u"x unix:///x.sock"_s, u"y unix:///y.sock *"_s}));
        m_rig->set("CONTAINER_HOST", u"ssh://me@h/run/podman.sock"_s);
        m_rig->set("CONTAINER_SSHKEY", u"/key"_s);
        const auto connections = found();
        QCOMPARE(drawn(connections),
            (QStringList{
                u"x unix:///x.sock"_s, u"y unix:///y.sock"_s, u"CONTAINER_HOST ssh://me@h/run/podman.sock *"_s}));
        QCOMPARE(connections.last().identity, u"/key"_s);
    }

    void theFilesMayBeElsewhere()
    {
        m_rig->set("PODMAN_CONNECTIONS_CONF", m_rig->home(u"a.json"_s));
        m_rig->set("CONTAINERS_CONF", m_rig->home(u"b.conf"_s));
        m_rig->write(m_rig->home(u"a.json"_s), onlyA);
        m_rig->write(m_rig->home(u"b.conf"_s), "[engine.service_destinations]\nb = {uri = \"unix:///b.sock\"}\n");
        QCOMPARE(drawn(found()), (QStringList{u"a unix:///a.sock"_s, u"b unix:///b.sock"_s}));
    }

    void whatIsWrongIsSaidAndTheOthersStay_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("problem");

        const QByteArray broken = badAndGood;
        const auto with = [&](const QByteArray &bad) { return QByteArray(broken).replace('%', bad); };
        QTest::newRow("no address") << with(nowhere) << u"is no address of an engine"_s;
        QTest::newRow("nothing") << with("{}") << u"is no address of an engine"_s;
        QTest::newRow("a number") << with(numberForUri) << u"“URI”"_s;
        QTest::newRow("no table") << with("5") << u"is no address of an engine"_s;
    }

    void whatIsWrongIsSaidAndTheOthersStay()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, problem);
        m_rig->write(connectionsFile(), file);
        QCOMPARE(drawn(found()), QStringList{u"good unix:///g.sock"_s});
        const QString said = words(m_rig->problems).join(u'\n');
        QVERIFY2(said.contains(problem) && said.contains(connectionsFile()), qPrintable(said));
    }

    void aFileThatIsNoneLeavesTheOther()
    {
        m_rig->write(connectionsFile(), "[");
        m_rig->write(confFile(), "[engine.service_destinations]\nb = {uri = \"unix:///b.sock\"}\n");
        QCOMPARE(drawn(found()), QStringList{u"b unix:///b.sock"_s});
        m_rig->write(confFile(), "[[[");
        QVERIFY(found().isEmpty());
        QCOMPARE(m_rig->problems.size(), 3);
    }

private:
    QList<EngineEndpoint> found() { return podmanEndpoints(m_rig->around, m_rig->problems); }
    QString connectionsFile() const { return m_rig->home(u".config/containers/podman-connections.json"_s); }
    QString confFile() const { return m_rig->home(u".config/containers/containers.conf"_s); }

    std::unique_ptr<PlacesRig> m_rig;
};

QTEST_GUILESS_MAIN(TestPodmanConnections)
#include "tst_podmanconnections.moc"
