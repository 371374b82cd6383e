// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "testlibrary.h"
#include "tests/support/check.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>

using namespace stowage;
using namespace Qt::StringLiterals;

/// Several programs at one Library, some of them killed, some on a disk that is full or read-only.
class TestProcesses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoProgramsThatTagLoseNoName()
    {
        const TestLibrary library;
        QVERIFY_RESULT(library.put(drawImage(u"etc/hosts"_s), {u"app"_s}));
        QProcess one, two;
        one.start(worker(), {u"tag"_s, library.path(), u"one"_s, u"200"_s});
        two.start(worker(), {u"tag"_s, library.path(), u"two"_s, u"200"_s});
        QVERIFY(one.waitForFinished(60'000) && two.waitForFinished(60'000));
        QCOMPARE(one.exitCode(), 0);
        QCOMPARE(two.exitCode(), 0);
        QCOMPARE(listImages(library).value().images.first().references.size(), 401);
    }

    void killedAnywhereNothingIsLost()
    {
        constexpr int kills = 36;
        const TestLibrary library;
        QSet<QString> promised;
        for (int i = 0; i < kills; ++i)
            promised += killedAfter(library, u"run%1"_s.arg(i));
        const ImageList list = listImages(library).value();
        QSet<QString> listed;
        for (const ImageSummary &image : list.images) {
            QCOMPARE(image.problem.words(), QString());
            for (const Reference &reference : image.references)
                listed.insert(reference.familiar());
        }
        QCOMPARE(promised - listed, QSet<QString>());
        QVERIFY(promised.size() > kills);
        QCOMPARE(verifyLibrary(library, {}).value().size(), 0);
        QVERIFY_RESULT(collectGarbage(library, true));
        QCOMPARE(verifyLibrary(library, {}).value().size(), 0);
    }

    void twoProgramsThatPutRemoveAndCollect()
    {
        const TestLibrary library;
        QProcess one, two;
        one.start(worker(), {u"churn"_s, library.path(), u"one"_s});
        two.start(worker(), {u"churn"_s, library.path(), u"two"_s});
        // They remove as well as put, and the macro asks again after it has seen what it waited for.
        qsizetype most = 0;
        const auto mostListed = [&] { return most = qMax(most, listImages(library).value().images.size()); };
        QTRY_VERIFY_WITH_TIMEOUT(mostListed() > 30, 60'000);
        for (QProcess *process : {&one, &two}) {
            QCOMPARE(process->state(), QProcess::Running);
            process->kill();
            QVERIFY(process->waitForFinished());
        }
        QCOMPARE(verifyLibrary(library, {}).value().size(), 0);
    }

    void aFullDiskLeavesWhatIsThere()
    {
        const QTemporaryDir disk;
        const QByteArray said = inOwnMounts(
            u"mount -t tmpfs -o size=3m tmpfs \"$1\" && exec \"$2\" fill \"$1/library\""_s, disk.path(), 8);
        QVERIFY(said.contains(" 0 findings"));
        const QRegularExpressionMatch counts
            = QRegularExpression(u"(\\d+) images, (\\d+) listed"_s).match(QString::fromUtf8(said));
        QCOMPARE(counts.captured(1), counts.captured(2));
        QVERIFY(counts.captured(1).toInt() > 2);
    }

    void aReadOnlyDiskCanBeRead()
    {
        const TestLibrary library;
        QVERIFY_RESULT(library.put(drawImage(u"etc/hosts"_s), {u"app"_s}));
        const QByteArray said
            = inOwnMounts(u"mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\" && exec \"$2\" look \"$1\""_s,
                library.path(), 5);
        QVERIFY(said.contains("1 images, 0 findings"));
        QVERIFY(!said.contains("written"));
    }

private:
    static QString worker() { return QCoreApplication::applicationDirPath() + u"/libraryworker"_s; }

    /// Kills a program at any moment after it has done a few things, and returns what it said it had done.
    static QSet<QString> killedAfter(const TestLibrary &library, const QString &prefix)
    {
        QRandomGenerator &random = *QRandomGenerator::global();
        QProcess process;
        process.start(worker(), {u"churn"_s, library.path(), prefix});
        QByteArray said;
        for (qsizetype lines = 1 + random.bounded(5); said.count('\n') < lines && process.waitForReadyRead(30'000);)
            said += process.readAllStandardOutput();
        process.waitForFinished(random.bounded(40));
        process.kill();
        process.waitForFinished();
        said += process.readAllStandardOutput();
        QSet<QString> done;
        for (const QByteArray &line : said.split('\n')) {
            if (line.startsWith("run"))
                done.insert(QString::fromUtf8(line));
        }
        return done;
    }

    /// Runs a script that may mount things nobody else sees; skips where that is not allowed.
    QByteArray inOwnMounts(const QString &script, const QString &folder, int expectedCode)
    {
        QProcess process;
        process.start(u"unshare"_s, {u"-m"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, folder, worker()});
        if (!process.waitForFinished(60'000) || process.exitCode() == 1 || process.exitCode() == 32)
            QTest::qSkip("mounting is not allowed here", __FILE__, __LINE__);
        else if (process.exitCode() != expectedCode)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
        return process.readAllStandardOutput();
    }
};

QTEST_GUILESS_MAIN(TestProcesses)
#include "tst_processes.moc"
