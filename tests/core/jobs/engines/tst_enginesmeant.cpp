// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/enginesmeant.h"
#include "core/jobs/engines/survey.h"
#include "tests/core/transport/engine/places/placesrig.h"

#include <QLocalServer>

using namespace stowage;
using namespace Qt::StringLiterals;

/// Which engine a person means by `--place docker`, `podman`, or one of these with something behind it.
class TestEnginesMeant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_servers.clear();
        m_rig = std::make_unique<PlacesRig>();
    }

    void whereOneWouldListen()
    {
        QCOMPARE(meant(EngineKind::Docker, {}), QStringList{u"Docker unix://%1/docker.sock"_s.arg(m_rig->around.run)});
        QCOMPARE(meant(EngineKind::Podman, {}),
            QStringList{u"Podman unix://%1/podman/podman.sock"_s.arg(m_rig->around.run)});
    }

    void socketsThatAreThere()
    {
        const QString docker = m_rig->around.runtime + u"/docker.sock"_s;
        const QString podman = m_rig->around.runtime + u"/podman/podman.sock"_s;
        listenAt(docker);
        listenAt(podman);
        QCOMPARE(meant(EngineKind::Docker, {}), QStringList{u"Docker unix://"_s + docker});
        QCOMPARE(meant(EngineKind::Podman, {}), QStringList{u"Podman unix://"_s + podman});
    }

    void whatItsOwnCommandWouldAsk()
    {
        listenAt(m_rig->around.run + u"/docker.sock"_s);
        m_rig->set("DOCKER_HOST", u"ssh://me@build.example"_s);
        m_rig->set("CONTAINER_HOST", u"tcp://pods.example:1234"_s);
        QCOMPARE(meant(EngineKind::Docker, {}), QStringList{u"DOCKER_HOST ssh://me@build.example *"_s});
        QCOMPARE(meant(EngineKind::Podman, {}), QStringList{u"CONTAINER_HOST tcp://pods.example:1234 *"_s});
    }

    void anAddress()
    {
        QCOMPARE(meant(EngineKind::Docker, u"unix:///x/y.sock"_s), QStringList{u" unix:///x/y.sock"_s});
        QCOMPARE(meant(EngineKind::Docker, u"/x/y.sock"_s), QStringList{u" unix:///x/y.sock"_s});
        QCOMPARE(meant(EngineKind::Podman, u"ssh://core@host:2222/run/p.sock"_s),
            QStringList{u" ssh://core@host:2222/run/p.sock"_s});
        QCOMPARE(meant(EngineKind::Docker, u"tcp://host"_s), QStringList{u" tcp://host:2375"_s});
        m_rig->set("DOCKER_TLS_VERIFY", u"1"_s);
        QCOMPARE(meant(EngineKind::Docker, u"tcp://host"_s), QStringList{u" tcp://host:2376"_s});
        QVERIFY_ERROR(enginesMeant(EngineKind::Docker, u"http://host"_s, m_rig->around), ErrorKind::Usage);
        QVERIFY_ERROR(enginesMeant(EngineKind::Docker, u"tcp://me:secret@host"_s, m_rig->around), ErrorKind::Usage);
    }

    void aContextsName()
    {
        m_rig->write(m_rig->home(u".docker/contexts/meta/1/meta.json"_s),
            json("{'Name':'work','Endpoints':{'docker':{'Host':'tcp://work.example:1'}}}"));
        QCOMPARE(meant(EngineKind::Docker, u"work"_s), QStringList{u"work tcp://work.example:1"_s});
        const auto other = enginesMeant(EngineKind::Docker, u"wrok"_s, m_rig->around);
        QVERIFY_ERROR(other, ErrorKind::NotFound);
        QVERIFY(other.error().message.words().contains(u"work"_s));
        QVERIFY_ERROR(enginesMeant(EngineKind::Podman, u"work"_s, m_rig->around), ErrorKind::NotFound);
    }

    /// A variable is no name that could be written behind the colon.
    void aVariableIsNoName()
    {
        m_rig->set("DOCKER_HOST", u"tcp://build.example:1"_s);
        QVERIFY_ERROR(enginesMeant(EngineKind::Docker, u"DOCKER_HOST"_s, m_rig->around), ErrorKind::NotFound);
    }

    void titles()
    {
        using Way = EngineAddress::Way;
        const EngineAddress local{Way::Local, u"/run/docker.sock"_s, {}, 0, {}};
        const EngineAddress podman{Way::Local, u"/run/podman/podman.sock"_s, {}, 0, {}};
        const EngineAddress far{Way::Ssh, {}, u"build.example"_s, 22, u"me"_s};
        QCOMPARE(engineTitle({u"Docker"_s, local}), u"Docker"_s);
        QCOMPARE(engineTitle({{}, podman}), u"Podman"_s);
        QCOMPARE(engineTitle({{}, far}), u"build.example"_s);
        EngineEndpoint variable{u"DOCKER_HOST"_s, far};
        variable.origin = EngineEndpoint::Origin::Environment;
        QCOMPARE(engineTitle(variable), u"build.example"_s);
        EngineEndpoint context{u"work"_s, far};
        context.origin = EngineEndpoint::Origin::DockerContext;
        QCOMPARE(engineTitle(context), u"work"_s);
    }

private:
    QStringList meant(EngineKind kind, const QString &text) const
    {
        return drawn(enginesMeant(kind, text, m_rig->around).value());
    }

    void listenAt(const QString &path)
    {
        QDir().mkpath(QFileInfo(path).path());
        m_servers.push_back(std::make_unique<QLocalServer>());
        QVERIFY(m_servers.back()->listen(path));
    }

    std::vector<std::unique_ptr<QLocalServer>> m_servers;
    std::unique_ptr<PlacesRig> m_rig;
};

QTEST_GUILESS_MAIN(TestEnginesMeant)
#include "tst_enginesmeant.moc"
