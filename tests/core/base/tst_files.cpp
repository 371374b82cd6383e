// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/fd.h"
#include "core/base/files.h"
#include "tests/support/check.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

#include <fcntl.h>
#include <unistd.h>

using namespace stowage;

class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacingLeavesNothingBeside()
    {
        const QString path = m_dir.filePath(QStringLiteral("index.json"));
        QVERIFY_RESULT(replaceFile(path, "one"));
        QVERIFY_RESULT(replaceFile(path, "two"));
        QCOMPARE(readSmallFile(path, 10).value(), QByteArray("two"));
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files), QStringList{QStringLiteral("index.json")});
    }

    void replacingFollowsALink()
    {
        const QString target = m_dir.filePath(QStringLiteral("target"));
        const QString link = m_dir.filePath(QStringLiteral("link"));
        QVERIFY_RESULT(replaceFile(target, "old"));
        QVERIFY(QFile::link(target, link));
        QVERIFY_RESULT(replaceFile(link, "new"));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(readSmallFile(target, 10).value(), QByteArray("new"));
    }

    void aMissingFileIsNotFound()
    {
        QVERIFY_ERROR(readSmallFile(m_dir.filePath(QStringLiteral("none")), 10), ErrorKind::NotFound);
    }

    void aLargeFileIsDamaged()
    {
        const QString path = m_dir.filePath(QStringLiteral("large"));
        QVERIFY_RESULT(replaceFile(path, "12345"));
        QVERIFY_ERROR(readSmallFile(path, 4), ErrorKind::Damaged);
    }

    void aFullDiskIsNoSpace()
    {
        auto full = Fd::open(QStringLiteral("/dev/full"), O_WRONLY);
        QVERIFY_RESULT(full);
        QVERIFY_ERROR(full->writeAll("x"), ErrorKind::NoSpace);
    }

    void anExclusiveLockKeepsOthersOut()
    {
        const QString path = m_dir.filePath(QStringLiteral("lock"));
        auto held = FileLock::tryAcquire(path, FileLock::Exclusive);
        QVERIFY_RESULT(held);
        QVERIFY_ERROR(FileLock::tryAcquire(path, FileLock::Shared), ErrorKind::Conflict);
        held->release();
        auto first = FileLock::tryAcquire(path, FileLock::Shared);
        auto second = FileLock::tryAcquire(path, FileLock::Shared);
        QVERIFY_RESULT(first);
        QVERIFY_RESULT(second);
    }

    void waitingForALockEndsWhenItIsReleased()
    {
        const QString path = m_dir.filePath(QStringLiteral("waited"));
        auto held = FileLock::acquire(path, FileLock::Exclusive);
        QVERIFY_RESULT(held);
        const auto waiting
            = QtConcurrent::run([path] { return FileLock::acquire(path, FileLock::Shared).has_value(); });
        held->release();
        QVERIFY(waiting.result());
    }

    void aLockWhereNothingCanBeWrittenIsAnError()
    {
        QVERIFY_ERROR(
            FileLock::acquire(m_dir.filePath(QStringLiteral("none/lock")), FileLock::Shared), ErrorKind::NotFound);
        QVERIFY(!FileLock().isHeld());
    }

    void foldersAreMadeWithTheirParents()
    {
        const QString path = m_dir.filePath(QStringLiteral("a/b/c"));
        QVERIFY_RESULT(makeFolder(path));
        QVERIFY_RESULT(makeFolder(path));
        QVERIFY(QDir(path).exists());
        QVERIFY_RESULT(syncFolder(path));
    }

    void theReasonIsThatOfTheFolderThatFailed()
    {
        QVERIFY_ERROR(makeFolder(QStringLiteral("/sys/none/below")), ErrorKind::Refused);
        QVERIFY_ERROR(makeFolder(QStringLiteral("/dev/null/below")), ErrorKind::NotFound);
        QVERIFY_ERROR(syncFolder(m_dir.filePath(QStringLiteral("none"))), ErrorKind::NotFound);
    }

    void replacingWhereThereIsNoFolderIsNotFound()
    {
        QVERIFY_ERROR(replaceFile(m_dir.filePath(QStringLiteral("none/file")), "x"), ErrorKind::NotFound);
    }

    void replacingAFolderLeavesItAndNothingBeside()
    {
        const QString folder = m_dir.filePath(QStringLiteral("kept/folder"));
        QVERIFY_RESULT(makeFolder(folder));
        QVERIFY_ERROR(replaceFile(folder, "x"), ErrorKind::Usage);
        QCOMPARE(QDir(m_dir.filePath(QStringLiteral("kept"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
            QStringList{QStringLiteral("folder")});
    }

    void removingWhatIsNotThereIsFine()
    {
        const QString path = m_dir.filePath(QStringLiteral("gone"));
        QVERIFY_RESULT(replaceFile(path, "x"));
        QVERIFY_RESULT(removeFile(path));
        QVERIFY(!QFile::exists(path));
        QVERIFY_RESULT(removeFile(path));
        QVERIFY(!removeFile(m_dir.path()));
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
