// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <memory>

using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

/// "tiny 1 8bb26e304432", a line each and in order, of what a client prints as a table.
QStringList rows(const QByteArray &table)
{
    QStringList rows;
    for (const QString &line : QString::fromUtf8(table).split(u'\n', Qt::SkipEmptyParts).sliced(1)) {
        const QStringList cells = line.simplified().split(u' ');
        rows.append(cells.first(3).join(u' '));
    }
    rows.sort();
    return rows;
}

QString lastLine(const Outcome &outcome)
{
    return QString::fromUtf8(outcome.out).trimmed().section(u'\n', -1);
}

QStringList lines(const QByteArray &text)
{
    QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    lines.sort();
    return lines;
}

} // namespace

/// Engines as places of stowagectl, beside what their own clients say and do.
class TestEnginePlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        const auto images = LabImages::make();
        QVERIFY_RESULT(images);
        for (const QString &name : {u"tiny:1"_s, u"tiny:3"_s, u"app:1.0"_s})
            QVERIFY_RESULT(images->writeDockerArchive(name, file(name)));
        LAB_START(m_docker);
        LAB_START(m_podman);
    }

    void init()
    {
        for (const QString &name : {u"tiny:1"_s, u"tiny:3"_s, u"app:1.0"_s}) {
            ran(m_docker->docker({u"load"_s, u"-q"_s, u"-i"_s, file(name)}));
            ran(m_podman->podman({u"load"_s, u"-q"_s, u"-i"_s, file(name)}));
        }
    }

    void theirImages()
    {
        ran(m_docker->docker({u"tag"_s, u"tiny:1"_s, u"reg.example:5000/team/tiny:2"_s}));
        QCOMPARE(rows(at(docker(), {u"images"_s}).out), rows(m_docker->docker({u"images"_s}).out));
        QCOMPARE(lines(at(docker(), {u"images"_s, u"-q"_s, u"--no-trunc"_s}).out),
            uniqueLines(m_docker->docker({u"images"_s, u"-q"_s, u"--no-trunc"_s}).out));
        QCOMPARE(lines(at(podman(), {u"images"_s, u"-q"_s, u"--no-trunc"_s}).out),
            uniqueLines(m_podman->podman({u"images"_s, u"-q"_s, u"--no-trunc"_s}).out));
        ran(at(docker(), {u"rmi"_s, u"reg.example:5000/team/tiny:2"_s}));
    }

    void whatIsKnownOfThem()
    {
        for (const QString &place : {docker(), podman()}) {
            const QJsonArray images = json(place, {u"images"_s, u"tiny"_s});
            QCOMPARE(images.size(), 2);
            for (const QJsonValue image : images) {
                QCOMPARE(image[u"platforms"_s].toArray(), QJsonArray{u"linux/amd64"_s});
                QVERIFY(image[u"layers"_s].toInt() > 0);
                QCOMPARE(image[u"uniqueSize"_s].toInteger() + image[u"sharedSize"_s].toInteger(),
                    image[u"size"_s].toInteger());
                QVERIFY(!image[u"inUse"_s].toBool());
            }
        }
        QCOMPARE(json(docker(), {u"inspect"_s, u"app:1.0"_s}),
            QJsonDocument::fromJson(m_docker->docker({u"inspect"_s, u"app:1.0"_s}).out).array());
    }

    void theirHistory()
    {
        const QString theirs = QString::fromUtf8(
            m_docker->docker({u"history"_s, u"--no-trunc"_s, u"--format"_s, u"{{.Size}}"_s, u"app:1.0"_s}).out);
        QStringList sizes;
        for (const QJsonValue step : json(docker(), {u"history"_s, u"app:1.0"_s}))
            sizes.append(QString::number(step[u"size"_s].toInteger()));
        QCOMPARE(sizes.size(), theirs.count(u'\n'));
        QVERIFY(sizes.contains(u"0"_s));
    }

    void aName()
    {
        for (const QString &place : {docker(), podman()}) {
            ran(at(place, {u"tag"_s, u"tiny:1"_s, u"team/tea:spring"_s}));
            QVERIFY(at(place, {u"images"_s, u"team/tea"_s}).out.contains("spring"));
            ran(at(place, {u"untag"_s, u"team/tea:spring"_s}));
            QVERIFY(!at(place, {u"images"_s, u"team/tea"_s}).out.contains("spring"));
        }
        QCOMPARE(at(docker(), {u"untag"_s, u"tiny:1"_s}).exit, 4);
        QCOMPARE(at(docker(), {u"tag"_s, u"nobody:1"_s, u"x:1"_s}).exit, 3);
        QCOMPARE(at(docker(), {u"tag"_s, u"tiny:1"_s, u"BAD"_s}).exit, 2);
    }

    void whatAContainerHolds()
    {
        ran(m_docker->docker({u"create"_s, u"--name"_s, u"pilot"_s, u"tiny:1"_s, u"/bin/true"_s}));
        const Outcome held = at(docker(), {u"rmi"_s, u"tiny:1"_s});
        QCOMPARE(held.exit, 4);
        QVERIFY(held.err.contains("pilot"));
        QVERIFY(!at(docker(), {u"prune"_s, u"-a"_s, u"--dry-run"_s}).out.contains("tiny:1"));
        ran(at(docker(), {u"rmi"_s, u"-f"_s, u"tiny:1"_s}));
        ran(m_docker->docker({u"rm"_s, u"pilot"_s}));
    }

    /// Forced to, podman would delete the container along with what it wrote.
    void whatAContainerOfPodmanHolds()
    {
        ran(m_podman->podman({u"create"_s, u"--name"_s, u"pilot"_s, u"tiny:1"_s, u"/bin/true"_s}));
        const Outcome held = at(podman(), {u"rmi"_s, u"-f"_s, u"tiny:1"_s});
        QCOMPARE(held.exit, 4);
        QVERIFY(held.err.contains("pilot"));
        ran(m_podman->podman({u"rm"_s, u"pilot"_s}));
        ran(at(podman(), {u"rmi"_s, u"-f"_s, u"tiny:1"_s}));
    }

    /// From an engine to a registry, and from there into both engines, by the engine itself and through the Library.
    void throughARegistry()
    {
        LAB_NEEDS(u"docker-registry"_s);
        const auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        const QString name = (*registry)->host() + u"/team/tiny:1"_s;
        ran(m_docker->docker({u"tag"_s, u"tiny:1"_s, name}));
        const QString digest = lastLine(at(docker(), {u"push"_s, name}));
        QVERIFY(digest.startsWith(u"sha256:"_s));
        for (const QString &place : {docker(), podman()}) {
            for (const QStringList &way : {QStringList(), QStringList{u"--through-library"_s}}) {
                at(place, {u"rmi"_s, name});
                QCOMPARE(
                    lastLine(at(place, QStringList{u"pull"_s, u"--plain-http"_s} + way + QStringList{name})), digest);
                QVERIFY(at(place, {u"images"_s, (*registry)->host() + u"/team/tiny"_s}).out.contains("1"));
            }
            ran(at(place, {u"push"_s, u"--plain-http"_s, name}));
            ran(at(place, {u"rmi"_s, name}));
        }
        ran(m_stowagectl({u"rmi"_s, name}));
        const QString term = (*registry)->host() + u"/tiny"_s;
        const Outcome found = at(podman(), {u"search"_s, u"--plain-http"_s, term});
        ran(found);
        QVERIFY2(found.out.contains((*registry)->host().toLatin1() + "/team/tiny"), found.out.constData());
        QCOMPARE(at(podman(), {u"search"_s, u"-u"_s, u"ada"_s, u"--password-stdin"_s, term}).exit, 2);
        QCOMPARE(at(docker(), {u"search"_s, u"--limit"_s, u"0"_s, term}).exit, 2);
        QCOMPARE(at(docker(), {u"pull"_s, (*registry)->host() + u"/team/tiny:9"_s}).exit, 3);
        QCOMPARE(at(docker(), {u"pull"_s, u"--all-platforms"_s, name}).exit, 2);
        QCOMPARE(at(docker(), {u"pull"_s, u"--dry-run"_s, name}).exit, 2);
        ran(at(docker(), {u"pull"_s, u"--dry-run"_s, u"--plain-http"_s, u"--through-library"_s, name}));
        QCOMPARE(at(docker(), {u"push"_s, u"--platform"_s, u"linux/amd64"_s, name}).exit, 2);
    }

    /// What was done since a moment is told to whoever asks later, and goes on until interrupted.
    void whatHappens()
    {
        const QString before = QString::number(QDateTime::currentSecsSinceEpoch());
        ran(m_docker->docker({u"tag"_s, u"tiny:1"_s, u"team/tea:autumn"_s}));
        ran(m_docker->docker({u"rmi"_s, u"team/tea:autumn"_s}));
        QProcess events;
        events.start(Stowagectl::program(), {u"--json"_s, u"--place"_s, docker(), u"events"_s, u"--since"_s, before});
        QStringList actions;
        QTRY_VERIFY2(readActions(events, actions) && actions.contains(u"untag"_s), qPrintable(actions.join(u' ')));
        QVERIFY(actions.contains(u"tag"_s));
        events.terminate();
        QVERIFY(events.waitForFinished());
        QCOMPARE(events.exitCode(), 130);
        QCOMPARE(m_stowagectl({u"events"_s}).exit, 2);
        QCOMPARE(at(docker(), {u"events"_s, u"--since"_s, u"noon"_s}).exit, 2);
    }

    void exactlyWhatWasListedGoes()
    {
        const Outcome dry = at(docker(), {u"prune"_s, u"-a"_s, u"--dry-run"_s});
        QVERIFY2(dry.ok(), dry.err.constData());
        QVERIFY(m_docker->docker({u"images"_s, u"-q"_s}).out.count('\n') >= 3);
        QCOMPARE(at(docker(), {u"prune"_s, u"-a"_s}).exit, 2); // nobody can be asked
        const Outcome pruned = at(docker(), {u"prune"_s, u"-a"_s, u"-f"_s});
        QVERIFY2(pruned.ok(), pruned.err.constData());
        QVERIFY(pruned.out.startsWith(dry.out));
        QCOMPARE(m_docker->docker({u"images"_s, u"-aq"_s}).out, QByteArray());
        QCOMPARE(at(docker(), {u"df"_s}).exit, 0);
    }

    void aRootFileSystem()
    {
        for (const QString &place : {docker(), podman()}) {
            const Outcome imported = at(place,
                {u"import"_s, u"-c"_s, u"CMD [\"sh\"]"_s, stowage::dataPath(u"archives/rootfs.tar"_s),
                    u"yard/rootfs:1"_s});
            ran(imported);
            const QString id = QString::fromUtf8(imported.out).trimmed();
            QVERIFY2(id.startsWith(u"sha256:"_s), qPrintable(id));
            QVERIFY(at(place, {u"images"_s, u"--no-trunc"_s, u"yard/rootfs"_s}).out.contains(id.toUtf8()));
            ran(at(place, {u"rmi"_s, u"yard/rootfs:1"_s}));
        }
    }

    void imagesGoBothWays()
    {
        for (const QString &place : {docker(), podman()}) {
            const QString file = m_folder.filePath(u"saved.tar"_s);
            ran(at(place, {u"save"_s, u"-o"_s, file, u"tiny:3"_s}));
            QCOMPARE(m_stowagectl.object({u"show"_s, file})[u"images"_s].toArray().size(), 1);
            ran(at(place, {u"rmi"_s, u"tiny:3"_s}));
            QCOMPARE(at(place, {u"save"_s, u"-o"_s, file, u"tiny:3"_s}).exit, 3);
            const Outcome loaded = at(place, {u"load"_s, file});
            ran(loaded);
            QCOMPARE(loaded.out.trimmed(), QByteArray("Loaded image: tiny:3"));
        }
        QFile archive(file(u"tiny:1"_s));
        QVERIFY(archive.open(QIODevice::ReadOnly));
        ran(m_stowagectl({u"--place"_s, docker(), u"load"_s}, archive.readAll()));
        const Outcome streamed = at(docker(), {u"save"_s, u"tiny:1"_s});
        ran(streamed);
        ran(m_stowagectl({u"load"_s, u"-"_s}, streamed.out));
        QCOMPARE(m_stowagectl.names(), QStringList{u"docker.io/library/tiny:1"_s});
        ran(m_stowagectl({u"rmi"_s, u"tiny:1"_s}));
    }

    void placesThatAreThere()
    {
        qputenv("DOCKER_HOST", m_docker->endpoint().toLatin1());
        qputenv("CONTAINER_HOST", m_podman->endpoint().toLatin1());
        const QJsonArray places = m_stowagectl.json({u"places"_s});
        const auto byDefault = at(u"docker"_s, {u"images"_s});
        qunsetenv("DOCKER_HOST");
        qunsetenv("CONTAINER_HOST");
        QStringList words;
        for (const QJsonValue place : places)
            words.append(place[u"place"_s].toString());
        QCOMPARE(words.first(), u"library"_s);
        QVERIFY(words.contains(u"docker"_s));
        QVERIFY(words.contains(u"podman"_s));
        QVERIFY2(byDefault.ok(), byDefault.err.constData());
    }

    void placesThatAreNot()
    {
        QCOMPARE(at(u"docker:unix:///nowhere.sock"_s, {u"images"_s}).exit, 6);
        QCOMPARE(at(u"docker:nobody-knows"_s, {u"images"_s}).exit, 3);
        QCOMPARE(at(u"docker:http://x"_s, {u"images"_s}).exit, 2);
        QCOMPARE(at(u"docker:"_s, {u"images"_s}).exit, 2);
        QCOMPARE(at(docker(), {u"verify"_s}).exit, 2);
        QCOMPARE(at(docker(), {u"inspect"_s, u"nobody:1"_s}).exit, 3);
    }

private:
    /// Adds the actions that have been told by now.
    static bool readActions(QProcess &events, QStringList &actions)
    {
        while (events.canReadLine())
            actions.append(QJsonDocument::fromJson(events.readLine())[u"action"_s].toString());
        return events.state() == QProcess::Running;
    }

    Outcome at(const QString &place, const QStringList &arguments) const
    {
        return m_stowagectl(QStringList{u"--place"_s, place} + arguments);
    }
    QJsonArray json(const QString &place, const QStringList &arguments) const
    {
        return m_stowagectl.json(QStringList{u"--place"_s, place} + arguments);
    }
    QString docker() const { return u"docker:"_s + m_docker->endpoint(); }
    QString podman() const { return u"podman:"_s + m_podman->endpoint(); }

    QString file(const QString &image) const { return m_folder.filePath(QString(image).replace(u':', u'-')); }

    static QStringList uniqueLines(const QByteArray &text)
    {
        QStringList all = lines(text);
        all.removeDuplicates();
        return all;
    }

    QTemporaryDir m_folder;
    Stowagectl m_stowagectl;
    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
};

QTEST_GUILESS_MAIN(TestEnginePlaces)
#include "tst_engineplaces.moc"
