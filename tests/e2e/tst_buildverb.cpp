// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/support/check.h"

#include <QTest>

#include <memory>

using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// `stowagectl build` in real engines, as a script sees it.
class TestBuildVerb : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_START(m_docker);
        LAB_START(m_podman);
        write("FROM scratch\nARG WHO\nLABEL who=$WHO\nCOPY Dockerfile /\n");
    }

    void theIdIsAllThatIsPrinted_data() { addEngineRows(); }
    void theIdIsAllThatIsPrinted()
    {
        const Outcome built = build({u"-t"_s, u"app:1"_s, u"-t"_s, u"team/app:2"_s, folder()});
        ran(built);
        QCOMPARE(built.out, inspected(u"app:1"_s) + '\n');
        QCOMPARE(inspected(u"team/app:2"_s), inspected(u"app:1"_s));
        QVERIFY2(built.err.contains("COPY Dockerfile /"), built.err.constData());
        QVERIFY2(built.err.contains("DONE"), built.err.constData());
        const Outcome again = build({u"-q"_s, folder()});
        QCOMPARE(again.out, built.out);
        QCOMPARE(again.err, QByteArray());
    }

    void asJson_data() { addEngineRows(); }
    void asJson()
    {
        const Outcome built = m_stowagectl({u"--json"_s, u"--progress"_s, u"json"_s, u"--place"_s, place(), u"build"_s,
            u"--no-cache"_s, u"-t"_s, u"app:1"_s, folder()});
        ran(built);
        const QJsonObject image = QJsonDocument::fromJson(built.out).object();
        QCOMPARE(image[u"id"_s].toString().toUtf8(), inspected(u"app:1"_s));
        QCOMPARE(image[u"references"_s].toArray(), QJsonArray{u"app:1"_s});
        QStringList phases;
        for (const QByteArray &line : built.err.trimmed().split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            QVERIFY2(event.contains(u"phase"_s), line.constData());
            if (event.contains(u"step"_s) && event[u"text"_s].toString().startsWith(u"COPY"_s))
                phases.append(event[u"phase"_s].toString());
        }
        QCOMPARE(phases, QStringList{u"started"_s});
    }

    void dockersOwnBuilder()
    {
        qputenv("DOCKER_BUILDKIT", "0");
        const Outcome classic = m_stowagectl({u"--place"_s, docker(), u"build"_s, folder()});
        qunsetenv("DOCKER_BUILDKIT");
        QVERIFY2(classic.err.contains("#2 [2/4] ARG WHO"), classic.err.constData());
        const Outcome best = m_stowagectl({u"--place"_s, docker(), u"build"_s, folder()});
        QVERIFY2(best.err.contains("exporting to image"), best.err.constData());
    }

    /// "WHO" alone is what it is here.
    void anArgument()
    {
        qputenv("WHO", "ada");
        ran(m_stowagectl(
            {u"--place"_s, docker(), u"build"_s, u"--build-arg"_s, u"WHO"_s, u"-t"_s, u"who:1"_s, folder()}));
        qunsetenv("WHO");
        QCOMPARE(
            said(m_docker->docker({u"inspect"_s, u"--format"_s, u"{{.Config.Labels.who}}"_s, u"who:1"_s})), u"ada"_s);
    }

    void howItEnds_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        const QString here = folder();
        QTest::newRow("no engine") << QStringList{u"build"_s, here} << 2;
        QTest::newRow("no folder named") << QStringList{u"--place"_s, docker(), u"build"_s} << 2;
        QTest::newRow("no such folder") << QStringList{u"--place"_s, docker(), u"build"_s, u"/nowhere"_s} << 3;
        QTest::newRow("no such Dockerfile")
            << QStringList{u"--place"_s, docker(), u"build"_s, u"-f"_s, u"nope"_s, here} << 3;
        QTest::newRow("no name") << QStringList{u"--place"_s, docker(), u"build"_s, u"-t"_s, u"Upper"_s, here} << 2;
        QTest::newRow("no such stage") << QStringList{u"--place"_s, docker(), u"build"_s, u"--target"_s, u"nope"_s,
            here} << 3;
        QTest::newRow("nobody there") << QStringList{u"--place"_s, u"docker:unix:///nowhere.sock"_s, u"build"_s, here}
                                      << 6;
    }
    void howItEnds()
    {
        QFETCH(const QStringList, arguments);
        const Outcome outcome = m_stowagectl(arguments);
        QTEST(outcome.exit, "exit");
        QCOMPARE(outcome.out, QByteArray());
    }

private:
    QString folder() const { return m_folder.path(); }
    QString docker() const { return u"docker:"_s + m_docker->endpoint(); }
    QString place() const { return isPodmanRow() ? u"podman:"_s + m_podman->endpoint() : docker(); }
    Outcome build(const QStringList &arguments) const
    {
        return m_stowagectl(QStringList{u"--place"_s, place(), u"build"_s} + arguments);
    }
    void write(const QByteArray &dockerfile)
    {
        QFile file(m_folder.filePath(u"Dockerfile"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(dockerfile) > 0);
    }
    QByteArray inspected(const QString &name) const
    {
        const QStringList arguments{u"inspect"_s, u"--format"_s, u"{{.Id}}"_s,
            u"docker.io/"_s + (name.contains(u'/') ? QString() : u"library/"_s) + name};
        QByteArray id = (isPodmanRow() ? m_podman->podman(arguments) : m_docker->docker(arguments)).out.trimmed();
        return id.startsWith("sha256:") ? id : "sha256:" + id;
    }

    const Stowagectl m_stowagectl;
    const QTemporaryDir m_folder;
    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
};

QTEST_GUILESS_MAIN(TestBuildVerb)
#include "tst_buildverb.moc"
