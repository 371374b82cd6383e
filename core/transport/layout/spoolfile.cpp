// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/spoolfile.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/transport/layout/disk/blobslock.h"

namespace stowage {

Result<SpoolFile> openSpoolFile(const Library &library)
{
    if (const auto made = makeFolder(library.ownPath(QStringLiteral("partial"))); !made)
        return fail(made.error());
    auto lock = shareBlobs(library);
    if (!lock)
        return fail(lock.error());
    // As garbage.cpp knows what is worth nothing to a later attempt.
    auto file = std::make_shared<QTemporaryFile>(library.ownPath(QStringLiteral("partial/private-spool-XXXXXX")));
    if (!file->open())
        return fail(ErrorKind::Refused, Tr::tr("The Library cannot be written to."), file->errorString());
    return SpoolFile{std::make_shared<FileLock>(*std::move(lock)), std::move(file)};
}

} // namespace stowage
