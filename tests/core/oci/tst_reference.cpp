// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/reference.h"
#include "tests/support/check.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

static const QString hex64 = u"0123456789abcdef"_s.repeated(4);
static const QString sha = u"sha256:"_s + hex64;

class TestReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void normalised_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *number, const QString &input, const QString &canonical) {
            QTest::addRow("%s %s", number, qPrintable(input.first(qMin(input.size(), 40)))) << input << canonical;
        };
        row("1", u"busybox"_s, u"docker.io/library/busybox:latest"_s);
        row("2", u"busybox:1.36"_s, u"docker.io/library/busybox:1.36"_s);
        row("3", u"busybox@"_s + sha, u"docker.io/library/busybox@"_s + sha);
        row("4", u"busybox:1.36@"_s + sha, u"docker.io/library/busybox:1.36@"_s + sha);
        row("5", u"library/busybox"_s, u"docker.io/library/busybox:latest"_s);
        row("6", u"docker.io/busybox"_s, u"docker.io/library/busybox:latest"_s);
        row("7", u"index.docker.io/busybox"_s, u"docker.io/library/busybox:latest"_s);
        row("8", u"registry-1.docker.io/library/busybox"_s, u"registry-1.docker.io/library/busybox:latest"_s);
        row("9", u"user/app"_s, u"docker.io/user/app:latest"_s);
        row("10", u"user/app/sub"_s, u"docker.io/user/app/sub:latest"_s);
        row("11", u"docker.io/library/foo/bar"_s, u"docker.io/library/foo/bar:latest"_s);
        row("12", u"docker.io/docker.io/app"_s, u"docker.io/docker.io/app:latest"_s);
        row("13", u"localhost/app"_s, u"localhost/app:latest"_s);
        row("14", u"localhost:5000/app"_s, u"localhost:5000/app:latest"_s);
        row("15", u"localhost"_s, u"docker.io/library/localhost:latest"_s);
        row("16", u"localhost:5000"_s, u"docker.io/library/localhost:5000"_s);
        row("17", u"foo:5000/app"_s, u"foo:5000/app:latest"_s);
        row("18", u"host:5000/app:5000"_s, u"host:5000/app:5000"_s);
        row("19", u"foo/app"_s, u"docker.io/foo/app:latest"_s);
        row("20", u"foo.bar/app"_s, u"foo.bar/app:latest"_s);
        row("21", u"foo.bar"_s, u"docker.io/library/foo.bar:latest"_s);
        row("22", u"x.y:80"_s, u"docker.io/library/x.y:80"_s);
        row("23", u"Foo/app"_s, u"Foo/app:latest"_s);
        row("24", u"FOO:5000/app"_s, u"FOO:5000/app:latest"_s);
        row("27", u"app:TAG"_s, u"docker.io/library/app:TAG"_s);
        row("28", u"app:_x"_s, u"docker.io/library/app:_x"_s);
        row("31", u"app:"_s + QString(128, u'a'), u"docker.io/library/app:"_s + QString(128, u'a'));
        row("32a", u"a_b"_s, u"docker.io/library/a_b:latest"_s);
        row("32b", u"a__b"_s, u"docker.io/library/a__b:latest"_s);
        row("32c", u"a--b"_s, u"docker.io/library/a--b:latest"_s);
        row("32d", u"a---b/c"_s, u"docker.io/a---b/c:latest"_s);
        row("35", u"127.0.0.1/app"_s, u"127.0.0.1/app:latest"_s);
        row("36", u"127.0.0.1:5000/app"_s, u"127.0.0.1:5000/app:latest"_s);
        row("37", u"127.0.0.1:5000"_s, u"docker.io/library/127.0.0.1:5000"_s);
        row("38", u"[::1]:5000/app"_s, u"[::1]:5000/app:latest"_s);
        row("38b", u"[::1]/app"_s, u"[::1]/app:latest"_s);
        row("41", u"reg.io/a/b/c/d:1"_s, u"reg.io/a/b/c/d:1"_s);
        row("49", u"app@sha512:"_s + hex64 + hex64, u"docker.io/library/app@sha512:"_s + hex64 + hex64);
        row("51", hex64.chopped(1), u"docker.io/library/"_s + hex64.chopped(1) + u":latest"_s);
        row("52", u"docker.io/"_s + hex64, u"docker.io/library/"_s + hex64 + u":latest"_s);
        row("55", u"reg.io/"_s + QString(255, u'a'), u"reg.io/"_s + QString(255, u'a') + u":latest"_s);
        row("58", u"xn--n3h.com/app"_s, u"xn--n3h.com/app:latest"_s);
        row("60", u"scratch"_s, u"docker.io/library/scratch:latest"_s);
        row("case", u"Docker.IO/busybox"_s, u"docker.io/library/busybox:latest"_s);
        row("ports", u"reg.io:65535/app"_s, u"reg.io:65535/app:latest"_s);
    }
    void normalised()
    {
        QFETCH(QString, input);
        const auto reference = Reference::parse(input);
        QVERIFY_RESULT(reference);
        QTEST(reference->toString(), "canonical");
        QCOMPARE(Reference::parse(reference->toString()).value(), *reference);
        QCOMPARE(Reference::parse(reference->familiar()).value(), *reference);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *number, const QString &input, const QString &rule) {
            QTest::addRow("%s %s", number, qPrintable(input.first(qMin(input.size(), 40)))) << input << rule;
        };
        row("25", u"foo/App"_s, u"lower case: “app”"_s);
        row("26", u"App"_s, u"lower case: “app”"_s);
        row("29a", u"app:.x"_s, u"A tag begins with"_s);
        row("29b", u"app:-x"_s, u"A tag begins with"_s);
        row("30", u"app:"_s, u"tag must follow"_s);
        row("31", u"app:"_s + QString(129, u'a'), u"tag is too long"_s);
        row("33a", u"a___b"_s, u"too much between"_s);
        row("33b", u"a..b/c"_s, u"name of a registry"_s);
        row("33c", u"x/a..b"_s, u"too much between"_s);
        row("33d", u"a.-b"_s, u"too much between"_s);
        row("33e", u"a_.b"_s, u"too much between"_s);
        for (const auto *edge : {u"-a", u"a-", u"_a", u"a_", u".a", u"a."})
            row("34", QString::fromUtf16(edge), u"begin and end"_s);
        row("39a", u"[::1]"_s, u"character that a repository name cannot have"_s);
        row("39b", u"[::1]:5000"_s, u"character that a repository name cannot have"_s);
        row("40a", u"::1/app"_s, u"name of a registry"_s);
        row("40b", u"[fe80::1%eth0]/app"_s, u"IPv6"_s);
        row("42a", u"reg.io//app"_s, u"each side of a slash"_s);
        row("42b", u"reg.io/app/"_s, u"each side of a slash"_s);
        row("42c", u"/app"_s, u"each side of a slash"_s);
        row("42d", u"reg.io/"_s, u"repository is missing"_s);
        row("43a", u""_s, u"Name an image"_s);
        row("43b", u" app"_s, u"no spaces"_s);
        row("43c", u"app "_s, u"no spaces"_s);
        row("43d", u"a pp"_s, u"no spaces"_s);
        row("44", u"https://reg.io/app"_s, u"before “://”"_s);
        row("45a", u"reg.io:port/app"_s, u"is not a port"_s);
        row("45b", u"reg.io:99999/app"_s, u"is not a port"_s);
        row("45c", u"reg.io:/app"_s, u"is not a port"_s);
        row("45d", u"reg.io:0/app"_s, u"is not a port"_s);
        row("46", u"app@sha256:abcd"_s, u"exactly"_s);
        row("47", u"app@sha256:"_s + hex64.toUpper(), u"small letters"_s);
        row("48", u"app@md5:"_s + hex64.first(32), u"not supported"_s);
        row("50", u"@"_s + sha, u"repository is missing"_s);
        row("51", hex64, u"ID of an image"_s);
        row("53", sha, u"ID of an image"_s);
        row("54", QString(255, u'a'), u"too long"_s);
        row("55", u"reg.io/"_s + QString(256, u'a'), u"too long"_s);
        row("56a", u"reg-.io/app"_s, u"name of a registry"_s);
        row("56b", u"reg..io/app"_s, u"name of a registry"_s);
        row("56c", u"reg.io./app"_s, u"name of a registry"_s);
        row("57", u"reg_x.io/app"_s, u"name of a registry"_s);
        row("58", u"bücher.de/app"_s, u"name of a registry"_s);
        row("59a", u"app:tag:tag"_s, u"is not a tag"_s);
        row("59b", u"app@"_s + sha + u":tag"_s, u"exactly"_s);
        row("59c", u"app@"_s + sha + u"@"_s + sha, u"exactly"_s);
        row("length", QString(1025, u'a'), u"too long"_s);
        row("option", u"--platform"_s, u"begin and end"_s);
        row("control", u"app\u0001"_s, u"character that a repository name cannot have"_s);
        row("slash in tag", u"app:tag/x"_s, u"is not a port"_s);
    }
    void refused()
    {
        QFETCH(QString, input);
        QFETCH(QString, rule);
        const auto reference = Reference::parse(input);
        QVERIFY_ERROR(reference, ErrorKind::Usage);
        QVERIFY2(reference.error().message.words().contains(rule), qPrintable(reference.error().message.words()));
    }

    void aPasswordIsNotRepeated()
    {
        for (const QString &input : {u"https://me:s3cret@reg.io/app"_s, u"me:s3cret@reg.io/app"_s}) {
            for (const auto &reference : {Reference::parse(input), Reference::parseLoose(input)}) {
                QVERIFY_ERROR(reference, ErrorKind::Usage);
                QVERIFY(!reference.error().message.words().contains(u"s3cret"));
                QVERIFY(!reference.error().detail.contains(u"s3cret"));
            }
        }
    }

    void theParts()
    {
        const auto reference = Reference::parse(u"localhost:5000/team/app:1.0@"_s + sha).value();
        QCOMPARE(reference.domain(), u"localhost:5000");
        QCOMPARE(reference.path(), u"team/app");
        QCOMPARE(reference.name(), u"localhost:5000/team/app");
        QCOMPARE(reference.tag(), u"1.0");
        QCOMPARE(reference.digest().toString(), sha);
        QCOMPARE(reference.wireHost(), u"localhost:5000");
    }

    void aDigestNeedsNoTag()
    {
        const auto reference = Reference::parse(u"busybox@"_s + sha).value();
        QVERIFY(reference.tag().isEmpty());
        QVERIFY(Reference::parse(u"busybox"_s).value().digest().isNull());
    }

    void familiarForm_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("familiar");
        QTest::newRow("nginx") << u"docker.io/library/nginx:1"_s << u"nginx:1"_s;
        QTest::newRow("owner") << u"docker.io/grafana/grafana"_s << u"grafana/grafana:latest"_s;
        QTest::newRow("below library") << u"docker.io/library/foo/bar"_s << u"library/foo/bar:latest"_s;
        QTest::newRow("other registry") << u"reg.io/nginx"_s << u"reg.io/nginx:latest"_s;
        QTest::newRow("other registry's library") << u"reg.io/library/nginx"_s << u"reg.io/library/nginx:latest"_s;
        QTest::newRow("digest") << u"nginx@"_s + sha << u"nginx@"_s + sha;
        QTest::newRow("would be a registry") << u"docker.io/docker.io/app"_s << u"docker.io/docker.io/app:latest"_s;
        QTest::newRow("would be localhost") << u"docker.io/localhost/app"_s << u"docker.io/localhost/app:latest"_s;
        QTest::newRow("would be an ID") << u"docker.io/"_s + hex64 << u"docker.io/"_s + hex64 + u":latest"_s;
    }
    void familiarForm()
    {
        QFETCH(QString, input);
        QTEST(Reference::parse(input).value().familiar(), "familiar");
    }

    void dockerHubIsAskedElsewhere()
    {
        QCOMPARE(Reference::parse(u"nginx"_s).value().wireHost(), u"registry-1.docker.io");
        QCOMPARE(Reference::parse(u"quay.io/nginx"_s).value().wireHost(), u"quay.io");
    }

    void loopback_data()
    {
        QTest::addColumn<bool>("loopback");
        for (const char *host : {"127.0.0.1", "127.0.0.1:5000", "127.1.2.3", "localhost", "localhost:5000",
                 "LocalHost:1", "[::1]", "[::1]:5000"})
            QTest::newRow(host) << true;
        for (const char *host : {"127.0.0.1.example.com", "127.0.0.256", "127.example.com", "127.0.1", "128.0.0.1",
                 "localhost.example.com", "[::2]", "docker.io", "10.0.0.1"})
            QTest::newRow(host) << false;
    }
    void loopback()
    {
        QFETCH(bool, loopback);
        const QString input = QString::fromLatin1(QTest::currentDataTag()) + "/app"_L1;
        QCOMPARE(Reference::parse(input).value().isLoopback(), loopback);
    }

    void loose_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("familiar");
        QTest::newRow("spaces around") << u" \tnginx \n"_s << u"nginx:latest"_s;
        QTest::newRow("scheme") << u"https://reg.io/app/"_s << u"reg.io/app:latest"_s;
        QTest::newRow("plain http") << u"HTTP://localhost:5000/app"_s << u"localhost:5000/app:latest"_s;
        QTest::newRow("skopeo's") << u"docker://quay.io/podman/hello"_s << u"quay.io/podman/hello:latest"_s;
        QTest::newRow("command") << u"docker pull nginx:1"_s << u"nginx:1"_s;
        QTest::newRow("with prompt") << u"$ sudo podman pull quay.io/a/b"_s << u"quay.io/a/b:latest"_s;
        QTest::newRow("with options") << u"docker pull --platform linux/arm64  nginx"_s << u"nginx:latest"_s;
        QTest::newRow("Dockerfile") << u"FROM golang:1.23 AS build"_s << u"golang:1.23"_s;
        QTest::newRow("compose") << u"  image: \"postgres:17\""_s << u"postgres:17"_s;
        QTest::newRow("quotes") << u"`nginx`"_s << u"nginx:latest"_s;
        QTest::newRow("official page") << u"https://hub.docker.com/_/nginx"_s << u"nginx:latest"_s;
        QTest::newRow("owner's page") << u"https://hub.docker.com/r/grafana/grafana"_s << u"grafana/grafana:latest"_s;
    }
    void loose()
    {
        QFETCH(QString, input);
        const auto reference = Reference::parseLoose(input);
        QVERIFY_RESULT(reference);
        QTEST(reference->familiar(), "familiar");
    }

    void looseIsStillStrictAboutTheName()
    {
        for (const QString &input : {u""_s, u"   "_s, u"two words"_s, u"docker pull "_s, u"https://"_s, u"\"\""_s})
            QVERIFY_ERROR(Reference::parseLoose(input), ErrorKind::Usage);
    }

    void otherTagOrDigest()
    {
        const auto reference = Reference::parse(u"nginx:1@"_s + sha).value();
        QCOMPARE(reference.withTag(u"2"_s).familiar(), u"nginx:2");
        QCOMPARE(reference.withDigest(Digest::of("x")).familiar(), u"nginx@"_s + Digest::of("x").toString());
        QVERIFY(Reference::isTag(u"v1.0_rc-1"));
        QVERIFY(!Reference::isTag(u"v1/0"));
    }

    void registriesAreTheSameInUpperCase()
    {
        const auto lower = Reference::parse(u"reg.io/app"_s).value();
        const auto upper = Reference::parse(u"REG.io/app"_s).value();
        QCOMPARE(upper, lower);
        QCOMPARE(qHash(upper), qHash(lower));
        QCOMPARE(upper.domain(), u"REG.io");
    }

    void scratchIsNoImage()
    {
        QVERIFY(Reference::parse(u"scratch"_s).value().isReserved());
        QVERIFY(!Reference::parse(u"reg.io/library/scratch"_s).value().isReserved());
    }

    void noReferenceAtAll()
    {
        QVERIFY(Reference().isNull());
        QVERIFY(Reference().toString().isEmpty());
        QVERIFY(Reference().familiar().isEmpty());
    }

    void parsingForLists()
    {
        const QString text = u"docker.io/library/app-7:tag-1234"_s;
        QBENCHMARK
        {
            for (int i = 0; i < 10'000; ++i)
                QVERIFY(Reference::parse(text).has_value());
        }
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
