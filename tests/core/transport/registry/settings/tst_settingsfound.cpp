// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfound.h"

#include "tests/core/transport/registry/settings/foundtext.h"
#include "tests/lab/process/programs.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QByteArray mirrorOfHub(const char *mirror)
{
    return QByteArray("[[registry]]\nlocation = 'docker.io'\n[[registry.mirror]]\nlocation = '") + mirror + "'\n";
}

/// The list with ' for ", which is easier to read.
QByteArray dockerMirrors(QByteArray list)
{
    return "{\"registry-mirrors\": " + list.replace('\'', '"') + '}';
}

Mirror mirror(const QString &address)
{
    return mirrorAt(address).value();
}

} // namespace

class TestSettingsFound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingIsThere()
    {
        const FoundList list = found();
        QCOMPARE(textOf(list), QString());
        QCOMPARE_PROBLEMS(list.problems, QStringList());
    }

    void everyToolCounts()
    {
        write(u"system/certs.d/docker.io/hosts.toml"_s, "[host.'https://containerd.example']\n");
        write(u"docker/certs.d/docker.io/hosts.toml"_s, "[host.'https://docker-hosts.example']\n");
        write(u"own/daemon.json"_s, dockerMirrors("['https://own-docker.example']"));
        write(u"system/daemon.json"_s, dockerMirrors("['https://docker.example']"));
        write(u"own/registries.conf"_s, mirrorOfHub("podman.example"));
        const FoundList list = found();
        QCOMPARE(textOf(list),
            u"podman.example/v2 | own-docker.example/v2 | docker.example/v2 | docker-hosts.example/v2 ns | "
            "containerd.example/v2 ns"_s);
        using enum FoundSettings::Tool;
        const QList<FoundSettings::Tool> tools{Podman, Docker, Docker, Docker, Containerd};
        for (qsizetype i = 0; i < tools.size(); ++i)
            QCOMPARE(list.found[i].tool, tools[i]);
        QCOMPARE(list.found[1].path, path(u"own/daemon.json"_s));
    }

    /// Each file of podman's names a mirror; the last that is read wins.
    void podmansFiles_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("wins");
        const auto row = [](const char *name, const QStringList &files, const QString &wins) {
            QTest::newRow(name) << files << wins;
        };
        const QString own = u"own/registries.conf"_s, system = u"system/registries.conf"_s;
        row("the system's", {system}, system);
        row("the person's in its place", {system, own}, own);
        row("the system's folder", {system, system + u".d/a.conf"_s}, system + u".d/a.conf"_s);
        row("in the order of the alphabet", {system + u".d/b.conf"_s, system + u".d/a.conf"_s},
            system + u".d/b.conf"_s);
        row("capitals first", {system + u".d/a.conf"_s, system + u".d/B.conf"_s}, system + u".d/a.conf"_s);
        row("a folder alone", {own + u".d/a.conf"_s}, own + u".d/a.conf"_s);
        row("the person's folder last", {system, system + u".d/b.conf"_s, own + u".d/a.conf"_s}, own + u".d/a.conf"_s);
        row("a person's own file and the system's folder", {system + u".d/b.conf"_s, own}, own);
        row("a person's own file and folder", {system + u".d/b.conf"_s, own, own + u".d/a.conf"_s},
            own + u".d/a.conf"_s);
        row("not a .conf", {system, system + u".d/a.conf.bak"_s, system + u".d/b.CONF"_s}, system);
        row("a hidden one", {system, system + u".d/.a.conf"_s}, system + u".d/.a.conf"_s);
        row("not what is in a folder in it", {system, system + u".d/a.conf/b.conf"_s}, system);
    }
    void podmansFiles()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, wins);
        for (const QString &file : files)
            write(file, mirrorOfHub("m.example"));
        const FoundList list = found();
        QCOMPARE(list.found.size(), 1);
        QCOMPARE(list.found[0].path, path(wins));
        QCOMPARE_PROBLEMS(list.problems, QStringList());
    }

    void whatIsTooLargeIsNotRead()
    {
        const QByteArray large = '#' + QByteArray(1024 * 1024, ' ');
        write(u"own/registries.conf"_s, large + '\n' + mirrorOfHub("m.example"));
        write(u"own/daemon.json"_s, large);
        write(u"system/certs.d/docker.io/hosts.toml"_s, large);
        const FoundList list = found();
        QCOMPARE(textOf(list), QString());
        QCOMPARE(list.problems.size(), 3);
        for (const Sentence &problem : list.problems)
            QVERIFY2(problem.words().contains(u" is larger than 1 MB and was not read"_s), qPrintable(problem.words()));
    }

    void whatCannotBeReadLeavesTheOthers()
    {
        QVERIFY(QDir().mkpath(path(u"own/daemon.json"_s)));
        write(u"system/daemon.json"_s, dockerMirrors("['https://docker.example']"));
        const FoundList list = found();
        QCOMPARE(textOf(list), u"docker.example/v2"_s);
        QCOMPARE_PROBLEMS(list.problems, {path(u"own/daemon.json could not be read"_s)});
    }

    void whatMayNotBeReadLeavesTheOthers()
    {
        write(u"own/registries.conf"_s, mirrorOfHub("m.example"));
        write(u"own/daemon.json"_s, "{}");
        write(u"system/daemon.json"_s, dockerMirrors("['https://docker.example']"));
        write(u"system/certs.d/docker.io/hosts.toml"_s, "[host.'https://m.example']\n");
        for (const auto &file :
            {u"own/registries.conf"_s, u"own/daemon.json"_s, u"system/certs.d/docker.io/hosts.toml"_s})
            QVERIFY(QFile::setPermissions(path(file), QFile::WriteOwner));
        const FoundList list = foundByAnybody();
        QCOMPARE(textOf(list), u"docker.example/v2"_s);
        QCOMPARE(list.problems.size(), 3);
        for (const Sentence &problem : list.problems)
            QVERIFY2(
                problem.words().startsWith(u"You may not read "_s + m_folder->path()), qPrintable(problem.words()));
    }

    void aFolderThatMayNotBeReadIsSaid()
    {
        write(u"system/registries.conf"_s, mirrorOfHub("m.example"));
        write(u"system/registries.conf.d/a.conf"_s, mirrorOfHub("n.example"));
        QVERIFY(QFile::setPermissions(path(u"system/registries.conf.d"_s), QFile::WriteOwner));
        const FoundList list = foundByAnybody();
        QVERIFY(QFile::setPermissions(
            path(u"system/registries.conf.d"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(textOf(list), u"m.example/v2"_s);
        QCOMPARE_PROBLEMS(list.problems, {u"You may not read "_s + path(u"system/registries.conf.d"_s)});
    }

    void whereTheyAre()
    {
        qputenv("HOME", "/home/ann");
        qunsetenv("XDG_CONFIG_HOME");
        const SettingsPlaces usual = SettingsPlaces::standard();
        QCOMPARE(usual.daemonJson,
            QStringList({u"/home/ann/.config/docker/daemon.json"_s, u"/home/ann/.docker/daemon.json"_s,
                u"/etc/docker/daemon.json"_s}));
        QCOMPARE(usual.registriesConf,
            QStringList({u"/home/ann/.config/containers/registries.conf"_s, u"/etc/containers/registries.conf"_s,
                u"/usr/share/containers/registries.conf"_s}));
        QCOMPARE(usual.dockerHosts, QStringList({u"/home/ann/.config/docker/certs.d"_s, u"/etc/docker/certs.d"_s}));
        QCOMPARE(usual.containerdHosts,
            QStringList({u"/home/ann/.config/containerd/certs.d"_s, u"/etc/containerd/certs.d"_s}));
        qputenv("XDG_CONFIG_HOME", "/home/ann/etc");
        QCOMPARE(SettingsPlaces::standard().registriesConf.first(2),
            QStringList(
                {u"/home/ann/etc/containers/registries.conf"_s, u"/home/ann/.config/containers/registries.conf"_s}));
    }

    void thePersonsListStandsForAllOthers()
    {
        write(u"own/registries.conf"_s, mirrorOfHub("podman.example"));
        RegistrySettings own;
        QCOMPARE(mirrorsOf(own, found()), {mirror(u"podman.example"_s)});
        own.mirrors = {mirror(u"a.example"_s), mirror(u"b.example"_s), mirror(u"A.example"_s)};
        QCOMPARE(mirrorsOf(own, found()), QList({mirror(u"a.example"_s), mirror(u"b.example"_s)}));
        own.mirrors = QList<Mirror>();
        QCOMPARE(mirrorsOf(own, found()), QList<Mirror>());
    }

    void eachPlaceIsAskedOnce()
    {
        write(u"own/registries.conf"_s,
            "[[registry]]\nlocation = 'docker.io'\nmirror-by-digest-only = true\n[[registry.mirror]]\nlocation = "
            "'a.example'\n");
        write(u"own/daemon.json"_s, dockerMirrors("['https://b.example', 'https://A.example', 'http://a.example:80']"));
        write(
            u"system/certs.d/docker.io/hosts.toml"_s, "[host.'https://b.example']\n[host.'https://b.example/cache']\n");
        QStringList texts;
        for (const Mirror &each : mirrorsOf({}, found()))
            texts.append(textOf(each));
        QCOMPARE(
            texts.join(u", "_s), u"a.example/v2 digests, b.example/v2, a.example:80/v2 plain, b.example/cache/v2 ns"_s);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    void write(const QString &name, const QByteArray &text)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    FoundList found() const
    {
        SettingsPlaces places;
        places.daemonJson = {path(u"own/daemon.json"_s), path(u"system/daemon.json"_s)};
        places.registriesConf = {path(u"own/registries.conf"_s), path(u"system/registries.conf"_s)};
        places.dockerHosts = {path(u"docker/certs.d"_s)};
        places.containerdHosts = {path(u"system/certs.d"_s)};
        return settingsFound(placeAt(u"docker.io/library/nginx"_s), places);
    }

    /// Permissions mean nothing to root, so it asks as nobody.
    FoundList foundByAnybody() const
    {
        if (!lab::isRoot())
            return found();
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
        const bool isNobody = ::setresuid(65534, 65534, 0) == 0;
        const FoundList list = isNobody ? found() : FoundList();
        return ::setresuid(0, 0, 0) == 0 ? list : FoundList();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestSettingsFound)
#include "tst_settingsfound.moc"
