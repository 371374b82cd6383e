// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/error.h"

#include "core/base/secret.h"
#include "core/base/tr.h"

#include <cerrno>
#include <cstring>

namespace stowage {

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Failed:
        return QStringLiteral("failed");
    case ErrorKind::Usage:
        return QStringLiteral("usage");
    case ErrorKind::NotFound:
        return QStringLiteral("not-found");
    case ErrorKind::Conflict:
        return QStringLiteral("conflict");
    case ErrorKind::Refused:
        return QStringLiteral("refused");
    case ErrorKind::Unreachable:
        return QStringLiteral("unreachable");
    case ErrorKind::Damaged:
        return QStringLiteral("damaged");
    case ErrorKind::NoSpace:
        return QStringLiteral("no-space");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    }
    return QStringLiteral("failed");
}

Error cancelledError()
{
    return {ErrorKind::Cancelled, Tr::tr("Cancelled."), {}, true};
}

static QString systemDetail(int errnum, const QString &path)
{
    return QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(errnum)));
}

Error systemError(int errnum, const QString &where)
{
    const QString path = withoutUserInfo(where);
    const QString detail = systemDetail(errnum, path);
    switch (errnum) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorKind::NoSpace,
            Tr::tr("The disk is full: %1 could not be written. Free some space and try again.").arg(path), detail};
    case EACCES:
    case EPERM:
        return {ErrorKind::Refused, Tr::tr("You have no permission for %1.").arg(path), detail};
    case EROFS:
        return {ErrorKind::Refused, Tr::tr("%1 is on a disk that cannot be written to.").arg(path), detail};
    case ENOENT:
    case ENOTDIR:
        return {ErrorKind::NotFound, Tr::tr("%1 does not exist.").arg(path), detail};
    case EISDIR:
        return {ErrorKind::Usage, Tr::tr("%1 is a folder.").arg(path), detail};
    default:
        return {ErrorKind::Failed, Tr::tr("%1 could not be read or written.").arg(path), detail};
    }
}

} // namespace stowage
