// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/support/check.h"
#include "tests/support/imagebuilder.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

using namespace stowage;
using lab::Outcome;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// The contract that scripts rely on: verbs, exit codes, JSON, and nothing lost when a process is killed.
class TestContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stowagectl.emplace();
        const DrawnImage image
            = drawImage(QStringLiteral("layer1: etc/hosts etc/motd\nlayer2: -etc/motd usr/bin/tool"));
        const QString layout = m_stowagectl->file(QStringLiteral("layout"));
        writeLayout(layout, image, {QStringLiteral("docker.io/library/app:1")});
        m_archive = m_stowagectl->file(QStringLiteral("app.tar"));
        const Outcome packed = lab::run(QStringLiteral("tar"),
            {QStringLiteral("-cf"), m_archive, QStringLiteral("-C"), layout, QStringLiteral(".")});
        QVERIFY2(packed.ok(), packed.err.constData());
        const Outcome loaded = call(QStringLiteral("load ") + m_archive);
        QVERIFY2(loaded.ok(), loaded.err.constData());
    }

    void exitCodes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exit");
        const auto row = [](const char *line, int exit) { QTest::newRow(line) << QString::fromLatin1(line) << exit; };
        row("images", 0);
        row("images --filter dangling=true", 0);
        row("inspect app:1", 0);
        row("history app:1", 0);
        row("df -v", 0);
        row("verify", 0);
        row("trash", 0);
        row("prune --dry-run", 0);
        row("--help", 0);
        row("pull --help", 0);
        row("dance", 2);
        row("images --no-such-option", 2);
        row("images --filter colour=red", 2);
        row("tag app:1 BAD", 2);
        row("tag app:1", 2);
        row("--place floppy images", 2);
        row("--progress loud images", 2);
        row("pull App", 2);
        row("inspect nothing", 3);
        row("rmi nothing", 3);
        row("undo", 3);
        row("load /no/such/file.tar", 3);
        row("show /no/such/file.tar", 3);
        row("pull --progress none 127.0.0.1:9/app", 6);
    }

    void exitCodes()
    {
        QFETCH(QString, line);
        QFETCH(int, exit);
        const Outcome outcome = call(line);
        QVERIFY2(outcome.exit == exit,
            qPrintable(QStringLiteral("%1 %2").arg(outcome.exit).arg(QString::fromUtf8(outcome.err))));
        if (exit != 0)
            QVERIFY2(outcome.err.contains("stowagectl: "), outcome.err.constData());
    }

    void imagesTellEverythingInJson()
    {
        const QJsonArray images = m_stowagectl->json(words("images"));
        QCOMPARE(images.size(), 1);
        const QJsonObject image = images.first().toObject();
        const QStringList keys{QStringLiteral("created"), QStringLiteral("dangling"), QStringLiteral("digest"),
            QStringLiteral("id"), QStringLiteral("inUse"), QStringLiteral("layers"), QStringLiteral("platforms"),
            QStringLiteral("references"), QStringLiteral("sharedSize"), QStringLiteral("size"),
            QStringLiteral("uniqueSize")};
        QCOMPARE(image.keys(), keys);
        QCOMPARE(image[QStringLiteral("references")].toArray().first().toString(),
            QStringLiteral("docker.io/library/app:1"));
        QCOMPARE(image[QStringLiteral("layers")].toInt(), 2);
    }

    void removingIsTakenBack()
    {
        QVERIFY(call(QStringLiteral("tag app:1 other:2")).ok());
        const QStringList before = m_stowagectl->names();
        QVERIFY(call(QStringLiteral("rmi app:1")).ok());
        QCOMPARE(m_stowagectl->names(), QStringList{QStringLiteral("docker.io/library/other:2")});
        QVERIFY(call(QStringLiteral("undo")).ok());
        QCOMPARE(m_stowagectl->names(), before);
    }

    void aMovedTagLeavesADanglingImageThatPruneTakes()
    {
        const DrawnImage second = drawImage(QStringLiteral("layer1: etc/other"));
        const QString layout = m_stowagectl->file(QStringLiteral("second"));
        writeLayout(layout, second, {QStringLiteral("docker.io/library/app:1")});
        QVERIFY(call(QStringLiteral("load ") + layout).ok());
        const QJsonArray dangling = m_stowagectl->json(words("images --filter dangling=true"));
        QCOMPARE(dangling.size(), 1);
        const Outcome dry = call(QStringLiteral("prune --dry-run"));
        QVERIFY2(dry.out.contains(dangling.first()[QStringLiteral("id")].toString().toUtf8()), dry.out.constData());
        QCOMPARE(m_stowagectl->json(words("images")).size(), 2);
        QVERIFY(call(QStringLiteral("prune -f")).ok());
        QCOMPARE(m_stowagectl->json(words("images")).size(), 1);
    }

    void aCleanUpSaysWhatKeepsItFromTheRest()
    {
        const QString digest = m_stowagectl->json(words("images")).first()[QStringLiteral("digest")].toString();
        QFile manifest(m_stowagectl->library() + QStringLiteral("/blobs/") + QString(digest).replace(u':', u'/'));
        QVERIFY(manifest.open(QIODevice::WriteOnly | QIODevice::Truncate) && manifest.write("{") == 1);
        manifest.close();
        const Outcome clean = call(QStringLiteral("prune -f"));
        QVERIFY2(clean.ok() && !clean.err.isEmpty(), clean.err.constData());
        QCOMPARE(m_stowagectl->json(words("images")).size(), 1);
    }

    void savedImagesLoadElsewhereWithTheSameDigest()
    {
        const QString file = m_stowagectl->file(QStringLiteral("out.tar"));
        for (const char *how : {"--compress none", "--compress gzip", "--compress zstd", "--format oci"}) {
            QVERIFY2(call(QStringLiteral("save %1 -o %2 app:1").arg(QString::fromLatin1(how), file)).ok(), how);
            const Stowagectl other;
            const Outcome loaded = other({QStringLiteral("load"), file});
            QVERIFY2(loaded.ok(), loaded.err.constData());
            QCOMPARE(other.json(words("images")).first()[QStringLiteral("digest")],
                m_stowagectl->json(words("images")).first()[QStringLiteral("digest")]);
        }
    }

    void archivesPassThroughPipes()
    {
        const Outcome saved = call(QStringLiteral("save app:1"));
        QVERIFY2(saved.ok(), saved.err.constData());
        const Stowagectl other;
        const Outcome loaded = other({QStringLiteral("load")}, saved.out);
        QVERIFY2(loaded.ok(), loaded.err.constData());
        QCOMPARE(other.names(), m_stowagectl->names());
    }

    void copiesGoBetweenPlaces()
    {
        const QString file = m_stowagectl->file(QStringLiteral("copy.tar"));
        QVERIFY(call(QStringLiteral("copy library:app:1 archive:%1:renamed:3").arg(file)).ok());
        const Outcome back = call(QStringLiteral("copy archive:%1:renamed:3 library:back:4").arg(file));
        QVERIFY2(back.ok(), back.err.constData());
        QVERIFY(m_stowagectl->names().contains(QStringLiteral("docker.io/library/back:4")));
    }

    void aRootFileSystemBecomesAnImage()
    {
        QCOMPARE(call(QStringLiteral("import -c RUN=1 %1 rootfs:1").arg(rootFileSystem())).exit, 2);
        const Outcome imported
            = (*m_stowagectl)({QStringLiteral("import"), QStringLiteral("-c"), QStringLiteral("CMD [\"sh\"]"),
                QStringLiteral("-c"), QStringLiteral("ENV A=1"), rootFileSystem(), QStringLiteral("rootfs:1")});
        QVERIFY2(imported.ok(), imported.err.constData());
        const Outcome command = (*m_stowagectl)({QStringLiteral("inspect"), QStringLiteral("-f"),
            QStringLiteral("{{.Config.Env}} {{json .Config.Cmd}}"), QStringLiteral("rootfs:1")});
        QCOMPARE(command.out.trimmed(), QByteArray("[A=1] [\"sh\"]"));
    }

    void aRootFileSystemComesFromTheWebToo()
    {
        QFile tar(rootFileSystem());
        QVERIFY(tar.open(QIODevice::ReadOnly));
        const QByteArray bytes = tar.readAll();
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QProcess import;
        import.start(Stowagectl::program(),
            {QStringLiteral("--library"), m_stowagectl->library(), QStringLiteral("import"),
                QStringLiteral("http://127.0.0.1:%1/root.tar").arg(server.serverPort()), QStringLiteral("web:1")});
        QVERIFY(server.waitForNewConnection(30'000));
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        QVERIFY(socket->waitForReadyRead(30'000));
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
        QVERIFY(socket->waitForBytesWritten(30'000));
        QVERIFY(import.waitForFinished());
        QVERIFY2(import.exitCode() == 0, import.readAllStandardError().constData());
        QVERIFY(m_stowagectl->names().contains(QStringLiteral("docker.io/library/web:1")));
    }

    void progressIsAJsonObjectALine()
    {
        const Stowagectl other;
        const Outcome loaded
            = other({QStringLiteral("--progress"), QStringLiteral("json"), QStringLiteral("load"), m_archive});
        QVERIFY(loaded.ok());
        const QList<QByteArray> lines = loaded.err.trimmed().split('\n');
        QVERIFY(lines.size() >= 3);
        for (const QByteArray &line : lines) {
            const QJsonObject step = QJsonDocument::fromJson(line).object();
            QCOMPARE(step.keys(),
                QStringList({QStringLiteral("blob"), QStringLiteral("current"), QStringLiteral("phase"),
                    QStringLiteral("total")}));
        }
    }

    void aKilledLoadLosesNothing()
    {
        const Stowagectl other;
        const QStringList arguments{QStringLiteral("--library"), other.library(), QStringLiteral("load"), m_archive};
        for (int point = 0; point < 20; ++point) {
            QProcess load;
            load.start(Stowagectl::program(), arguments);
            QVERIFY(load.waitForStarted());
            load.waitForFinished(point * 2);
            load.kill();
            load.waitForFinished();
            const Outcome verified = other({QStringLiteral("verify")});
            QVERIFY2(verified.ok(), verified.out.constData());
        }
        QVERIFY(other(arguments.sliced(2)).ok());
        QCOMPARE(other.names(), m_stowagectl->names());
    }

    void aLoadThatWaitsForItsInputCanBeInterrupted()
    {
        const Stowagectl other;
        QProcess load;
        load.start(Stowagectl::program(), {QStringLiteral("--library"), other.library(), QStringLiteral("load")});
        QVERIFY(load.waitForStarted());
        load.write(QByteArray(2'000'000, '\0'));
        while (load.bytesToWrite() > 0)
            QVERIFY(load.waitForBytesWritten());
        load.terminate();
        QVERIFY(load.waitForFinished(10'000));
        QCOMPARE(load.exitCode(), 130);
    }

    void theChineseSpeakChinese()
    {
        QProcess help;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("zh_CN"));
        environment.insert(QStringLiteral("LANG"), QStringLiteral("zh_CN.UTF-8"));
        environment.remove(QStringLiteral("LC_ALL"));
        help.setProcessEnvironment(environment);
        help.start(Stowagectl::program(), {QStringLiteral("--help")});
        QVERIFY(help.waitForFinished());
        const QString text = QString::fromUtf8(help.readAllStandardOutput());
        QVERIFY2(text.contains(QStringLiteral("镜像")), qPrintable(text));
    }

private:
    Outcome call(const QString &line) const { return (*m_stowagectl)(line.split(u' ', Qt::SkipEmptyParts)); }

    QString rootFileSystem() const
    {
        const QString folder = m_stowagectl->file(QStringLiteral("root"));
        const QString tar = m_stowagectl->file(QStringLiteral("root.tar"));
        QDir().mkpath(folder + QStringLiteral("/bin"));
        QDir().mkpath(folder + QStringLiteral("/etc"));
        QFile file(folder + QStringLiteral("/etc/hostname"));
        if (file.open(QIODevice::WriteOnly))
            file.write("stowage\n");
        file.close();
        lab::run(
            QStringLiteral("tar"), {QStringLiteral("-cf"), tar, QStringLiteral("-C"), folder, QStringLiteral(".")});
        return tar;
    }

    std::optional<Stowagectl> m_stowagectl;
    QString m_archive;
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
