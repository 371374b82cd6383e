// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/engine.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/process/closedport.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/support/check.h"

#include <QLocalServer>
#include <QTemporaryDir>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

static EngineEndpoint onSocket(const QString &path, const QString &name = u"Docker"_s)
{
    return {name, {EngineAddress::Way::Local, path, {}, 0, {}}};
}

static EngineEndpoint onPort(quint16 port)
{
    return {u"build"_s, {EngineAddress::Way::Tcp, {}, u"127.0.0.1"_s, port, {}}};
}

static Result<EngineMet> meet(const EngineEndpoint &endpoint)
{
    return QCoro::waitFor(meetEngine(engineClient(endpoint), {}));
}

static QString said(const Outcome &outcome)
{
    return QString::fromUtf8(outcome.out).trimmed();
}

/// Engines say who they are, as their own clients have it, and whoever does not answer is explained.
class TestMeetEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void docker()
    {
        LAB_NEEDS(u"dockerd"_s, u"docker"_s);
        LAB_NEEDS_ROOT();
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        const auto met = meet(onSocket((*engine)->socket()));
        QVERIFY_RESULT(met);
        const auto asked = [&](const QString &field) {
            return said((*engine)->docker({u"version"_s, u"--format"_s, u"{{.Server.%1}}"_s.arg(field)}));
        };
        QCOMPARE(met->hello.kind, EngineKind::Docker);
        QCOMPARE(met->hello.version, asked(u"Version"_s));
        QCOMPARE(met->hello.newest.toString(), asked(u"APIVersion"_s));
        QCOMPARE(met->hello.oldest.toString(), asked(u"MinAPIVersion"_s));
        QCOMPARE(met->api, std::min(newestApi, met->hello.newest));
        QCOMPARE(met->facts.id, said((*engine)->docker({u"info"_s, u"--format"_s, u"{{.ID}}"_s})));
        QCOMPARE(met->facts.storageDriver, said((*engine)->docker({u"info"_s, u"--format"_s, u"{{.Driver}}"_s})));
        QVERIFY(met->capabilities.pullReportsBytes);
    }

    void podman()
    {
        LAB_NEEDS(u"podman"_s);
        LAB_NEEDS_ROOT();
        const auto engine = PodmanEngine::start();
        QVERIFY_RESULT(engine);
        const auto met = meet(onSocket((*engine)->socket(), u"Podman"_s));
        QVERIFY_RESULT(met);
        QCOMPARE(met->hello.kind, EngineKind::Podman);
        QCOMPARE(met->hello.version, said((*engine)->podman({u"version"_s, u"--format"_s, u"{{.Client.Version}}"_s})));
        QCOMPARE(met->facts.storageDriver, u"overlay"_s);
        QVERIFY(!met->facts.hasContainerdStore && met->capabilities.untagsWithoutDeleting);
    }

    void killedAndStartedAgain()
    {
        LAB_NEEDS(u"dockerd"_s);
        LAB_NEEDS_ROOT();
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        const EngineClientPtr client = engineClient(onSocket((*engine)->socket()));
        const auto ask = [&] { return QCoro::waitFor(meetEngine(client, {})); };
        QVERIFY_RESULT(ask());
        (*engine)->kill();
        const auto gone = ask();
        QVERIFY_ERROR(gone, ErrorKind::Unreachable);
        QVERIFY(gone.error().message.words().startsWith(u"Docker does not run."_s));
        QVERIFY_RESULT((*engine)->startAgain());
        QVERIFY_RESULT(ask());
    }

    void nobodyListens_data()
    {
        QTest::addColumn<QString>("socket");
        QTest::addColumn<QString>("command");
        QTest::newRow("Docker") << u"/run/docker.sock"_s << u"“sudo systemctl start docker”"_s;
        QTest::newRow("rootless Docker") << u"/run/user/12345/docker.sock"_s << u"“systemctl --user start docker”"_s;
        QTest::newRow("Podman") << u"/run/podman/podman.sock"_s << u"“sudo systemctl start podman.socket”"_s;
        QTest::newRow("rootless Podman") << u"/run/user/12345/podman/podman.sock"_s
                                         << u"“systemctl --user start podman.socket”"_s;
        QTest::newRow("Docker Desktop") << u"/nowhere/.docker/desktop/docker.sock"_s
                                        << u"“systemctl --user start docker-desktop”"_s;
        QTest::newRow("Colima") << u"/nowhere/.colima/default/docker.sock"_s << u"“colima start”"_s;
        QTest::newRow("nobody knows") << u"/nowhere/engine.sock"_s << u"Start it, and try again."_s;
    }

    void nobodyListens()
    {
        QFETCH(const QString, socket);
        QFETCH(const QString, command);
        if (QFile::exists(socket))
            QSKIP("somebody listens there");
        const auto met = meet(onSocket(socket));
        QVERIFY_ERROR(met, ErrorKind::Unreachable);
        QVERIFY2(met.error().message.words().contains(command), qPrintable(met.error().message.words()));
        QVERIFY(met.error().detail.startsWith(socket));
    }

    void aSocketThatIsNotForUs_data()
    {
        QTest::addColumn<QLocalServer::SocketOptions>("options");
        QTest::addColumn<QString>("says");
        const QLocalServer::SocketOptions alone = QLocalServer::UserAccessOption;
        QTest::newRow("for its owner alone") << alone << u"belongs to somebody else"_s;
        QTest::newRow("for a group") << (alone | QLocalServer::GroupAccessOption) << u"usermod -aG mail $USER"_s;
    }

    void aSocketThatIsNotForUs()
    {
        LAB_NEEDS_ROOT();
        QFETCH(const QLocalServer::SocketOptions, options);
        QFETCH(const QString, says);
        QTemporaryDir folder(u"/tmp/lab-XXXXXX"_s);
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
        QLocalServer server;
        server.setSocketOptions(options);
        const QString socket = folder.filePath(u"docker.sock"_s);
        QVERIFY(server.listen(socket));
        constexpr gid_t mail = 8;
        QVERIFY(::chown(socket.toUtf8().constData(), 0, mail) == 0);
        QVERIFY(::seteuid(65534) == 0);
        const auto met = meet(onSocket(socket));
        QVERIFY(::seteuid(0) == 0);
        QVERIFY_ERROR(met, ErrorKind::Refused);
        QVERIFY2(met.error().message.words().contains(says), qPrintable(met.error().message.words()));
    }

    void onlyWithACertificateThatItTakes()
    {
        LAB_NEEDS(u"dockerd"_s, u"openssl"_s);
        LAB_NEEDS_ROOT();
        const QTemporaryDir folder;
        const auto authority = makeAuthority(folder.path(), u"ca"_s);
        QVERIFY_RESULT(authority);
        const auto server = makeCertificate(*authority, folder.path());
        QVERIFY_RESULT(server);
        const auto client = makeClient(*authority, folder.path(), u"client"_s);
        QVERIFY_RESULT(client);
        const auto stranger = makeAuthority(folder.path(), u"stranger"_s);
        QVERIFY_RESULT(stranger);
        const auto engine = DockerEngine::start(*authority, *server);
        QVERIFY_RESULT(engine);
        EngineEndpoint endpoint = onPort((*engine)->port());
        endpoint.tls = EngineTls{authority->file, client->file, client->keyFile};
        QVERIFY_RESULT(meet(endpoint));
        endpoint.tls = EngineTls{authority->file, {}, {}};
        QVERIFY_ERROR(meet(endpoint), ErrorKind::Unreachable);
        endpoint.tls = EngineTls{stranger->file, client->file, client->keyFile};
        const auto unproven = meet(endpoint);
        QVERIFY_ERROR(unproven, ErrorKind::Damaged);
        QVERIFY(unproven.error().message.words().contains(u"could not prove to be build"_s));
        endpoint.tls = EngineTls{stranger->file, client->file, client->keyFile, false};
        QVERIFY_RESULT(meet(endpoint));
        endpoint.tls = EngineTls{authority->file, folder.filePath(u"none.pem"_s), client->keyFile};
        QVERIFY_ERROR(meet(endpoint), ErrorKind::NotFound);
        endpoint.tls = EngineTls{authority->file, client->file, {}};
        QVERIFY_ERROR(meet(endpoint), ErrorKind::Damaged);
        endpoint.tls = EngineTls{authority->file, client->keyFile, client->keyFile};
        QVERIFY_ERROR(meet(endpoint), ErrorKind::Damaged);
    }

    void whatIsNoEngine_data()
    {
        QTest::addColumn<Fault>("version");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a web page") << Fault::answer(200, {{"Content-Type", "text/html"}}, "<html>")
                                    << ErrorKind::Damaged;
        QTest::newRow("other JSON") << Fault::answer(200, {}, "[1]") << ErrorKind::Damaged;
        QTest::newRow("too old") << Fault::answer(200, {}, R"({"Version":"19.3","ApiVersion":"1.40"})")
                                 << ErrorKind::Failed;
        QTest::newRow("too new") << Fault::answer(
            200, {}, R"({"Version":"99","ApiVersion":"1.99","MinAPIVersion":"1.60"})")
                                 << ErrorKind::Failed;
        QTest::newRow("nothing") << Fault::hangUp() << ErrorKind::Unreachable;
        QTest::newRow("a proxy without an engine") << Fault::answer(502) << ErrorKind::Unreachable;
    }

    void whatIsNoEngine()
    {
        QFETCH(const Fault, version);
        QFETCH(const ErrorKind, kind);
        const auto proxy = FaultProxy::start(0);
        QVERIFY_RESULT(proxy);
        (*proxy)->add(u"/_ping"_s, Fault::answer(404), -1);
        (*proxy)->add(u"/version"_s, version, -1);
        QVERIFY_ERROR(meet(onPort((*proxy)->port())), kind);
    }

    void whatAProxyKeepsBackIsDoneWithout()
    {
        const auto proxy = FaultProxy::start(0);
        QVERIFY_RESULT(proxy);
        (*proxy)->add(u"/_ping"_s, Fault::answer(200, {{"Api-Version", "1.45"}, {"Ostype", "linux"}}), -1);
        (*proxy)->add(u"/version"_s, Fault::answer(403), -1);
        (*proxy)->add(u"/v1.45/info"_s, Fault::answer(403), -1);
        const auto met = meet(onPort((*proxy)->port()));
        QVERIFY_RESULT(met);
        QCOMPARE(met->api, (ApiVersion{1, 45}));
        QVERIFY(met->facts.id.isEmpty());
    }

    void whatGoesWrongInTheMiddle_data()
    {
        QTest::addColumn<Fault>("info");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("cut") << Fault::answer(200, {{"Content-Length", "100"}}, R"({"ID":)") << ErrorKind::Unreachable
                             << u"build fell silent or broke off"_s;
        QTest::newRow("trouble") << Fault::answer(500, {}, R"({"message":"no"})") << ErrorKind::Failed
                                 << u"build could not do"_s;
        QTest::newRow("no JSON") << Fault::answer(200, {}, "?") << ErrorKind::Damaged << u"no engine gives"_s;
    }

    void whatGoesWrongInTheMiddle()
    {
        QFETCH(const Fault, info);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QString, says);
        const auto proxy = FaultProxy::start(0);
        QVERIFY_RESULT(proxy);
        (*proxy)->add(u"/_ping"_s, Fault::answer(200, {{"Api-Version", "1.45"}}), -1);
        (*proxy)->add(u"/version"_s, Fault::answer(200, {}, R"({"Version":"26.1","ApiVersion":"1.45"})"), -1);
        (*proxy)->add(u"/info"_s, info, -1);
        const auto met = meet(onPort((*proxy)->port()));
        QVERIFY_ERROR(met, kind);
        QVERIFY2(met.error().message.words().contains(says), qPrintable(met.error().message.words()));
    }

    void aPortThatNobodyListensOn()
    {
        EngineEndpoint endpoint = onPort(closedPort());
        const auto plain = meet(endpoint);
        QVERIFY_ERROR(plain, ErrorKind::Unreachable);
        QVERIFY(plain.error().message.words().startsWith(u"build cannot be reached at 127.0.0.1:"_s));
        endpoint.tls = EngineTls{};
        const auto secure = meet(endpoint);
        QVERIFY_ERROR(secure, ErrorKind::Unreachable);
        QVERIFY(secure.error().message.words().contains(u"speaks TLS there"_s));
    }

    void aStopEndsTheWait()
    {
        const auto proxy = FaultProxy::start(0);
        QVERIFY_RESULT(proxy);
        (*proxy)->add(u"."_s, Fault::silence(), -1);
        std::stop_source stop;
        QTimer::singleShot(100, [&] { stop.request_stop(); });
        const auto met = QCoro::waitFor(meetEngine(engineClient(onPort((*proxy)->port())), stop.get_token()));
        QVERIFY_ERROR(met, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMeetEngine)
#include "tst_meetengine.moc"
