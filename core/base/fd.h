// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <sys/types.h>

namespace stowage {

/// An owned POSIX file descriptor: blocking reads and writes that answer errors as values. Offsets and sizes in bytes.
/// Use from worker threads. readAt() and writeAt() may be called from several threads at once.
class Fd {
public:
    Fd() = default;
    explicit Fd(int fd, QString path = {})
        : m_fd(fd)
        , m_path(std::move(path))
    {
    }
    Fd(Fd &&other) noexcept;
    Fd &operator=(Fd &&other) noexcept;
    ~Fd();

    static Result<Fd> open(const QString &path, int flags, mode_t mode = 0644);
    /// An empty file in `folder` to write and read, without a name: its bytes go when it is closed, however the program
    /// ends. Its path is the folder's.
    static Result<Fd> openNameless(const QString &folder);

    bool isOpen() const { return m_fd >= 0; }
    int get() const { return m_fd; }
    const QString &path() const { return m_path; }

    Result<qint64> size() const;
    /// Whether its path still leads to this file: somebody may have moved, replaced or deleted it meanwhile.
    bool isStillInPlace() const;
    /// Sequential read: 0 at the end.
    Result<qint64> read(char *data, qint64 length);
    /// Reads until `length` bytes or the end of the file.
    Result<qint64> readAt(qint64 offset, char *data, qint64 length) const;
    Result<void> writeAll(QByteArrayView bytes);
    Result<void> writeAt(qint64 offset, QByteArrayView bytes);
    Result<void> truncate(qint64 length);
    /// Asks the kernel to begin writing these bytes to disk, so that a later sync() is short. Never an error.
    void startWriteback(qint64 offset, qint64 length) const;
    Result<void> sync();
    void close();

private:
    int m_fd = -1;
    QString m_path;
};

/// A lock on a file that the kernel lets go when the process ends, however it ends (flock(2)).
/// The file is made when it is missing and never removed by us; when somebody else removes it, whoever comes or waits
/// locks the file that is there now. One that may only be read is locked all the same.
class FileLock {
public:
    enum Mode { Shared, Exclusive };

    FileLock() = default;
    /// Waits, for worker threads only.
    static Result<FileLock> acquire(const QString &path, Mode mode);
    /// Conflict at once when somebody else holds it.
    static Result<FileLock> tryAcquire(const QString &path, Mode mode);

    bool isHeld() const { return m_fd.isOpen(); }
    void release() { m_fd.close(); }

private:
    explicit FileLock(Fd fd)
        : m_fd(std::move(fd))
    {
    }

    Fd m_fd;
};

} // namespace stowage
