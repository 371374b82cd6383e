// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/fd.h"
#include "core/base/files.h"
#include "tests/support/check.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <thread>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestFd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writtenAndReadAnywhere()
    {
        auto file = fresh();
        QVERIFY_RESULT(file.writeAll("hello"));
        QVERIFY_RESULT(file.writeAt(8, "there"));
        QCOMPARE(file.size().value(), 13);
        QByteArray bytes(20, '?');
        QCOMPARE(file.readAt(0, bytes.data(), bytes.size()).value(), 13);
        QCOMPARE(bytes.first(13), QByteArray("hello\0\0\0there", 13));
        QCOMPARE(file.readAt(13, bytes.data(), 1).value(), 0);
    }

    void readInSequence()
    {
        QVERIFY_RESULT(fresh().writeAll("abc"));
        auto file = Fd::open(path(), O_RDONLY);
        QVERIFY_RESULT(file);
        QByteArray bytes(2, '?');
        QCOMPARE(file->read(bytes.data(), 2).value(), 2);
        QCOMPARE(bytes, QByteArray("ab"));
        QCOMPARE(file->read(bytes.data(), 2).value(), 1);
        QCOMPARE(file->read(bytes.data(), 2).value(), 0);
    }

    void cutToALength()
    {
        auto file = fresh();
        QVERIFY_RESULT(file.writeAll("hello"));
        QVERIFY_RESULT(file.truncate(2));
        file.startWriteback(0, 2);
        QVERIFY_RESULT(file.sync());
        QCOMPARE(readSmallFile(path(), 10).value(), QByteArray("he"));
    }

    void theDescriptorMoves()
    {
        Fd first = fresh();
        const int number = first.get();
        Fd second = std::move(first);
        QCOMPARE(second.get(), number);
        QVERIFY(!first.isOpen());
        QCOMPARE(second.path(), path());
        second = Fd();
        QVERIFY(!second.isOpen());
    }

    void withoutANameOnlyItsHolderHasIt()
    {
        auto file = Fd::openNameless(m_dir.path());
        QVERIFY_RESULT(file);
        QVERIFY_RESULT(file->writeAll("bytes"));
        QCOMPARE(file->size().value(), 5);
        QCOMPARE(file->path(), m_dir.path());
        QVERIFY(!QDir(m_dir.path()).entryList(QDir::Files).join(u' ').contains(u"private"_s));
        QVERIFY_ERROR(Fd::openNameless(m_dir.filePath(u"no/such"_s)), ErrorKind::NotFound);
    }

    void whatIsClosedAnswersErrors()
    {
        Fd closed;
        char byte = 0;
        QVERIFY_ERROR(closed.size(), ErrorKind::Failed);
        QVERIFY_ERROR(closed.read(&byte, 1), ErrorKind::Failed);
        QVERIFY_ERROR(closed.readAt(0, &byte, 1), ErrorKind::Failed);
        QVERIFY_ERROR(closed.writeAll("x"), ErrorKind::Failed);
        QVERIFY_ERROR(closed.writeAt(0, "x"), ErrorKind::Failed);
        QVERIFY_ERROR(closed.truncate(0), ErrorKind::Failed);
        QVERIFY_ERROR(closed.sync(), ErrorKind::Failed);
    }

    void whatCannotBeOpenedSaysWhy()
    {
        QVERIFY_ERROR(Fd::open(path() + u"/none"_s, O_RDONLY), ErrorKind::NotFound);
        QVERIFY_ERROR(Fd::open(m_dir.path(), O_WRONLY), ErrorKind::Usage);
    }

    void aFolderCannotBeRead()
    {
        auto folder = Fd::open(m_dir.path(), O_RDONLY);
        QVERIFY_RESULT(folder);
        char byte = 0;
        QVERIFY_ERROR(folder->read(&byte, 1), ErrorKind::Usage);
    }

    void aFullDiskIsNoSpaceAnywhere()
    {
        auto full = Fd::open(u"/dev/full"_s, O_WRONLY);
        QVERIFY_RESULT(full);
        QVERIFY_ERROR(full->writeAt(0, "x"), ErrorKind::NoSpace);
    }

    void aLockOutlivesItsFile()
    {
        auto first = FileLock::acquire(path(), FileLock::Exclusive);
        QVERIFY_RESULT(first);
        Result<FileLock> second;
        {
            const std::jthread waiter([&] { second = FileLock::acquire(path(), FileLock::Exclusive); });
            while (!isWaitedFor(path()))
                std::this_thread::yield();
            QVERIFY_RESULT(removeFile(path()));
            first->release();
        }
        QVERIFY_RESULT(second);
        QVERIFY_ERROR(FileLock::tryAcquire(path(), FileLock::Shared), ErrorKind::Conflict);
    }

private:
    /// Two hold the file open, so one of them waits, or is about to.
    static bool isWaitedFor(const QString &path)
    {
        int open = 0;
        for (const QFileInfo &fd : QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System))
            open += fd.symLinkTarget() == path ? 1 : 0;
        return open == 2;
    }

    QString path() const { return m_dir.filePath(u"file"_s); }
    Fd fresh() const { return Fd::open(path(), O_RDWR | O_CREAT | O_TRUNC).value(); }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestFd)
#include "tst_fd.moc"
