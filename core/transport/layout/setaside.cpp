// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/setaside.h"

#include "core/base/fd.h"
#include "core/base/files.h"
#include "core/transport/layout/rehash.h"

#include <QFile>

#include <cstdio>
#include <fcntl.h>

namespace stowage {

static bool isDamaged(const BlobFile &blob)
{
    const auto bad = rehashBlobs({blob}, {});
    return bad && !bad->isEmpty() && bad->first().isReadable;
}

bool setAside(const Library &library, const BlobFile &blob)
{
    const QString folder = library.ownPath(QStringLiteral("damaged"));
    if (library.isReadOnly() || !makeFolder(folder))
        return false;
    const auto fd = Fd::open(blob.path, O_RDONLY);
    if (!fd || !isDamaged(blob) || !fd->isStillInPlace())
        return false;
    const QString aside = folder + u'/' + blob.digest.hex();
    return std::rename(QFile::encodeName(blob.path).constData(), QFile::encodeName(aside).constData()) == 0;
}

} // namespace stowage
