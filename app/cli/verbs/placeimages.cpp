// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/placeimages.h"

#include "app/cli/imagechoice.h"
#include "app/cli/verbs/engine/engineplace.h"
#include "app/cli/verbs/registry/registryplace.h"
#include "core/base/tr.h"
#include "core/image/describe.h"
#include "core/transport/archive/archive.h"

namespace stowage::cli {

namespace {

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
        summary.size = image.size;
        summary.uniqueSize = image.uniqueSize;
        summary.sharedSize = image.size - image.uniqueSize;
        list.images.append(summary);
    }
    return list;
}

Result<ArchiveImage> imageIn(const ArchiveInfo &info, const QString &text)
{
    if (!text.isEmpty())
        return chooseImage(listOf(info).images, ImageName::parse(text)).transform([&](qsizetype place) {
            return info.images.at(place);
        });
    if (info.images.size() == 1)
        return info.images.first();
    return fail(ErrorKind::Conflict,
        Tr::tr("%1 holds %n image(s): say which one.", nullptr, int(info.images.size())).arg(info.path));
}

Result<ImageDetails> detailsIn(const ArchiveInfo &info, const QString &text)
{
    return imageIn(info, text).and_then([&](const ArchiveImage &image) {
        return archiveSource(info.path, image.index)
            .and_then([](const std::unique_ptr<ImageSource> &source) { return QCoro::waitFor(describeImage(*source)); })
            .transform([&](ImageDetails details) {
                details.summary.references = image.references;
                return details;
            });
    });
}

QList<Result<ImageDetails>> detailsInLibrary(const Cli &cli, const QStringList &texts)
{
    const auto library = openLibrary(cli);
    return library ? imageDetails(*library, imageNames(texts))
                   : QList<Result<ImageDetails>>(texts.size(), fail(library.error()));
}

} // namespace

Result<ImageList> imagesAt(const Cli &cli, EngineList which, Study how)
{
    if (cli.engine)
        return imagesInEngine(cli, which, how);
    if (!cli.registry.isEmpty())
        return imagesInRegistry(cli);
    if (!cli.archive.isEmpty())
        return showArchive(cli.archive, {}).transform(listOf);
    return openLibrary(cli).and_then([](const Library &library) { return listImages(library); });
}

Result<ArchiveImage> archiveImage(const QString &path, const QString &text)
{
    return showArchive(path, {}).and_then([&](const ArchiveInfo &info) { return imageIn(info, text); });
}

QList<Result<ImageDetails>> detailsAt(const Cli &cli, const QStringList &texts)
{
    if (cli.engine)
        return detailsInEngine(cli, texts);
    if (!cli.registry.isEmpty())
        return detailsInRegistry(cli, texts);
    if (cli.archive.isEmpty())
        return detailsInLibrary(cli, texts);
    const auto info = showArchive(cli.archive, {});
    QList<Result<ImageDetails>> answers;
    for (const QString &text : texts)
        answers.append(info ? detailsIn(*info, text) : Result<ImageDetails>(fail(info.error())));
    return answers;
}

} // namespace stowage::cli
