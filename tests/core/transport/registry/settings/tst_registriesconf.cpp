// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/registriesconf.h"

#include "tests/core/transport/registry/settings/foundtext.h"
#include "tests/support/data.h"

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

constexpr char example[] = R"(unqualified-search-registries = ["example.com"]

[[registry]]
prefix = "example.com/foo"
insecure = false
blocked = false
location = "internal-registry-for-example.com/bar"

[[registry.mirror]]
location = "example-mirror-0.local/mirror-for-foo"

[[registry.mirror]]
location = "example-mirror-1.local/mirrors/foo"
insecure = true

[[registry]]
location = "registry.com"

[[registry.mirror]]
location = "mirror.registry.com"
)";

constexpr char fedora[] = R"(unqualified-search-registries = ["registry.fedoraproject.org", "docker.io"]
short-name-mode="enforcing"
credential-helpers = ["containers-auth.json"]
)";

constexpr char firstVersion[] = R"([registries.search]
registries = ['registry1.com', 'registry2.com']

[registries.insecure]
registries = ['registry3.com']
)";

QByteArray registry(const QByteArray &lines, const QByteArray &mirrorLines = "location = 'm.example'\n")
{
    return "[[registry]]\n" + lines + "[[registry.mirror]]\n" + mirrorLines;
}

const QByteArray hub = "location = 'docker.io'\n";

} // namespace

class TestRegistriesConf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItSays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const QByteArray &text, const char *place, const QString &found) {
            QTest::newRow(name) << text << QString::fromLatin1(place) << found;
        };
        const QString m = u"m.example/v2"_s;
        row("nothing", "", "docker.io", u""_s);
        row("an example of the manual", example, "registry.com", u"mirror.registry.com/v2"_s);
        row("below it", example, "registry.com/team/app", u"mirror.registry.com/v2"_s);
        row("of another registry", example, "example.com/bar", u""_s);
        row("a longer name", registry("location = 'quay.io'\n"), "quay.io.example/app", u""_s);
        row("a longer path", registry("location = 'quay.io/team'\n", "location = 'm.example/team'\n"),
            "quay.io/teams/app", u""_s);
        row("a registry with a port", registry("location = 'quay.io'\n"), "quay.io:5000/app", u""_s);
        row("in capitals", registry("location = 'Quay.io'\n"), "QUAY.io/app", m);
        row("in order", registry(hub, "location = 'z.example'\n[[registry.mirror]]\nlocation = 'a.example'\n"),
            "docker.io", u"z.example/v2, a.example/v2"_s);
        row("a place in a registry", registry(hub, "location = 'm.example/hub/'\n"), "docker.io",
            u"m.example/v2 hub"_s);
        row("without TLS", registry(hub, "location = '10.0.0.7:5000'\ninsecure = true\n"), "docker.io",
            u"10.0.0.7:5000/v2 plain"_s);
        row("only digests", registry(hub + "mirror-by-digest-only = true\n"), "docker.io", m + u" digests"_s);
        row("each its own use",
            registry(hub,
                "location = 'a.example'\npull-from-mirror = 'digest-only'\n"
                "[[registry.mirror]]\nlocation = 'b.example'\npull-from-mirror = 'tag-only'\n"
                "[[registry.mirror]]\nlocation = 'c.example'\npull-from-mirror = 'all'\n"),
            "docker.io", u"a.example/v2 digests, b.example/v2 tags, c.example/v2"_s);
        row("the registry among its mirrors",
            registry(hub, "location = 'docker.io'\n[[registry.mirror]]\nlocation = 'm.example'\n"), "docker.io", m);
        row("the longest prefix",
            registry("location = 'quay.io/team'\nblocked = true\n", "location = 'n.example/team'\n")
                + registry("location = 'quay.io'\n"),
            "quay.io/team/app", u"n.example/v2; blocked"_s);
        row("a path that both have",
            registry("location = 'docker.io/library'\n", "location = 'm.example/hub/library'\n"),
            "docker.io/library/nginx", u"m.example/v2 hub"_s);
        row("the registry alone is not below it",
            registry("location = 'docker.io/library'\n", "location = 'm.example/library'\n"), "docker.io", u""_s);
        row("one repository", registry("location = 'quay.io/team/app'\n", "location = 'm.example/team/app'\n"),
            "quay.io/team/app", m);
        row("all below a name", registry("prefix = '*.example.com'\n"), "a.b.example.com/app", m);
        row("with a port", registry("prefix = '*.example.com'\n"), "a.example.com:5000/app", m);
        row("not the name itself", registry("prefix = '*.example.com'\n"), "example.com/app", u""_s);
        row("not at its end", registry("prefix = '*.example.com'\n"), "a.example.com.cn/app", u""_s);
        row("as podman chooses between as many letters",
            registry("prefix = '*.example.com'\n")
                + registry("location = 'a.example.com'\n", "location = 'n.example'\n"),
            "a.example.com", m);
        row("another place", "[[registry]]\nprefix = 'quay.io'\nlocation = 'other.example/quay'\ninsecure = true\n",
            "quay.io", u"at other.example/quay; insecure"_s);
        row("another place and mirrors", registry("prefix = 'quay.io'\nlocation = 'other.example'\n"), "quay.io",
            m + u"; at other.example"_s);
        row("another place for all below a name",
            "[[registry]]\nprefix = '*.example.com'\nlocation = 'other.example'\n", "a.example.com",
            u"at other.example"_s);
        row("insecure", "[[registry]]\nlocation = 'localhost:5000'\ninsecure = true\n", "localhost:5000/app",
            u"insecure"_s);
        row("blocked", "[[registry]]\nlocation = 'docker.io'\nblocked = true\n", "docker.io/library/nginx",
            u"blocked"_s);
        row("what newer ones know",
            registry(hub + "proxy = 'http://p:1'\n", "location = 'm.example'\nproxy = 'http://p:1'\n"), "docker.io", m);
    }
    void whatItSays()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QFETCH(QString, found);
        const FoundList list = read({text}, place);
        QCOMPARE(textOf(list), found);
        QCOMPARE_PROBLEMS(list.problems, QStringList());
    }

    void whatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const QByteArray &text, const QString &found, const QString &problem) {
            QTest::newRow(name) << text << found << problem;
        };
        const QString m = u"m.example/v2"_s;
        row("half a file", "[[registry]]\nlocation = ", u""_s, u"Line 2 of 0.conf"_s);
        row("the old form", firstVersion, u""_s, u"0.conf is written in the old form"_s);
        row("a key of the file below a mirror", registry(hub) + "short-name-mode = 'permissive'\n", m,
            u"“short-name-mode” stands below a [[registry]] or [aliases] line of 0.conf"_s);
        row("a key of the file below a registry",
            "[[registry]]\n" + hub + "unqualified-search-registries = ['quay.io']\n", u""_s,
            u"“unqualified-search-registries” stands below a [[registry]] or [aliases] line of 0.conf"_s);
        row("a key of the file below the aliases", "[aliases]\ncredential-helpers = ['x']\n", u""_s,
            u"“credential-helpers” stands below a [[registry]] or [aliases] line of 0.conf"_s);
        row("a key of the registry below a mirror", registry(hub, "location = 'm.example'\nblocked = true\n"), m,
            u"“blocked” does not stand in a [[registry]] of 0.conf"_s);
        row("a key of the registry above it", "blocked = true\n" + registry(hub), m,
            u"“blocked” does not stand in a [[registry]] of 0.conf"_s);
        row("a key of a mirror above it", registry(hub + "pull-from-mirror = 'all'\n"), m,
            u"“pull-from-mirror” does not stand in a [[registry.mirror]] of 0.conf"_s);
        row("mirrors of no registry", "[[registry.mirror]]\nlocation = 'm.example'\n", u""_s,
            u"in 0.conf belong to no registry"_s);
        row("a registry in one bracket", "[registry]\n" + hub, u""_s, u"in 0.conf belong to no registry"_s);
        row("a mirror in one bracket", "[[registry]]\n" + hub + "[registry.mirror]\nlocation = 'm.example'\n", u""_s,
            u"in 0.conf belong to no registry"_s);
        row("a mirror before its registry", "[[registry.mirror]]\nlocation = 'm.example'\n[[registry]]\n" + hub, u""_s,
            u"Line 3 of 0.conf"_s);
        row("one registry twice", registry(hub) + registry(hub, "location = 'n.example'\n"), m,
            u"0.conf has more than one [[registry]] for docker.io"_s);
        row("an image without library/", registry("location = 'docker.io/nginx'\n", "location = 'm.example/nginx'\n"),
            u""_s,
            u"“docker.io/nginx” in 0.conf does not count for this image: podman knows it as docker.io/library/nginx"_s);
        row("no location", registry("insecure = true\n"), u""_s, u"“location” in 0.conf is missing"_s);
        row("a prefix without location", registry("prefix = 'docker.io'\n"), m, u"“location” in 0.conf is missing"_s);
        row("an address as prefix", registry("prefix = 'https://docker.io'\nlocation = 'docker.io'\n"), u""_s,
            u"“prefix” in 0.conf"_s);
        row("a prefix of a wrong kind", registry("prefix = 1\nlocation = 'docker.io'\n"), u""_s,
            u"“prefix” in 0.conf"_s);
        row("a path below all names", registry("prefix = '*.docker.io/library'\n"), u""_s, u"“prefix” in 0.conf"_s);
        row("an address as location", registry("location = 'https://docker.io'\n"), u""_s, u"“location” in 0.conf"_s);
        row("a location that is none", registry("prefix = 'docker.io'\nlocation = 'a b'\n"), m,
            u"“location” in 0.conf"_s);
        row("a flag in quotes", registry(hub + "insecure = 'true'\n"), m, u"“insecure” in 0.conf"_s);
        row("a mirror's flag in quotes", registry(hub, "location = 'm.example'\ninsecure = 'true'\n"), m,
            u"“insecure” in 0.conf"_s);
        row("an address as mirror", registry(hub, "location = 'https://m.example'\n"), u""_s,
            u"“https://m.example” in 0.conf is left out"_s);
        row("a mirror with a password", registry(hub, "location = 'ann:secret@m.example/hub'\n"), u""_s,
            u"“m.example/hub” in 0.conf is left out"_s);
        row("a mirror without location", registry(hub, "insecure = true\n"), u""_s, u"in 0.conf is left out"_s);
        row("a mirror with other names", registry("location = 'docker.io/library'\n", "location = 'm.example/hub'\n"),
            u""_s, u"“m.example/hub” in 0.conf is left out: it has other names for what is below docker.io/library"_s);
        row("a mirror with almost the same names",
            registry("location = 'docker.io/library'\n", "location = 'm.example/mylibrary'\n"), u""_s,
            u"“m.example/mylibrary” in 0.conf is left out"_s);
        row("a use that there is not", registry(hub, "location = 'm.example'\npull-from-mirror = 'never'\n"), u""_s,
            u"“pull-from-mirror” in 0.conf"_s);
        row("a registry that is no table", "registry = ['docker.io']\n", u""_s, u"“location” in 0.conf"_s);
        row("registries to search of a wrong kind", "unqualified-search-registries = 'docker.io'\n", u""_s,
            u"“unqualified-search-registries” in 0.conf"_s);
    }
    void whatIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, found);
        QFETCH(QString, problem);
        const FoundList list = read({text}, u"docker.io/library/nginx"_s);
        QCOMPARE(textOf(list), found);
        QCOMPARE_PROBLEMS(list.problems, {problem});
    }

    void laterFilesReplaceAPrefix()
    {
        const QByteArray both = registry(hub) + registry("location = 'quay.io'\n");
        const QByteArray other = registry(hub, "location = 'n.example'\n");
        QCOMPARE(textOf(read({both, other}, u"docker.io"_s)), u"n.example/v2"_s);
        QCOMPARE(read({both, other}, u"docker.io"_s).found[0].path, u"1.conf"_s);
        QCOMPARE(textOf(read({both, other}, u"quay.io"_s)), u"m.example/v2"_s);
        QCOMPARE(read({both, other}, u"quay.io"_s).found[0].path, u"0.conf"_s);
        QCOMPARE(textOf(read({both, "[[registry]]\n" + hub}, u"docker.io"_s)), QString());
    }

    void aDamagedFileLeavesTheOthers()
    {
        const FoundList list = read({registry(hub), "[[", firstVersion}, u"docker.io"_s);
        QCOMPARE(textOf(list), u"m.example/v2"_s);
        QCOMPARE(list.problems.size(), 2);
    }

    void registriesToSearch()
    {
        QCOMPARE(read({fedora}, u"docker.io"_s).searchRegistries,
            QStringList({u"registry.fedoraproject.org"_s, u"docker.io"_s}));
        QCOMPARE(read({fedora, registry(hub)}, u"docker.io"_s).searchRegistries.size(), 2);
        QCOMPARE(read({fedora, "unqualified-search-registries = []"}, u"docker.io"_s).searchRegistries, QStringList());
        QCOMPARE(read({fedora, example}, u"docker.io"_s).searchRegistries, QStringList({u"example.com"_s}));
    }

    void asDebianShipsThem()
    {
        const FoundList list
            = read({testData(u"settings/registries.conf"_s), testData(u"settings/shortnames.conf"_s)}, u"docker.io"_s);
        QCOMPARE(textOf(list), QString());
        QCOMPARE(list.searchRegistries, QStringList());
        QCOMPARE_PROBLEMS(list.problems, QStringList());
    }

private:
    static FoundList read(const QByteArrayList &texts, const QString &place)
    {
        QList<FoundFile> files;
        for (const QByteArray &text : texts)
            files.append({QString::number(files.size()) + u".conf"_s, text});
        FoundList list;
        addRegistriesConf(files, placeAt(place), list);
        return list;
    }
};

QTEST_APPLESS_MAIN(TestRegistriesConf)
#include "tst_registriesconf.moc"
