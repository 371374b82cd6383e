// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/fd.h"
#include "tests/e2e/stowagectl.h"
#include "tests/support/check.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

using namespace stowage;
using namespace Qt::StringLiterals;
using lab::Outcome;

/// What goes to stdout, stderr and a terminal, and how a signal ends a verb that waits.
class TestStreams : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stowagectl.emplace();
        QVERIFY(call(u"load "_s + dataPath(u"archives/docker-save.tar"_s)).ok());
    }

    void passwordsAreNotRepeated_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"copy https://u:secret@host/x library:a", "copy library:a https://u:secret@host/x",
                 "--place https://u:secret@host/x images", "--debug load https://u:secret@host/x",
                 "--debug show HTTPS://u:secret@host/x", "import ftp://u:secret@host/x a",
                 "pull https://u:secret@host/x", "tag app https://u:secret@host/x"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    void passwordsAreNotRepeated()
    {
        QFETCH(QString, line);
        const Outcome outcome = call(line);
        QVERIFY(outcome.exit != 0);
        QVERIFY2(!outcome.err.contains("secret"), outcome.err.constData());
    }

    void everyVerbGivesOneJsonValue_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"images", "inspect sample:1", "history sample:1", "tag sample:1 b:1", "untag sample:1",
                 "rmi -f sample:1", "prune -f", "undo", "trash", "trash --empty", "df", "verify",
                 "save -o FILE sample:1", "show ARCHIVE", "load ARCHIVE", "copy library:sample:1 library:c:1"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    void everyVerbGivesOneJsonValue()
    {
        QFETCH(QString, line);
        if (line == u"undo"_s)
            QVERIFY(call(u"rmi sample:1"_s).ok());
        line.replace(u"FILE"_s, m_stowagectl->file(u"out.tar"_s));
        line.replace(u"ARCHIVE"_s, dataPath(u"archives/docker-save.tar"_s));
        const Outcome outcome = call(u"--json "_s + line);
        QVERIFY2(outcome.ok(), outcome.err.constData());
        QJsonParseError error;
        QJsonDocument::fromJson(outcome.out, &error);
        QVERIFY2(error.error == QJsonParseError::NoError, outcome.out.constData());
    }

    void outputThatCannotBeWrittenIsAnError()
    {
        QProcess images;
        images.setStandardOutputFile(u"/dev/full"_s);
        images.start(Stowagectl::program(), {u"--library"_s, m_stowagectl->library(), u"--json"_s, u"images"_s});
        QVERIFY(images.waitForFinished());
        QCOMPARE(images.exitCode(), 8);
    }

    void verifyTellsItsProgressWhenAsked()
    {
        QVERIFY(call(u"--progress plain verify"_s).err.contains("Done"));
        QVERIFY(call(u"verify"_s).err.isEmpty());
        for (const QByteArray &line : call(u"--progress json verify"_s).err.trimmed().split('\n')) {
            const QJsonObject step = QJsonDocument::fromJson(line).object();
            QVERIFY2(step[u"total"_s].toInteger() > 0, line.constData());
        }
    }

    void whatWaitsForALockCanBeInterrupted()
    {
        const auto held = FileLock::acquire(m_stowagectl->library() + u"/stowage/index.lock"_s, FileLock::Exclusive);
        QVERIFY_RESULT(held);
        QProcess tag;
        tag.start(Stowagectl::program(), {u"--library"_s, m_stowagectl->library(), u"tag"_s, u"sample:1"_s, u"x:1"_s});
        QVERIFY(tag.waitForStarted());
        QTRY_VERIFY(hasOpen(tag.processId(), u"index.lock"_s));
        tag.terminate();
        QVERIFY(tag.waitForFinished(10'000));
        QCOMPARE(tag.exitCode(), 130);
    }

    /// Sooner than the time after which any process is ended.
    void aCopyThatWaitsForARegistryStops()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QProcess copy;
        copy.start(Stowagectl::program(),
            {u"--library"_s, m_stowagectl->library(), u"copy"_s,
                u"registry:127.0.0.1:%1/app"_s.arg(silent.serverPort()),
                u"archive:"_s + m_stowagectl->file(u"out.tar"_s)});
        QVERIFY(silent.waitForNewConnection(30'000));
        copy.terminate();
        QVERIFY(copy.waitForFinished(4'000));
        QCOMPARE(copy.exitCode(), 130);
    }

    void whatQtSaysOfOptionsIsChineseToo()
    {
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_zh_CN.qm"_s))
            QSKIP("Qt's translations are not installed");
        QProcess images;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LANGUAGE"_s, u"zh_CN"_s);
        environment.insert(u"LANG"_s, u"zh_CN.UTF-8"_s);
        environment.remove(u"LC_ALL"_s);
        images.setProcessEnvironment(environment);
        images.start(Stowagectl::program(), {u"images"_s, u"--filter"_s});
        QVERIFY(images.waitForFinished());
        const QString said = QString::fromUtf8(images.readAllStandardError());
        QVERIFY2(said.contains(u"缺少"_s), qPrintable(said));
    }

    void aLongPasswordArrivesWhole()
    {
        const QByteArray password(10'000, 'p');
        QTcpServer registry;
        QVERIFY(registry.listen(QHostAddress::LocalHost));
        QProcess pull;
        pull.start(Stowagectl::program(),
            {u"--library"_s, m_stowagectl->library(), u"pull"_s, u"-u"_s, u"me"_s, u"--password-stdin"_s,
                u"127.0.0.1:%1/app"_s.arg(registry.serverPort())});
        QVERIFY(pull.waitForStarted());
        pull.write(password + '\n');
        while (pull.bytesToWrite() > 0)
            QVERIFY(pull.waitForBytesWritten());
        pull.closeWriteChannel();
        const QByteArray wanted = "Basic " + ("me:" + password).toBase64();
        QByteArray asked;
        while (!asked.contains(wanted)) {
            QVERIFY2(registry.waitForNewConnection(30'000), "the password did not come");
            const std::unique_ptr<QTcpSocket> socket(registry.nextPendingConnection());
            while (!asked.contains("\r\n\r\n") && socket->waitForReadyRead(30'000))
                asked += socket->readAll();
            if (asked.contains(wanted))
                break;
            asked.clear();
            socket->write("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"r\"\r\n"
                          "Content-Length: 0\r\nConnection: close\r\n\r\n");
            QVERIFY(socket->waitForBytesWritten(30'000));
        }
        pull.kill();
        pull.waitForFinished();
    }

    /// On a terminal of three rows and thirty columns, drawn by script(1).
    void barsStayWithinTheTerminal()
    {
        LAB_NEEDS(u"script"_s);
        const QString command = u"stty rows 3 cols 30; %1 --library %2 load %3"_s.arg(
            Stowagectl::program(), m_stowagectl->file(u"other"_s), dataPath(u"archives/docker-save-two.tar"_s));
        const Outcome drawn = lab::run(u"script"_s, {u"-qec"_s, command, u"/dev/null"_s});
        QVERIFY2(drawn.ok(), drawn.out.constData());
        static const QRegularExpression codes(u"\u001b\\[[0-9]*[A-Z]"_s);
        const QString text = QString::fromUtf8(drawn.out).remove(codes).remove(u'\r');
        QVERIFY2(text.contains(u" / 4  "_s), qPrintable(text));
        for (const QString &line : text.split(u'\n'))
            QVERIFY2(line.size() < 30, qPrintable(line));
    }

private:
    Outcome call(const QString &line) const { return (*m_stowagectl)(line.split(u' ', Qt::SkipEmptyParts)); }

    static bool hasOpen(qint64 process, const QString &name)
    {
        const QDir files(u"/proc/%1/fd"_s.arg(process));
        return std::ranges::any_of(files.entryInfoList(QDir::AllEntries | QDir::System),
            [&](const QFileInfo &file) { return file.symLinkTarget().endsWith(name); });
    }

    std::optional<Stowagectl> m_stowagectl;
};

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
