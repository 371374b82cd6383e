// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QTest>

#include <memory>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// `stowagectl run` and `commit` in a real Docker, as a script and a person see them.
class TestRunVerb : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"script"_s);
        LAB_START(m_docker);
        writeLabImage(u"tiny:1"_s, m_folder.filePath(u"tiny.tar"_s));
        ran(m_docker->docker({u"load"_s, u"-q"_s, u"-i"_s, m_folder.filePath(u"tiny.tar"_s)}));
    }

    /// What it prints and how it ends are the container's.
    void inAScript()
    {
        const Outcome outcome = run({u"--rm"_s, u"-e"_s, u"A=b"_s, u"tiny:1"_s, u"/usr/bin/sh"_s, u"-c"_s,
            u"echo out $A; echo err >&2; exit 42"_s});
        QCOMPARE(outcome.exit, 42);
        QCOMPARE(outcome.out, "out b\n");
        QCOMPARE(outcome.err, "err\n");
        QTRY_COMPARE(said(m_docker->docker({u"ps"_s, u"-aq"_s})), QString());
    }

    void whatIsPipedIn()
    {
        const Outcome outcome
            = m_stowagectl({u"--place"_s, place(), u"run"_s, u"-i"_s, u"--rm"_s, u"--network"_s, u"none"_s, u"tiny:1"_s,
                               u"/usr/bin/sh"_s, u"-c"_s, u"while read x; do echo \"<$x>\"; done"_s},
                "one\ntwo\n");
        ran(outcome);
        QCOMPARE(outcome.out, "<one>\n<two>\n");
    }

    /// On a terminal, made by script(1), what is typed comes back as the container's terminal writes it.
    void onATerminal()
    {
        const QString command = u"%1 --library %2 --place %3 run -it --rm --network none tiny:1 /usr/bin/sh -c "
                                "'read x; echo got $x; test -t 1 && echo tty; exit 7'"_s.arg(
                                    Stowagectl::program(), m_stowagectl.library(), place());
        const Outcome outcome = lab::run(u"script"_s, {u"-qec"_s, command, u"/dev/null"_s}, "hello\n");
        QCOMPARE(outcome.exit, 7);
        QVERIFY2(outcome.out.contains("got hello\r\n"), outcome.out.constData());
        QVERIFY2(outcome.out.contains("tty\r\n"), outcome.out.constData());
    }

    void inTheBackground()
    {
        const Outcome outcome = run(
            {u"-d"_s, u"--name"_s, u"later"_s, u"tiny:1"_s, u"/usr/bin/sh"_s, u"-c"_s, u"echo x > /x; sleep 60"_s});
        ran(outcome);
        QCOMPARE(said(outcome), said(m_docker->docker({u"inspect"_s, u"--format"_s, u"{{.Id}}"_s, u"later"_s})));
        QTRY_VERIFY(m_docker->docker({u"exec"_s, u"later"_s, u"/usr/bin/sh"_s, u"-c"_s, u"test -s /x"_s}).ok());
        const Outcome image = m_stowagectl({u"--place"_s, place(), u"commit"_s, u"-m"_s, u"as it is"_s, u"-c"_s,
            u"ENV B=c"_s, u"later"_s, u"kept:1"_s});
        ran(image);
        QCOMPARE(said(image), said(m_docker->docker({u"inspect"_s, u"--format"_s, u"{{.Id}}"_s, u"kept:1"_s})));
        const Outcome seen
            = run({u"--rm"_s, u"kept:1"_s, u"/usr/bin/sh"_s, u"-c"_s, u"echo $B; read x < /x; echo $x"_s});
        QCOMPARE(seen.out, "c\nx\n");
        ran(m_docker->docker({u"rm"_s, u"-f"_s, u"later"_s}));
    }

    /// As docker does, what is not there is fetched first.
    void anImageThatIsNotThere()
    {
        const auto registry = RegistryProcess::start({});
        QVERIFY_RESULT(registry);
        const QString name = u"127.0.0.1:%1/team/tiny:1"_s.arg((*registry)->port());
        ran(m_docker->docker({u"tag"_s, u"tiny:1"_s, name}));
        ran(m_docker->docker({u"push"_s, u"-q"_s, name}));
        ran(m_docker->docker({u"rmi"_s, name}));
        const Outcome never = run({u"--pull"_s, u"never"_s, name, u"/usr/bin/sh"_s, u"-c"_s, u"true"_s});
        QCOMPARE(never.exit, 3);
        const Outcome pulled = run({u"--rm"_s, name, u"/usr/bin/sh"_s, u"-c"_s, u"echo here"_s});
        ran(pulled);
        QCOMPARE(pulled.out, "here\n");
    }

    void howItEnds_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        const QString docker = place();
        QTest::newRow("no engine") << QStringList{u"run"_s, u"tiny:1"_s} << 2;
        QTest::newRow("no image") << QStringList{u"--place"_s, docker, u"run"_s} << 2;
        QTest::newRow("no port") << QStringList{u"--place"_s, docker, u"run"_s, u"-p"_s, u"x"_s, u"tiny:1"_s} << 2;
        QTest::newRow("no such policy") << QStringList{u"--place"_s, docker, u"run"_s, u"--pull"_s, u"often"_s,
            u"tiny:1"_s} << 2;
        QTest::newRow("no terminal") << QStringList{u"--place"_s, docker, u"run"_s, u"-it"_s, u"tiny:1"_s} << 2;
        QTest::newRow("no such program") << QStringList{u"--place"_s, docker, u"run"_s, u"--rm"_s, u"--network"_s,
            u"none"_s, u"tiny:1"_s, u"nope"_s}
                                         << 1;
        QTest::newRow("no such container") << QStringList{u"--place"_s, docker, u"commit"_s, u"nobody"_s} << 3;
        QTest::newRow("nothing to commit") << QStringList{u"--place"_s, docker, u"commit"_s} << 2;
        QTest::newRow("a name that is none")
            << QStringList{u"--place"_s, docker, u"commit"_s, u"nobody"_s, u"Upper"_s} << 2;
    }
    void howItEnds()
    {
        QFETCH(const QStringList, arguments);
        const Outcome outcome = m_stowagectl(arguments);
        QTEST(outcome.exit, "exit");
        QVERIFY2(outcome.err.startsWith("stowagectl: "), outcome.err.constData());
    }

private:
    QString place() const { return u"docker:"_s + m_docker->endpoint(); }
    /// The engine of the lab has no network.
    Outcome run(const QStringList &arguments) const
    {
        return m_stowagectl(
            QStringList{u"--progress"_s, u"none"_s, u"--place"_s, place(), u"run"_s, u"--network"_s, u"none"_s}
            + arguments);
    }

    const Stowagectl m_stowagectl;
    const QTemporaryDir m_folder;
    std::unique_ptr<DockerEngine> m_docker;
};

QTEST_GUILESS_MAIN(TestRunVerb)
#include "tst_runverb.moc"
