// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/disk/partialfile.h"

#include "core/base/files.h"

#include <QFile>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>

namespace stowage {

static QString partialFolder(const Library &library)
{
    return library.ownPath(QStringLiteral("partial"));
}

static bool tryLock(const Fd &fd)
{
    return ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0;
}

static Result<Fd> openIn(const Library &library, const QString &name)
{
    const QString folder = partialFolder(library);
    if (auto made = makeFolder(folder); !made)
        return fail(made.error());
    return Fd::open(folder + u'/' + name, O_RDWR | O_CREAT);
}

Result<PartialFile> PartialFile::openPrivate(const Library &library)
{
    auto fd = openIn(library, QStringLiteral("private-") + QUuid::createUuid().toString(QUuid::Id128));
    if (!fd)
        return fail(fd.error());
    tryLock(*fd);
    return PartialFile(std::move(*fd), true);
}

QString PartialFile::pathFor(const Library &library, const Digest &digest)
{
    return partialFolder(library) + u'/' + digest.hex();
}

Result<PartialFile> PartialFile::openFor(const Library &library, const Digest &digest)
{
    auto fd = openIn(library, digest.hex());
    if (!fd)
        return fail(fd.error());
    // Its writer may have finished and moved it to its place meanwhile.
    if (tryLock(*fd) && fd->isStillInPlace())
        return PartialFile(std::move(*fd), false);
    return openPrivate(library);
}

Result<void> PartialFile::moveTo(const QString &path)
{
    if (auto synced = m_fd.sync(); !synced)
        return synced;
    const QByteArray from = QFile::encodeName(m_fd.path());
    if (::rename(from.constData(), QFile::encodeName(path).constData()) != 0)
        return fail(systemError(errno, path));
    m_fd.close();
    return {};
}

Result<void> PartialFile::remove()
{
    auto removed = removeFile(m_fd.path());
    m_fd.close();
    return removed;
}

} // namespace stowage
