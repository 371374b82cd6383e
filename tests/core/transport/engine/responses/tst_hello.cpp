// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/hello.h"
#include "tests/core/transport/engine/responses/drawnjson.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

/// "Docker 20.10.24, API 1.12 to 1.41, linux amd64, BuildKit", with "?" for what was not said.
QString drawn(const EngineHello &hello)
{
    const auto said = [](const QString &text) { return text.isEmpty() ? u"?"_s : text; };
    const QString oldest = hello.oldest.isNull() ? u"?"_s : hello.oldest.toString();
    return u"%1, API %2 to %3, %4 %5"_s.arg(
               hello.title(), oldest, hello.newest.toString(), said(hello.os), said(hello.architecture))
        + (hello.buildsWithBuildKit ? u", BuildKit"_s : QString());
}

QString drawn(const std::optional<EngineHello> &hello)
{
    return hello ? drawn(*hello) : u"nothing"_s;
}

EngineHeaders headers(const QByteArray &drawn)
{
    EngineHeaders headers;
    for (const QByteArray &line : drawn.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        headers.insert(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    return headers;
}

const QByteArray docker20 = "api-version: 1.41\nostype: linux\ndocker-experimental: false\n"
                            "server: Docker/20.10.24+dfsg1 (linux)\ncontent-type: text/plain; charset=utf-8";
const QByteArray docker29 = "api-version: 1.52\nostype: linux\nbuilder-version: 2\nswarm: inactive\n"
                            "docker-experimental: false\nserver: Docker/29.0.1 (linux)";
const QByteArray podman4 = "api-version: 1.41\nbuilder-version: \nbuildkit-version: \ndocker-experimental: true\n"
                           "libpod-api-version: 4.3.1\nlibpod-buildah-version: 1.28.2\n"
                           "server: Libpod/4.3.1 (linux)\nx-reference-id: 0xc000a3e000";
const QByteArray podman5 = "api-version: 1.41\nbuilder-version: 1\nlibpod-api-version: 5.4.2\nostype: linux\n"
                           "server: Libpod/5.4.2 (linux)";

const QByteArray version20 = json("{'Platform':{'Name':''},'Components':[{'Name':'Engine','Version':'20.10.24+dfsg1',"
                                  "'Details':{'ApiVersion':'1.41','MinAPIVersion':'1.12'}},{'Name':'containerd',"
                                  "'Version':'1.6.20'}],'Version':'20.10.24+dfsg1','ApiVersion':'1.41',"
                                  "'MinAPIVersion':'1.12','Os':'linux','Arch':'amd64','KernelVersion':'6.1.0'}");
const QByteArray version29 = json("{'Components':[{'Name':'Engine','Version':'29.0.1'}],'Version':'29.0.1',"
                                  "'ApiVersion':'1.52','MinAPIVersion':'1.44','Os':'linux','Arch':'arm64'}");
const QByteArray versionOfPodman = json("{'Platform':{'Name':'linux/amd64/debian-12'},'Components':[{'Name':'Podman "
                                        "Engine','Version':'4.3.1','Details':{'APIVersion':'4.3.1'}},{'Name':'Conmon',"
                                        "'Version':'conmon version 2.1.6'}],'Version':'4.3.1','ApiVersion':'1.41',"
                                        "'MinAPIVersion':'1.24','Os':'linux','Arch':'amd64'}");

} // namespace

class TestHello : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ping_data()
    {
        QTest::addColumn<QByteArray>("ping");
        QTest::addColumn<QString>("hello");
        QTest::newRow("Docker 20.10") << docker20 << u"Docker 20.10.24+dfsg1, API ? to 1.41, linux ?"_s;
        QTest::newRow("Docker 29") << docker29 << u"Docker 29.0.1, API ? to 1.52, linux ?, BuildKit"_s;
        QTest::newRow("podman 4.3") << podman4 << u"Podman 4.3.1, API ? to 1.41, linux ?"_s;
        QTest::newRow("podman 5") << podman5 << u"Podman 5.4.2, API ? to 1.41, linux ?"_s;
        QTest::newRow("podman, known by its server alone")
            << QByteArray("api-version: 1.41\nserver: libpod/5.0.0") << u"Podman 5.0.0, API ? to 1.41, ? ?"_s;
        QTest::newRow("podman behind a proxy that has a name of its own") << QByteArray(
            "api-version: 1.41\nlibpod-api-version: 5.0.0\nserver: nginx") << u"Podman, API ? to 1.41, ? ?"_s;
        QTest::newRow("Docker behind a proxy") << QByteArray("api-version: 1.48\nserver: nginx/1.24\nostype: linux")
                                               << u"Docker, API ? to 1.48, linux ?"_s;
        QTest::newRow("its version taken away") << QByteArray("server: Docker/28.0.1 (linux)") << u"nothing"_s;
        QTest::newRow("a version that is none") << QByteArray("api-version: 2024-01-01") << u"nothing"_s;
        QTest::newRow("a web server") << QByteArray("server: nginx\ncontent-type: text/html") << u"nothing"_s;
        QTest::newRow("a registry") << QByteArray("docker-distribution-api-version: registry/2.0") << u"nothing"_s;
        QTest::newRow("a system that is no word")
            << QByteArray("api-version: 1.41\nostype: <b>linux</b> of mine") << u"Docker, API ? to 1.41, ? ?"_s;
        QTest::newRow("a version without an end")
            << "api-version: 1.41\nserver: Docker/" + QByteArray(5000, '9') << u"Docker, API ? to 1.41, ? ?"_s;
    }

    void ping()
    {
        QFETCH(const QByteArray, ping);
        QTEST(drawn(helloInPing(headers(ping))), "hello");
    }

    void version_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("ping");
        QTest::addColumn<QString>("hello");
        const QByteArray noHeaders = "content-length: 2";
        QTest::newRow("Docker 20.10") << version20 << docker20
                                      << u"Docker 20.10.24+dfsg1, API 1.12 to 1.41, linux amd64"_s;
        QTest::newRow("Docker 29") << version29 << docker29
                                   << u"Docker 29.0.1, API 1.44 to 1.52, linux arm64, BuildKit"_s;
        QTest::newRow("podman 4.3") << versionOfPodman << podman4 << u"Podman 4.3.1, API 1.24 to 1.41, linux amd64"_s;
        QTest::newRow("Docker behind a proxy")
            << version29 << noHeaders << u"Docker 29.0.1, API 1.44 to 1.52, linux arm64"_s;
        QTest::newRow("podman behind a proxy")
            << versionOfPodman << noHeaders << u"Podman 4.3.1, API 1.24 to 1.41, linux amd64"_s;
        QTest::newRow("podman, known by its headers alone")
            << json("{'ApiVersion':'1.41','Components':null}") << podman5 << u"Podman, API ? to 1.41, ? ?"_s;
        QTest::newRow("as little as will do")
            << json("{'ApiVersion':'1.44'}") << noHeaders << u"Docker, API ? to 1.44, ? ?"_s;
        QTest::newRow("the rest is nonsense")
            << json("{'ApiVersion':'1.44','Version':7,'Os':'a b','Components':[1,{}],'MinAPIVersion':'old'}")
            << noHeaders << u"Docker, API ? to 1.44, ? ?"_s;
    }

    void version()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, ping);
        const auto hello = helloInVersion(body, u"tcp://h:2375"_s, headers(ping));
        QVERIFY_RESULT(hello);
        QTEST(drawn(*hello), "hello");
    }

    void whatIsNoEngine_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        const QString page = u"answered with a web page"_s;
        const QString other = u"not as Docker or Podman do"_s;
        QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><title>Log in</title>") << page;
        QTest::newRow("a web page after blanks") << QByteArray("\r\n  <html>") << page;
        QTest::newRow("nothing") << QByteArray() << other;
        QTest::newRow("text") << QByteArray("404 page not found\n") << other;
        QTest::newRow("a list") << QByteArray("[]") << other;
        QTest::newRow("an object without a version") << json("{'message':'page not found'}") << other;
        QTest::newRow("a version of something else") << json("{'version':'v2.9.1','ApiVersion':'v2'}") << other;
        QTest::newRow("a number") << json("{'ApiVersion':1.41}") << other;
        QTest::newRow("without an end") << json("{'ApiVersion':'1.41'") << other;
    }

    void whatIsNoEngine()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, says);
        const auto hello = helloInVersion(body, u"tcp://h:2375"_s);
        QVERIFY_ERROR(hello, ErrorKind::Damaged);
        const QString said = hello.error().message.words();
        QVERIFY2(said.startsWith(u"tcp://h:2375 answered"), qPrintable(said));
        QVERIFY2(said.contains(says) && said.contains(u"Check the address"), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestHello)
#include "tst_hello.moc"
