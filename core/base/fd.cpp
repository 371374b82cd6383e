// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/fd.h"

#include "core/base/tr.h"

#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace stowage {

Fd::Fd(Fd &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_path(std::move(other.m_path))
{
}

Fd &Fd::operator=(Fd &&other) noexcept
{
    if (this != &other) {
        close();
        m_fd = std::exchange(other.m_fd, -1);
        m_path = std::move(other.m_path);
    }
    return *this;
}

Fd::~Fd()
{
    close();
}

void Fd::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

Result<Fd> Fd::open(const QString &path, int flags, mode_t mode)
{
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode);
    if (fd < 0)
        return fail(systemError(errno, path));
    return Fd(fd, path);
}

Result<Fd> Fd::openNameless(const QString &folder)
{
    QByteArray name = QFile::encodeName(folder + QStringLiteral("/private-XXXXXX"));
    Fd file(::mkostemp(name.data(), O_CLOEXEC), folder);
    if (!file.isOpen() || ::unlink(name.constData()) != 0)
        return fail(systemError(errno, folder));
    return file;
}

Result<qint64> Fd::size() const
{
    struct stat info = {};
    if (::fstat(m_fd, &info) != 0)
        return fail(systemError(errno, m_path));
    return qint64(info.st_size);
}

bool Fd::isStillInPlace() const
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(m_fd, &opened) == 0 && ::stat(QFile::encodeName(m_path).constData(), &named) == 0
        && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

Result<qint64> Fd::read(char *data, qint64 length)
{
    for (;;) {
        const ssize_t got = ::read(m_fd, data, size_t(length));
        if (got >= 0)
            return qint64(got);
        if (errno != EINTR)
            return fail(systemError(errno, m_path));
    }
}

Result<qint64> Fd::readAt(qint64 offset, char *data, qint64 length) const
{
    qint64 done = 0;
    while (done < length) {
        const ssize_t got = ::pread(m_fd, data + done, size_t(length - done), offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(systemError(errno, m_path));
        if (got == 0)
            break;
        done += got;
    }
    return done;
}

Result<void> Fd::writeAll(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t put = ::write(m_fd, bytes.data(), size_t(bytes.size()));
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return fail(systemError(errno, m_path));
        bytes = bytes.sliced(put);
    }
    return {};
}

Result<void> Fd::writeAt(qint64 offset, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t put = ::pwrite(m_fd, bytes.data(), size_t(bytes.size()), offset);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return fail(systemError(errno, m_path));
        offset += put;
        bytes = bytes.sliced(put);
    }
    return {};
}

Result<void> Fd::truncate(qint64 length)
{
    if (::ftruncate(m_fd, length) != 0)
        return fail(systemError(errno, m_path));
    return {};
}

void Fd::startWriteback(qint64 offset, qint64 length) const
{
#ifdef SYNC_FILE_RANGE_WRITE
    ::sync_file_range(m_fd, offset, length, SYNC_FILE_RANGE_WRITE);
#else
    Q_UNUSED(offset)
    Q_UNUSED(length)
#endif
}

Result<void> Fd::sync()
{
    if (::fsync(m_fd) != 0)
        return fail(systemError(errno, m_path));
    return {};
}

/// flock(2) asks for no right to write, so the lock of somebody else's folder can be shared.
static Result<Fd> openLockFile(const QString &path)
{
    auto fd = Fd::open(path, O_RDWR | O_CREAT, 0644);
    return !fd && fd.error().kind == ErrorKind::Refused ? Fd::open(path, O_RDONLY) : std::move(fd);
}

static Result<void> lock(const Fd &fd, int operation)
{
    while (::flock(fd.get(), operation) != 0) {
        if (errno == EINTR)
            continue;
        if (errno == EWOULDBLOCK)
            return fail(ErrorKind::Conflict, Tr::tr("%1 is in use by another program.").arg(fd.path()), {}, true);
        return fail(systemError(errno, fd.path()));
    }
    return {};
}

static Result<Fd> lockFile(const QString &path, int operation)
{
    for (;;) {
        auto fd = openLockFile(path);
        if (!fd)
            return fd;
        if (auto locked = lock(*fd, operation); !locked)
            return fail(locked.error());
        // Whoever opens the path from now on must meet this very file, or both would believe to be alone.
        if (fd->isStillInPlace())
            return fd;
    }
}

Result<FileLock> FileLock::acquire(const QString &path, Mode mode)
{
    return lockFile(path, mode == Shared ? LOCK_SH : LOCK_EX).transform([](Fd &&fd) {
        return FileLock(std::move(fd));
    });
}

Result<FileLock> FileLock::tryAcquire(const QString &path, Mode mode)
{
    return lockFile(path, (mode == Shared ? LOCK_SH : LOCK_EX) | LOCK_NB).transform([](Fd &&fd) {
        return FileLock(std::move(fd));
    });
}

} // namespace stowage
