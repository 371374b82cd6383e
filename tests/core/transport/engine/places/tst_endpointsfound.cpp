// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/endpointsfound.h"
#include "core/transport/engine/places/knownsockets.h"
#include "tests/core/transport/engine/places/placesrig.h"

#include <QLocalServer>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

const QByteArray workBegins = json("{'Name':'work','Endpoints':{'docker':{'Host':'unix://");
const QByteArray workEnds = json("'}}}");

} // namespace

/// All that is known of engines, on one list.
class TestEndpointsFound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_servers.clear();
        m_rig = std::make_unique<PlacesRig>();
    }

    void nothingIsThere()
    {
        QVERIFY(knownSockets(m_rig->around).isEmpty());
        QVERIFY(endpointsFound(m_rig->around).endpoints.isEmpty());
    }

    void socketsOfEveryProduct()
    {
        const QString run = m_rig->around.run;
        const QString user = m_rig->around.runtime;
        const QList<std::pair<QString, QString>> all{{u"Docker"_s, run + u"/docker.sock"_s},
            {u"Docker"_s, user + u"/docker.sock"_s},
            {u"Docker Desktop"_s, m_rig->home(u".docker/desktop/docker.sock"_s)},
            {u"Podman"_s, user + u"/podman/podman.sock"_s}, {u"Podman"_s, run + u"/podman/podman.sock"_s},
            {u"Colima"_s, m_rig->home(u".colima/default/docker.sock"_s)},
            {u"Colima"_s, m_rig->home(u".colima/arm/docker.sock"_s)},
            {u"Rancher Desktop"_s, m_rig->home(u".rd/docker.sock"_s)}};
        QStringList expected;
        for (const auto &[product, path] : all) {
            listenAt(path);
            expected.append(product + u" unix://"_s + path);
        }
        QCOMPARE(drawn(knownSockets(m_rig->around)), expected);
    }

    void aFileIsNoSocket()
    {
        m_rig->write(m_rig->around.run + u"/docker.sock"_s, "x");
        QDir().mkpath(m_rig->around.runtime + u"/docker.sock"_s);
        QVERIFY(knownSockets(m_rig->around).isEmpty());
    }

    void manyLinksToOneSocketAreOneEngine()
    {
        const QString real = m_rig->around.run + u"/docker.sock"_s;
        listenAt(real);
        QDir().mkpath(m_rig->home(u".docker/run"_s));
        QVERIFY(QFile::link(real, m_rig->home(u".docker/run/docker.sock"_s)));
        QVERIFY(QFile::link(m_rig->folder.filePath(u"nowhere"_s), m_rig->around.runtime + u"/docker.sock"_s));
        m_rig->set("DOCKER_HOST", u"unix://"_s + m_rig->home(u".docker/run/docker.sock"_s));
        const auto found = endpointsFound(m_rig->around).endpoints;
        QCOMPARE(
            drawn(found), QStringList{u"DOCKER_HOST unix://%1 *"_s.arg(m_rig->home(u".docker/run/docker.sock"_s))});
    }

    void theNameThatAPersonGaveCounts()
    {
        const QString path = m_rig->around.run + u"/docker.sock"_s;
        listenAt(path);
        m_rig->write(m_rig->home(u".docker/contexts/meta/a/meta.json"_s), workBegins + path.toUtf8() + workEnds);
        m_rig->set("DOCKER_HOST", u"unix://"_s + path);
        const auto found = endpointsFound(m_rig->around).endpoints;
        QCOMPARE(drawn(found), QStringList{u"work unix://%1 *"_s.arg(path)});
        QCOMPARE(found.first().origin, EngineEndpoint::Origin::DockerContext);
    }

    void problemsOfAllAreTold()
    {
        m_rig->set("DOCKER_HOST", u"nowhere"_s);
        m_rig->set("CONTAINER_HOST", u"fd://"_s);
        const auto found = endpointsFound(m_rig->around);
        QVERIFY(found.endpoints.isEmpty());
        const QStringList said = words(found.problems);
        QCOMPARE(said.size(), 2);
        QVERIFY2(said.first().startsWith(u"DOCKER_HOST: "_s), qPrintable(said.first()));
        QVERIFY2(said.last().startsWith(u"CONTAINER_HOST: "_s), qPrintable(said.last()));
    }

    void thisProcessLooksAtThisMachine()
    {
        qputenv("XDG_RUNTIME_DIR", "/somewhere");
        const Surroundings around = Surroundings::ofThisProcess();
        QCOMPARE(around.runtime, u"/somewhere"_s);
        QCOMPARE(around.home, QDir::homePath());
        QCOMPARE(around.run, u"/run"_s);
    }

private:
    void listenAt(const QString &path)
    {
        QDir().mkpath(QFileInfo(path).path());
        auto server = std::make_unique<QLocalServer>();
        QVERIFY2(server->listen(path), qPrintable(server->errorString()));
        m_servers.push_back(std::move(server));
    }

    std::unique_ptr<PlacesRig> m_rig;
    std::vector<std::unique_ptr<QLocalServer>> m_servers;
};

QTEST_GUILESS_MAIN(TestEndpointsFound)
#include "tst_endpointsfound.moc"
