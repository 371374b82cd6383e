// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/daemonjson.h"

#include "tests/core/transport/registry/settings/foundtext.h"

using namespace stowage;
using namespace Qt::StringLiterals;

class TestDaemonJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mirrorsOfDockerHub_data()
    {
        QTest::addColumn<QByteArray>("mirrors");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QStringList>("problems");
        const auto row = [](const char *name, const QByteArray &mirrors, const QString &found,
                             const QStringList &problems = {}) { QTest::newRow(name) << mirrors << found << problems; };
        const QString leftOut = u"in daemon.json is left out"_s;
        row("none", "[]", u""_s);
        row("null", "null", u""_s);
        row("in order", "['https://z.example', 'https://a.example/', 'http://10.0.0.7:5000']",
            u"z.example/v2, a.example/v2, 10.0.0.7:5000/v2 plain"_s);
        row("with a path", "['https://m.example/cache']", u"m.example/cache/v2"_s);
        row("Docker Hub itself", "['https://registry-1.docker.io', 'https://m.example']", u"m.example/v2"_s);
        row("without https://", "['m.example', 'https://n.example']", u"n.example/v2"_s, {u"“m.example” "_s + leftOut});
        row("a name without a dot", "['http://cache']", u"cache:80/v2 plain"_s);
        row("another scheme", "['ftp://m.example']", u""_s, {leftOut});
        row("a query", "['https://m.example/?a=1']", u""_s, {leftOut});
        row("a password", "['https://ann:secret@m.example']", u""_s, {u"“m.example” "_s + leftOut});
        row("a password with a slash", "['https://ann:secret/@m.example']", u""_s, {u"“m.example” "_s + leftOut});
        row("a password without https://", "['ann:secret@m.example']", u""_s, {u"“m.example” "_s + leftOut});
        row("numbers", "[7]", u""_s, {u"“registry-mirrors” in daemon.json"_s});
        row("a table", "{}", u""_s, {u"“registry-mirrors” in daemon.json"_s});
    }
    void mirrorsOfDockerHub()
    {
        QFETCH(QByteArray, mirrors);
        QFETCH(QString, found);
        QFETCH(QStringList, problems);
        const FoundList list = read("{'registry-mirrors': " + mirrors + '}', u"docker.io"_s);
        QCOMPARE(textOf(list), found);
        QCOMPARE_PROBLEMS(list.problems, problems);
    }

    void noOtherRegistryHasThem()
    {
        const QByteArray text = "{'registry-mirrors': ['https://m.example', 'wrong']}";
        const FoundList list = read(text, u"quay.io"_s);
        QCOMPARE(textOf(list), QString());
        QCOMPARE_PROBLEMS(list.problems, QStringList());
    }

    void insecureRegistries_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("insecure");
        const auto row = [](const char *entry, const char *place, bool insecure) {
            QTest::addRow("%s for %s", entry, place)
                << QString::fromLatin1(entry) << QString::fromLatin1(place) << insecure;
        };
        row("reg.example:5000", "reg.example:5000", true);
        row("reg.example:5000", "REG.example:5000", true);
        row("reg.example:5000", "reg.example:5000/team/app", true);
        row("reg.example", "reg.example:5000", false);
        row("reg.example:5000", "reg.example", false);
        row("http://reg.example:5000", "reg.example:5000", true);
        row("10.0.0.7:5000", "10.0.0.7:5000", true);
        row("10.0.0.0/8", "10.0.0.7:5000", true);
        row("10.0.0.0/8", "10.255.0.7", true);
        row("10.0.0.0/8", "11.0.0.7:5000", false);
        row("10.0.0.4/30", "10.0.0.7:5000", true);
        row("10.0.0.4/30", "10.0.0.8:5000", false);
        row("10.0.0.7/32", "10.0.0.7", true);
        row("0.0.0.0/0", "10.0.0.7", true);
        row("0.0.0.0/0", "[fd00::1]:5000", false);
        row("0.0.0.0/0", "reg.example", false);
        row("fd00::/8", "[fd00::1]:5000", true);
        row("fd00::/8", "[fe00::1]", false);
        row("10.0.0.0/33", "10.0.0.7", false);
        row("10.0.0.0/-1", "10.0.0.7", false);
        row("10.0.0.0/x", "10.0.0.7", false);
        row("docker.io", "docker.io/library/nginx", false);
    }
    void insecureRegistries()
    {
        QFETCH(QString, entry);
        QFETCH(QString, place);
        QFETCH(bool, insecure);
        const FoundList list = read("{'insecure-registries': ['other.example', '" + entry.toLatin1() + "']}", place);
        QCOMPARE(textOf(list), insecure ? u"insecure"_s : QString());
        QCOMPARE_PROBLEMS(list.problems, QStringList());
    }

    void anInsecureMirror()
    {
        const FoundList list = read(
            "{'registry-mirrors': ['https://10.0.0.7', 'http://10.0.0.8'], 'insecure-registries': ['10.0.0.0/8']}",
            u"docker.io"_s);
        QCOMPARE(textOf(list), u"10.0.0.7/v2, 10.0.0.8/v2 plain"_s);
        QCOMPARE_PROBLEMS(list.problems, {u"daemon.json takes whatever certificate 10.0.0.7 shows"_s});
    }

    void wholeFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("problems");
        QTest::newRow("empty") << QByteArray() << QStringList();
        QTest::newRow("a line") << QByteArray("\n") << QStringList();
        QTest::newRow("nothing of registries")
            << QByteArray("{'log-driver': 'journald', 'mtu': 1400}") << QStringList();
        QTest::newRow("a mark at the start") << QByteArray("\xef\xbb\xbf{}") << QStringList();
        QTest::newRow("half a file") << QByteArray("{'registry-mirrors': [")
                                     << QStringList{u"daemon.json is not the JSON"_s};
        QTest::newRow("a list") << QByteArray("[]") << QStringList{u"daemon.json is not the JSON"_s};
        QTest::newRow("a lone comma") << QByteArray("{'a': 1,}") << QStringList{u"daemon.json is not the JSON"_s};
        QTest::newRow("insecure of a wrong kind")
            << QByteArray("{'insecure-registries': true}") << QStringList{u"“insecure-registries” in daemon.json"_s};
    }
    void wholeFiles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, problems);
        const FoundList list = read(text, u"docker.io"_s);
        QCOMPARE(textOf(list), QString());
        QCOMPARE_PROBLEMS(list.problems, problems);
    }

    void itIsDockers()
    {
        const FoundList list = read("{'insecure-registries': ['quay.io']}", u"quay.io"_s);
        QCOMPARE(list.found.value(0).tool, FoundSettings::Tool::Docker);
        QCOMPARE(list.found.value(0).path, u"daemon.json"_s);
    }

private:
    /// With ' for ", which is easier to read.
    static FoundList read(QByteArray text, const QString &place)
    {
        FoundList list;
        addDaemonJson({u"daemon.json"_s, text.replace('\'', '"')}, placeAt(place), list);
        return list;
    }
};

QTEST_APPLESS_MAIN(TestDaemonJson)
#include "tst_daemonjson.moc"
