// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/spoolfile.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/transport/layout/disk/blobslock.h"

namespace stowage {

// As garbage.cpp knows what is worth nothing to a later attempt.
static QString spoolTemplate(const Library &library)
{
    return library.ownPath(QStringLiteral("partial/private-spool-XXXXXX"));
}

static Error notWritable(const QString &detail)
{
    return {ErrorKind::Refused, Tr::tr("The Library cannot be written to."), detail};
}

/// The folder that they stand in, with what keeps garbage collection away.
static Result<FileLock> holdPartials(const Library &library)
{
    if (const auto made = makeFolder(library.ownPath(QStringLiteral("partial"))); !made)
        return fail(made.error());
    return shareBlobs(library);
}

Result<SpoolFile> openSpoolFile(const Library &library)
{
    auto lock = holdPartials(library);
    if (!lock)
        return fail(lock.error());
    auto file = std::make_shared<QTemporaryFile>(spoolTemplate(library));
    if (!file->open())
        return fail(notWritable(file->errorString()));
    return SpoolFile{std::make_shared<FileLock>(*std::move(lock)), std::move(file)};
}

Result<SpoolFolder> openSpoolFolder(const Library &library)
{
    auto lock = holdPartials(library);
    if (!lock)
        return fail(lock.error());
    auto folder = std::make_shared<QTemporaryDir>(spoolTemplate(library));
    if (!folder->isValid())
        return fail(notWritable(folder->errorString()));
    return SpoolFolder{std::make_shared<FileLock>(*std::move(lock)), std::move(folder)};
}

} // namespace stowage
