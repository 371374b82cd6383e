// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/archivedimages.h"

#include "core/base/tr.h"
#include "core/jobs/archivejobs.h"
#include "core/transport/layout/libraryplaces.h"

#include <QFileInfo>

#include <algorithm>

namespace stowage {

namespace {

std::unexpected<Error> notInThere(const QString &archive, const Digest &image)
{
    return fail(ErrorKind::NotFound,
        Tr::tr("%1 has changed: the image that was chosen is no longer in it. Open it again and choose anew.")
            .arg(QFileInfo(archive).fileName()),
        image.toString());
}

/// Whatever tells its digest tells its ID too.
template <typename Image>
auto findIn(const QList<Image> &images, const Digest &wanted)
{
    return std::ranges::find_if(
        images, [&](const Image &image) { return image.digest == wanted || image.id == wanted; });
}

Result<ArchivedImages> openInPlace(const ArchiveInfo &info, const QList<Digest> &images, const std::stop_token &stop)
{
    ArchivedImages opened;
    for (const Digest &image : images) {
        const auto found = findIn(info.images, image);
        if (found == info.images.end())
            return notInThere(info.path, image);
        auto source = archiveSource(info.path, found->index, stop);
        if (!source)
            return fail(source.error());
        opened.sources.push_back(*std::move(source));
    }
    return opened;
}

Result<ArchivedImages> openUnpacked(SpoolFolder folder, const QString &archive, const QList<Digest> &images)
{
    const auto library = Library::open(folder.path());
    const auto list = library ? listImages(*library) : fail(library.error());
    if (!list)
        return fail(list.error());
    ArchivedImages opened;
    for (const Digest &image : images) {
        const auto found = findIn(list->images, image);
        if (found == list->images.end())
            return notInThere(archive, image);
        opened.sources.push_back(librarySource(*library, found->digest));
    }
    opened.unpacked = std::move(folder);
    return opened;
}

/// All of it, which costs no more than a part.
Task<Result<ArchivedImages>> unpack(SpoolFolder folder, QString archive, QList<Digest> images, TransferContext context)
{
    const auto loaded = co_await loadIntoLibrary(folder.path(), {archive, {}, {}}, context);
    if (!loaded)
        co_return fail(loaded.error());
    co_return co_await onWorker([&] { return openUnpacked(folder, archive, images); });
}

} // namespace

Task<Result<ArchivedImages>> openArchived(
    QString libraryPath, QString archive, QList<Digest> images, TransferContext context)
{
    const auto packed = co_await onWorker([&] { return isPacked(archive); });
    if (!packed)
        co_return fail(packed.error());
    if (!*packed)
        co_return co_await onWorker([&] {
            return showArchive(archive, context).and_then([&](const ArchiveInfo &info) {
                return openInPlace(info, images, context.stop);
            });
        });
    const auto folder = Library::open(libraryPath).and_then(openSpoolFolder);
    if (!folder)
        co_return fail(folder.error());
    co_return co_await unpack(*folder, archive, images, context);
}

} // namespace stowage
