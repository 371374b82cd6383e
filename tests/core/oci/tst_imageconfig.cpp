// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/imageconfig.h"
#include "tests/support/check.h"
#include "tests/support/data.h"

#include <QTest>
#include <QTimeZone>

using namespace stowage;
using namespace Qt::StringLiterals;

static ImageConfig config(const QString &file)
{
    return ImageConfig::parse(testData("oci/"_L1 + file)).value();
}

class TestImageConfig : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatDockerWrote()
    {
        const ImageConfig read = config(u"docker-config.json"_s);
        QCOMPARE(read.platform.toString(), u"linux/amd64");
        QCOMPARE(read.created, QDateTime({2025, 11, 22}, {9, 10, 6, 123}, QTimeZone::UTC));
        QCOMPARE(read.author, u"Ship's carpenter");
        QCOMPARE(read.diffIds.size(), 3);
        QCOMPARE(read.bytes, testData(u"oci/docker-config.json"_s));
        QCOMPARE(read.json.value(u"docker_version").toString(), u"20.10.24+dfsg1");
    }

    void aHistoryOfOtherLayersPointsAtNone()
    {
        ImageConfig read = config(u"docker-config.json"_s);
        const auto tells = [&] { return std::ranges::any_of(read.history, [](auto &e) { return e.layer >= 0; }); };
        read.fitHistory(3);
        QVERIFY(tells());
        read.fitHistory(4);
        QVERIFY(!tells());
    }

    void whatItRuns()
    {
        const ImageConfig read = config(u"docker-config.json"_s);
        QCOMPARE(read.entrypoint, (QStringList{u"/bin/busybox"_s, u"httpd"_s}));
        QCOMPARE(read.command, QStringList{u"-v"_s});
        QCOMPARE(read.env, (QStringList{u"PATH=/usr/local/bin:/usr/bin:/bin"_s, u"EMPTY="_s, u"TEXT=a=b"_s}));
        QCOMPARE(read.exposedPorts, (QStringList{u"53/udp"_s, u"8080/tcp"_s}));
        QCOMPARE(read.volumes, QStringList{u"/data"_s});
        QCOMPARE(read.user, u"65534:65534");
        QCOMPARE(read.workingDir, u"/srv");
        QCOMPARE(read.stopSignal, u"SIGTERM");
        QCOMPARE(read.labels.value(u"org.opencontainers.image.title"_s), u"镜舱");
    }

    void nullsAndLoneStrings()
    {
        const ImageConfig read = config(u"odd-config.json"_s);
        QVERIFY(!read.created.isValid());
        QVERIFY(read.author.isEmpty());
        QCOMPARE(read.platform.toString(), u"linux/arm64");
        QCOMPARE(read.entrypoint, QStringList{u"/bin/sh -c run"_s});
        QVERIFY(read.command.isEmpty() && read.env.isEmpty() && read.exposedPorts.isEmpty() && read.volumes.isEmpty());
        QVERIFY(read.labels.isEmpty());
        QVERIFY(read.user.isEmpty());
    }

    void almostNothingIsEnough()
    {
        const auto read = ImageConfig::parse("{}");
        QVERIFY_RESULT(read);
        QVERIFY(read->platform.isNull());
        QVERIFY(read->diffIds.isEmpty());
        QVERIFY_RESULT(ImageConfig::parse(R"({"config":null,"rootfs":null,"history":null})"));
        QCOMPARE(ImageConfig::parse(R"({"config":{"Labels":{"a":null}}})").value().labels.value(u"a"_s), QString());
    }

    void whatIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *json : {"", "[]", "{", R"({"author":7})", R"({"config":[]})", R"({"config":{"Env":{}}})",
                 R"({"config":{"Env":[1]}})", R"({"config":{"Cmd":7}})", R"({"config":{"Entrypoint":{}}})",
                 R"({"config":{"Labels":[]}})", R"({"config":{"Labels":{"a":1}}})", R"({"config":{"ExposedPorts":[]}})",
                 R"({"config":{"Volumes":"/x"}})", R"({"config":{"User":0}})", R"({"config":{"WorkingDir":[]}})",
                 R"({"config":{"StopSignal":9}})", R"({"rootfs":[]})", R"({"rootfs":{"diff_ids":{}}})",
                 R"({"rootfs":{"diff_ids":["sha256:abc"]}})", R"({"rootfs":{"diff_ids":[null]}})", R"({"history":{}})",
                 R"({"history":[null]})"})
            QTest::newRow(json) << QByteArray(json);
        QTest::newRow("too large") << QByteArray(maximumConfigSize + 1, ' ');
    }
    void whatIsDamaged()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY_ERROR(ImageConfig::parse(bytes), ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestImageConfig)
#include "tst_imageconfig.moc"
