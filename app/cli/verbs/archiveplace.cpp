// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/archiveplace.h"

#include "core/base/tr.h"
#include "core/image/describe.h"
#include "core/transport/archive/archive.h"

#include <algorithm>

namespace stowage::cli {

namespace {

QString archivePath(const Cli &cli)
{
    return cli.place.startsWith(QLatin1StringView("archive:")) ? cli.place.sliced(8) : QString();
}

ImageList listOf(const ArchiveInfo &info)
{
    ImageList list;
    for (const ArchiveImage &image : info.images) {
        ImageSummary summary;
        summary.digest = image.digest;
        summary.id = image.id;
        summary.references = image.references;
        summary.platforms = image.platforms;
        summary.created = image.created;
        summary.layers = image.layers;
        summary.size = summary.uniqueSize = image.size;
        list.totalSize += image.size;
        list.images.append(summary);
    }
    return list;
}

bool isCalled(const ArchiveImage &image, const ImageName &name)
{
    if (name.reference && image.references.contains(*name.reference))
        return true;
    if (!name.digest.isNull())
        return image.digest == name.digest || image.id == name.digest;
    return !name.hexPrefix.isEmpty()
        && (image.id.hex().startsWith(name.hexPrefix) || image.digest.hex().startsWith(name.hexPrefix));
}

} // namespace

Result<ImageList> imagesAt(const Cli &cli)
{
    const QString path = archivePath(cli);
    if (!path.isEmpty())
        return showArchive(path, {cli.stop, [](const BlobProgress &) { }}).transform(listOf);
    return openLibrary(cli).and_then([](const Library &library) { return listImages(library); });
}

Result<int> archiveIndex(const QString &path, const QString &text)
{
    const auto info = showArchive(path, {});
    if (!info)
        return fail(info.error());
    if (text.isEmpty()) {
        if (info->images.size() == 1)
            return info->images.first().index;
        return fail(ErrorKind::Conflict,
            Tr::tr("%1 holds %n image(s): say which one.", nullptr, int(info->images.size())).arg(path));
    }
    const auto name = ImageName::parse(text);
    if (!name)
        return fail(name.error());
    const auto found
        = std::ranges::find_if(info->images, [&](const ArchiveImage &image) { return isCalled(image, *name); });
    if (found == info->images.end())
        return fail(ErrorKind::NotFound, Tr::tr("There is no image %1 in %2.").arg(text, path));
    return found->index;
}

Result<ImageDetails> detailsAt(const Cli &cli, const QString &text)
{
    const QString path = archivePath(cli);
    if (path.isEmpty())
        return openLibrary(cli).and_then([&](const Library &library) {
            return imageIn(library, text).and_then([&](const ImageSummary &image) {
                return imageDetails(library, image.digest);
            });
        });
    return archiveIndex(path, text).and_then([&](int index) {
        return archiveSource(path, index).and_then([](const std::unique_ptr<ImageSource> &source) {
            return QCoro::waitFor(describeImage(*source));
        });
    });
}

} // namespace stowage::cli
