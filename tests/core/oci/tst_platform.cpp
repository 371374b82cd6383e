// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/platform.h"
#include "tests/support/check.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

static Platform platform(const QString &text)
{
    return Platform::parse(text).value();
}

class TestPlatform : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void normalised_data()
    {
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *input, const QString &canonical) { QTest::newRow(input) << canonical; };
        row("linux/amd64", u"linux/amd64"_s);
        row("Linux/AMD64", u"linux/amd64"_s);
        row("linux/x86_64", u"linux/amd64"_s);
        row("linux/x86-64", u"linux/amd64"_s);
        row("linux/amd64/v1", u"linux/amd64"_s);
        row("linux/amd64/v3", u"linux/amd64/v3"_s);
        row("linux/i386", u"linux/386"_s);
        row("linux/aarch64", u"linux/arm64"_s);
        row("linux/arm64/v8", u"linux/arm64"_s);
        row("linux/arm64/8", u"linux/arm64"_s);
        row("linux/arm64/v8.0", u"linux/arm64"_s);
        row("linux/arm64/9", u"linux/arm64/v9"_s);
        row("linux/arm64/v9.0", u"linux/arm64/v9"_s);
        row("linux/armhf", u"linux/arm/v7"_s);
        row("linux/armel", u"linux/arm/v6"_s);
        row("linux/arm", u"linux/arm/v7"_s);
        row("linux/arm/7", u"linux/arm/v7"_s);
        row("linux/arm/5", u"linux/arm/v5"_s);
        row("linux/arm/6", u"linux/arm/v6"_s);
        row("linux/arm/8", u"linux/arm/v8"_s);
        row("macos/arm64", u"darwin/arm64"_s);
        row("arm64", u"linux/arm64"_s);
        row("x86_64", u"linux/amd64"_s);
        row("windows/amd64", u"windows/amd64"_s);
        row("linux/s390x", u"linux/s390x"_s);
    }
    void normalised() { QTEST(platform(QString::fromLatin1(QTest::currentDataTag())).toString(), "canonical"); }

    void aSystemAloneMeansThisMachine()
    {
        QCOMPARE(platform(u"linux"_s).architecture, Platform::host().architecture);
        QVERIFY(!Platform::host().isNull());
        QVERIFY(!Platform::host().architecture.contains(u"x86_64"));
    }

    void whatIsNoPlatformIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "/", "linux/", "/amd64", "linux//v7", "linux/arm/v7/x", "linux/a b",
                 "linux/amd64\n", "li:nux", "linux/ärm"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoPlatformIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY_ERROR(Platform::parse(text), ErrorKind::Usage);
    }

    void readAndWritten()
    {
        const QJsonObject json{{u"os"_s, u"windows"_s}, {u"architecture"_s, u"amd64"_s},
            {u"os.version"_s, u"10.0.17763.1879"_s}, {u"variant"_s, u"v2"_s}};
        const Platform read = Platform::fromJson(json);
        QCOMPARE(read.osVersion, u"10.0.17763.1879");
        QCOMPARE(read.toString(), u"windows/amd64/v2");
        QCOMPARE(read.toJson(), json);
    }

    void absentWrongAndUnknown()
    {
        QVERIFY(Platform::fromJson({}).isNull());
        QVERIFY(Platform::fromJson({{u"os"_s, 7}, {u"architecture"_s, QJsonValue::Null}}).isNull());
        QVERIFY(platform(u"unknown/unknown"_s).isUnknown());
        QVERIFY(!platform(u"linux/amd64"_s).isUnknown());
        QVERIFY(Platform().toString().isEmpty());
    }

    void whatRunsWhereBestFirst_data()
    {
        QTest::addColumn<QStringList>("runs");
        const auto row = [](const char *wanted, const char *runs) {
            QTest::newRow(wanted) << QString::fromLatin1(runs).split(u' ');
        };
        row("linux/amd64", "linux/amd64 linux/386");
        row("linux/amd64/v3", "linux/amd64/v3 linux/amd64/v2 linux/amd64 linux/386");
        row("linux/386", "linux/386");
        row("linux/arm/v5", "linux/arm/v5");
        row("linux/arm", "linux/arm/v7 linux/arm/v6 linux/arm/v5");
        row("linux/arm64", "linux/arm64 linux/arm/v8 linux/arm/v7 linux/arm/v6 linux/arm/v5");
        row("linux/arm64/v8.2", "linux/arm64/v8.2 linux/arm64/v8.1 linux/arm64 linux/arm/v8 linux/arm/v7");
        row("linux/arm64/v9.1",
            "linux/arm64/v9.1 linux/arm64/v9 linux/arm64/v8.6 linux/arm64/v8.5 linux/arm64/v8.1 linux/arm64 "
            "linux/arm/v8");
        row("linux/s390x", "linux/s390x");
    }
    void whatRunsWhereBestFirst()
    {
        QFETCH(QStringList, runs);
        const Platform wanted = platform(QString::fromLatin1(QTest::currentDataTag()));
        int previous = -1;
        for (const QString &text : std::as_const(runs)) {
            const int rank = matchRank(wanted, platform(text));
            QVERIFY2(rank > previous, qPrintable(text));
            previous = rank;
        }
        QCOMPARE(matchRank(wanted, platform(runs.constFirst())), 0);
    }

    void whatDoesNotRun_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("offered");
        const auto row = [](const QString &wanted, const QString &offered) {
            QTest::addRow("%s on %s", qPrintable(offered), qPrintable(wanted)) << wanted << offered;
        };
        row(u"linux/amd64"_s, u"linux/amd64/v2"_s);
        row(u"linux/amd64"_s, u"windows/amd64"_s);
        row(u"linux/amd64"_s, u"linux/arm64"_s);
        row(u"linux/386"_s, u"linux/amd64"_s);
        row(u"linux/arm/v6"_s, u"linux/arm/v7"_s);
        row(u"linux/arm64"_s, u"linux/arm64/v9"_s);
        row(u"linux/arm64/v9"_s, u"linux/arm64/v8.6"_s);
        row(u"linux/amd64"_s, u"unknown/unknown"_s);
    }
    void whatDoesNotRun()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, offered);
        QCOMPARE(matchRank(platform(wanted), platform(offered)), -1);
    }

    void windowsBuildsMustBeTheSame()
    {
        const auto windows = [](const QString &version) { return Platform{u"windows"_s, u"amd64"_s, {}, version}; };
        QCOMPARE(matchRank(windows(u"10.0.17763.1"_s), windows(u"10.0.17763.9"_s)), 0);
        QCOMPARE(matchRank(windows(u"10.0.17763.1"_s), windows(u"10.0.20348.1"_s)), -1);
        QCOMPARE(matchRank(windows({}), windows(u"10.0.20348.1"_s)), 0);
        QCOMPARE(matchRank(windows(u"10.0"_s), windows(u"10.0"_s)), 0);
    }

    void theBestOfAnIndex_data()
    {
        QTest::addColumn<QString>("offered");
        QTest::addColumn<bool>("strict");
        QTest::addColumn<qsizetype>("best");
        const auto row = [](const char *wanted, const char *offered, bool strict, qsizetype best) {
            QTest::addRow("%s of %s%s", wanted, offered, strict ? ", strict" : "")
                << QString::fromLatin1(offered) << strict << best;
        };
        row("linux/amd64", "linux/arm64 linux/amd64", false, 1);
        row("linux/amd64", "linux/386 linux/amd64", false, 1);
        row("linux/amd64", "linux/386", false, 0);
        row("linux/amd64", "linux/386", true, -1);
        row("linux/arm", "linux/arm/v5 linux/arm/v6", false, 1);
        row("linux/arm", "linux/arm/v5 linux/arm/v6", true, -1);
        row("linux/arm64", "linux/amd64 linux/arm64/v8", true, 1);
        row("linux/amd64", "linux/amd64 linux/amd64", false, 0);
        row("linux/amd64", "unknown/unknown", false, -1);
    }
    void theBestOfAnIndex()
    {
        QFETCH(QString, offered);
        QFETCH(bool, strict);
        const QString wanted = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
        QList<Platform> platforms;
        for (const QString &text : offered.split(u' '))
            platforms.append(platform(text));
        QTEST(bestMatch(platform(wanted), platforms, strict), "best");
    }

    void absurdVariantsEndSoon()
    {
        QCOMPARE(matchRank(platform(u"linux/amd64/v2000000000"_s), platform(u"linux/s390x"_s)), -1);
        QCOMPARE(matchRank(platform(u"linux/arm64/v9.2000000000"_s), platform(u"linux/s390x"_s)), -1);
    }
};

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
