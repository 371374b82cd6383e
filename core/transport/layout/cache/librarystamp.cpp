// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/cache/librarystamp.h"

#include "core/transport/layout/cache/packed.h"

#include <QFile>

#include <sys/stat.h>

namespace stowage {

static constexpr qint64 settleTime = 3000; // milliseconds

static qint64 milliseconds(const timespec &time)
{
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

static void put(Packer &out, const timespec &time)
{
    out.number(time.tv_sec);
    out.number(time.tv_nsec);
}

LibraryStamp LibraryStamp::of(const Library &library)
{
    LibraryStamp stamp;
    Packer out;
    for (const QString &path : {library.indexPath(), library.path() + QStringLiteral("/blobs/sha256"),
             library.path() + QStringLiteral("/blobs/sha512")}) {
        struct stat status{};
        if (::stat(QFile::encodeName(path).constData(), &status) != 0)
            status = {};
        out.number(qint64(status.st_dev));
        out.number(qint64(status.st_ino));
        out.number(S_ISREG(status.st_mode) ? status.st_size : 0);
        put(out, status.st_mtim);
        put(out, status.st_ctim);
        stamp.newest = std::max({stamp.newest, milliseconds(status.st_mtim), milliseconds(status.st_ctim)});
    }
    stamp.marks = out.packed();
    return stamp;
}

bool LibraryStamp::isSettled() const
{
    return newest + settleTime < QDateTime::currentMSecsSinceEpoch();
}

} // namespace stowage
