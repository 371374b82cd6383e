// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/sshbridge.h"

#include "core/transport/engine/client/engine.h"
#include "core/transport/engine/client/outofreach.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/process/closedport.h"
#include "tests/lab/process/sshhost.h"
#include "tests/support/check.h"

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

static EngineEndpoint behind(quint16 port, const QString &socket)
{
    return {u"build"_s, {EngineAddress::Way::Ssh, socket, u"127.0.0.1"_s, port, {}}};
}

static Result<EngineMet> meet(const EngineEndpoint &endpoint)
{
    return QCoro::waitFor(meetEngine(engineClient(endpoint), {}));
}

/// Engines on other machines, through a real ssh.
class TestSshBridge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arguments_data()
    {
        QTest::addColumn<EngineEndpoint>("endpoint");
        QTest::addColumn<QString>("arguments");
        EngineEndpoint plain{u"a"_s, {EngineAddress::Way::Ssh, {}, u"build.example"_s, 0, {}}};
        QTest::newRow("as ssh is configured")
            << plain
            << u"-o ConnectTimeout=30 -o ServerAliveInterval=30 -T -- build.example docker system dial-stdio"_s;
        plain.address = {EngineAddress::Way::Ssh, u"/run/it's.sock"_s, u"build.example"_s, 2222, u"ann"_s};
        plain.identity = u"/home/ann/.ssh/key"_s;
        QTest::newRow("all of it") << plain
                                   << u"-o ConnectTimeout=30 -o ServerAliveInterval=30 -T -l ann -p 2222 -i "
                                      u"/home/ann/.ssh/key -- build.example docker --host "
                                      "'unix:///run/it'\\''s.sock' system dial-stdio"_s;
        plain = {u"a"_s, {EngineAddress::Way::Ssh, u"/run/p.sock"_s, u"b"_s, 0, {}}};
        plain.origin = EngineEndpoint::Origin::PodmanConnection;
        QTest::newRow("podman")
            << plain
            << u"-o ConnectTimeout=30 -o ServerAliveInterval=30 -T -- b podman --url 'unix:///run/p.sock' system dial-stdio"_s;
    }

    void arguments()
    {
        QFETCH(const EngineEndpoint, endpoint);
        QTEST(sshArguments(endpoint).join(u' '), "arguments");
    }

    void whatSshSays_data()
    {
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("no such name") << 255 << u"ssh: Could not resolve hostname nope: Name or service not known\r\n"_s
                                      << ErrorKind::Unreachable << u"Check its name"_s;
        QTest::newRow("too many keys") << 255 << u"Received disconnect: Too many authentication failures\n"_s
                                       << ErrorKind::Refused << u"“ssh -p 2222 ann@build.example” works"_s;
        QTest::newRow("no docker there, in any language")
            << 127 << u"bash: 行 1: docker: 未找到命令\n"_s << ErrorKind::NotFound << u"Install it there"_s;
        QTest::newRow("not in its group")
            << 1 << u"failed to dial: dial unix /var/run/docker.sock: connect: permission denied\n"_s
            << ErrorKind::Refused << u"join its group"_s;
        QTest::newRow("an engine that is stopped") << 1 << u"Cannot connect to the Docker daemon\n"_s
                                                   << ErrorKind::Unreachable << u"does not run on build.example"_s;
        QTest::newRow("nothing") << 255 << QString() << ErrorKind::Unreachable << u"cannot be reached"_s;
        QTest::newRow("no ssh that can run")
            << -1 << u"exec format error"_s << ErrorKind::Failed << u"could not be started"_s;
    }

    void whatSshSays()
    {
        QFETCH(const int, exitCode);
        QFETCH(const QString, words);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QString, says);
        const EngineEndpoint endpoint{u"b"_s, {EngineAddress::Way::Ssh, {}, u"build.example"_s, 2222, u"ann"_s}};
        const Error error = nobodyBehindSsh(endpoint, u"build"_s, {exitCode, words});
        QCOMPARE(kindName(error.kind), kindName(kind));
        QVERIFY2(error.message.words().contains(says), qPrintable(error.message.words()));
    }

    void theDetailIsTheEndOfWhatWasSaid()
    {
        const QString banner = u"Authorized use only.\n"_s.repeated(50);
        const Error error
            = nobodyBehindSsh(behind(22, {}), u"build"_s, {255, banner + u"Permission denied (publickey).\n"_s});
        QVERIFY(error.detail.endsWith(u"Permission denied (publickey)."_s));
    }

    void dockerOverThere()
    {
        LAB_NEEDS(u"dropbear"_s, u"ssh"_s, u"dockerd"_s, u"docker"_s);
        LAB_NEEDS_ROOT();
        const auto host = SshHost::start();
        QVERIFY_RESULT(host);
        (*host)->takeOver();
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        const auto met = meet(behind((*host)->port(), (*engine)->socket()));
        QVERIFY_RESULT(met);
        QCOMPARE(met->facts.id,
            QString::fromUtf8((*engine)->docker({u"info"_s, u"--format"_s, u"{{.ID}}"_s}).out).trimmed());
        (*engine)->kill();
        const auto gone = meet(behind((*host)->port(), (*engine)->socket()));
        QVERIFY_ERROR(gone, ErrorKind::Unreachable);
        QVERIFY2(
            gone.error().message.words().contains(u"does not run on 127.0.0.1"_s), qPrintable(gone.error().detail));
    }

    void podmanOverThere()
    {
        LAB_NEEDS(u"dropbear"_s, u"ssh"_s, u"podman"_s);
        LAB_NEEDS_ROOT();
        const auto host = SshHost::start();
        QVERIFY_RESULT(host);
        (*host)->takeOver();
        const auto engine = PodmanEngine::start();
        QVERIFY_RESULT(engine);
        const auto met = meet(behind((*host)->port(), (*engine)->socket()));
        QVERIFY_RESULT(met);
        QCOMPARE(met->hello.kind, EngineKind::Podman);
    }

    void whoIsNotLetIn()
    {
        LAB_NEEDS(u"dropbear"_s, u"ssh"_s);
        LAB_NEEDS_ROOT();
        const auto host = SshHost::start();
        QVERIFY_RESULT(host);
        (*host)->takeOver();
        const QString port = QString::number((*host)->port());
        const auto says = [&](ErrorKind kind, const QString &words) {
            const int before = (*host)->calls();
            const auto met = meet(behind((*host)->port(), u"/nowhere.sock"_s));
            QVERIFY_ERROR(met, kind);
            QCOMPARE((*host)->calls(), before + 1); // whoever is asked for a password is asked once
            QVERIFY2(met.error().message.words().contains(words),
                qPrintable(met.error().message.words() + met.error().detail));
        };
        (*host)->lockOut();
        says(ErrorKind::Refused, u"does not let you in"_s);
        QVERIFY_RESULT((*host)->changeKey());
        says(ErrorKind::Damaged, u"ssh-keygen -R '[127.0.0.1]:"_s + port);
        (*host)->forgetKey();
        says(ErrorKind::Refused, u"“ssh -p "_s + port + u" 127.0.0.1”"_s);
    }

    void withoutSshItIsSaid()
    {
        LAB_NEEDS(u"ssh"_s);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        const EngineClientPtr client = engineClient(behind(closedPort(), {}));
        const auto met = QCoro::waitFor(meetEngine(client, {}));
        qputenv("PATH", path);
        QVERIFY_ERROR(met, ErrorKind::NotFound);
        QVERIFY(met.error().message.words().contains(u"openssh-client"_s));
        const auto again = QCoro::waitFor(meetEngine(client, {}));
        QVERIFY_ERROR(again, ErrorKind::Unreachable);
    }
};

QTEST_GUILESS_MAIN(TestSshBridge)
#include "tst_sshbridge.moc"
