// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/hello.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

ApiVersion api(const QString &text)
{
    return ApiVersion::parse(text).value_or(ApiVersion{});
}

EngineHello hello(EngineKind kind, const QString &version, const QString &oldest, const QString &newest)
{
    EngineHello hello;
    hello.kind = kind;
    hello.version = version;
    hello.oldest = api(oldest);
    hello.newest = api(newest);
    return hello;
}

} // namespace

class TestApiVersion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void written_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("version"); // "none" where it is none
        const auto row = [](const QString &text, const QString &version) {
            QTest::newRow(qPrintable(u'"' + text + u'"')) << text << version;
        };
        for (const QString &good : {u"1.41"_s, u"1.9"_s, u"2.0"_s, u"10.1234"_s})
            row(good, good);
        row(u"1.041"_s, u"1.41"_s);
        for (const QString &bad : {u""_s, u"1"_s, u"1."_s, u".41"_s, u"v1.41"_s, u"1.41.0"_s, u"1.-4"_s, u"1.4a"_s,
                 u" 1.41"_s, u"1.99999"_s, u"2024-01-01"_s, u"1.٤"_s})
            row(bad, u"none"_s);
    }

    void written()
    {
        QFETCH(const QString, text);
        const auto version = ApiVersion::parse(text);
        QTEST(version ? version->toString() : u"none"_s, "version");
    }

    void versionsAreNumbersAndNotFractions()
    {
        QVERIFY(api(u"1.9"_s) < api(u"1.41"_s));
        QVERIFY(api(u"1.52"_s) < api(u"2.0"_s));
        QVERIFY(api(u"1.41"_s) == (ApiVersion{1, 41}));
        QVERIFY(ApiVersion().isNull());
        QVERIFY(!api(u"1.41"_s).isNull());
    }

    void whatBothSidesSpeak_data()
    {
        QTest::addColumn<EngineHello>("hello");
        QTest::addColumn<QString>("version");
        const auto docker = [](const char *name, const QString &oldest, const QString &newest, const QString &version) {
            QTest::newRow(name) << hello(EngineKind::Docker, {}, oldest, newest) << version;
        };
        docker("20.10", u"1.12"_s, u"1.41"_s, u"1.41"_s);
        docker("24", u"1.12"_s, u"1.43"_s, u"1.43"_s);
        docker("25", u"1.24"_s, u"1.44"_s, u"1.44"_s);
        docker("28.2", u"1.24"_s, u"1.50"_s, u"1.50"_s);
        docker("29.0, which refuses 1.43", u"1.44"_s, u"1.52"_s, u"1.52"_s);
        docker("29.3", u"1.40"_s, u"1.54"_s, u"1.52"_s);
        docker("one that did not say its oldest", {}, u"1.48"_s, u"1.48"_s);
        docker("one that will only just do", u"1.52"_s, u"1.99"_s, u"1.52"_s);
        QTest::newRow("podman 4.3") << hello(EngineKind::Podman, u"4.3.1"_s, u"1.24"_s, u"1.41"_s) << u"1.41"_s;
        QTest::newRow("podman 6") << hello(EngineKind::Podman, u"6.0.0-dev"_s, u"1.24"_s, u"1.44"_s) << u"1.44"_s;
    }

    void whatBothSidesSpeak()
    {
        QFETCH(const EngineHello, hello);
        const auto version = negotiated(hello);
        QVERIFY_RESULT(version);
        QTEST(version->toString(), "version");
    }

    void noCommonLanguage_data()
    {
        QTest::addColumn<EngineHello>("hello");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("detail");
        QTest::newRow("Docker 19.03") << hello(EngineKind::Docker, u"19.03.15"_s, u"1.12"_s,
            u"1.40"_s) << u"Docker 19.03.15 is too old for Stowage. Update it to version 20.10 or newer."_s
                                      << u"1.12 to 1.40"_s;
        QTest::newRow("podman 3") << hello(EngineKind::Podman, u"3.4.4"_s, u"1.24"_s, u"1.40"_s)
                                  << u"Podman 3.4.4 is too old for Stowage. Update it to version 4.3 or newer."_s
                                  << u"1.24 to 1.40"_s;
        QTest::newRow("an old one that says little")
            << hello(EngineKind::Docker, {}, {}, u"1.24"_s)
            << u"Docker is too old for Stowage. Update it to version 20.10 or newer."_s << u"? to 1.24"_s;
        QTest::newRow("one to come") << hello(EngineKind::Docker, u"35.0.1"_s, u"1.60"_s, u"1.75"_s)
                                     << u"Docker 35.0.1 is too new for this version of Stowage. Update Stowage."_s
                                     << u"1.60 to 1.75"_s;
        QTest::newRow("one that refuses just ours")
            << hello(EngineKind::Docker, u"33.0.0"_s, u"1.53"_s, u"1.60"_s)
            << u"Docker 33.0.0 is too new for this version of Stowage. Update Stowage."_s << u"1.53 to 1.60"_s;
    }

    void noCommonLanguage()
    {
        QFETCH(const EngineHello, hello);
        QFETCH(const QString, detail);
        const auto version = negotiated(hello);
        QVERIFY_ERROR(version, ErrorKind::Failed);
        QTEST(version.error().message.words(), "says");
        QVERIFY2(version.error().detail.contains(detail), qPrintable(version.error().detail));
        QVERIFY2(version.error().detail.endsWith(u"Stowage 1.41 to 1.52"), qPrintable(version.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestApiVersion)
#include "tst_apiversion.moc"
