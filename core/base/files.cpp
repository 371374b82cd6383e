// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"

#include "core/base/fd.h"
#include "core/base/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace stowage {

Result<QByteArray> readSmallFile(const QString &path, qint64 limit)
{
    auto fd = Fd::open(path, O_RDONLY);
    if (!fd)
        return fail(fd.error());
    auto size = fd->size();
    if (!size)
        return fail(size.error());
    if (*size > limit)
        return fail(ErrorKind::Damaged, Tr::tr("%1 is too large to be what it should be.").arg(path),
            QStringLiteral("%1 bytes, limit %2").arg(*size).arg(limit));
    QByteArray bytes(*size, Qt::Uninitialized);
    auto got = fd->readAt(0, bytes.data(), bytes.size());
    if (!got)
        return fail(got.error());
    bytes.truncate(*got);
    return bytes;
}

static QString linkTarget(const QString &path)
{
    const QFileInfo info(path);
    return info.isSymLink() ? info.symLinkTarget() : path;
}

static Result<void> writeAside(const QString &aside, const QByteArray &bytes, int mode)
{
    auto fd = Fd::open(aside, O_WRONLY | O_CREAT | O_EXCL, mode);
    if (!fd)
        return fail(fd.error());
    if (auto written = fd->writeAll(bytes); !written)
        return written;
    return fd->sync();
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes, int mode)
{
    const QString target = linkTarget(path);
    const QString aside = target + QStringLiteral(".tmp-") + QUuid::createUuid().toString(QUuid::Id128);
    if (auto written = writeAside(aside, bytes, mode); !written) {
        ::unlink(QFile::encodeName(aside).constData());
        return written;
    }
    if (::rename(QFile::encodeName(aside).constData(), QFile::encodeName(target).constData()) != 0) {
        const int errnum = errno;
        ::unlink(QFile::encodeName(aside).constData());
        return fail(systemError(errnum, target));
    }
    return syncFolder(QFileInfo(target).path());
}

Result<void> syncFolder(const QString &folder)
{
    auto fd = Fd::open(folder, O_RDONLY | O_DIRECTORY);
    return fd ? fd->sync() : fail(fd.error());
}

Result<void> makeFolder(const QString &path)
{
    std::error_code error;
    std::filesystem::create_directories(QFile::encodeName(path).toStdString(), error);
    return error ? fail(systemError(error.value(), path)) : Result<void>();
}

Result<void> removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) == 0 || errno == ENOENT)
        return {};
    return fail(systemError(errno, path));
}

} // namespace stowage
