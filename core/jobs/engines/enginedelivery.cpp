// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/engines/offer.h"
#include "core/jobs/engines/passing.h"
#include "core/jobs/engines/survey.h"

#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace stowage {

namespace {

/// What came of giving images to an engine.
struct Given {
    QStringList names; ///< as the engine says them
    int layersThere = 0; ///< that were not sent
};

Task<Result<Given>> giveWhole(AskedEngine to, QString path, TransferContext context)
{
    const auto loaded = co_await to.module->load(to.client, to.met, path, context);
    co_return loaded.transform([](const LoadedByEngine &engine) { return Given{engine.names}; });
}

/// In an archive that is written for it, without these layers.
Task<Result<Given>> giveWithout(
    AskedEngine to, QList<SaveItem> items, QSet<Digest> layers, QString path, TransferContext context)
{
    SaveRequest request;
    request.path = path;
    request.isForNow = true;
    request.leavesOut = [layers](const Digest &layer) { return layers.contains(layer); };
    const auto written = co_await saveArchive(items, request, context);
    if (!written)
        co_return fail(written.error());
    co_return co_await giveWhole(to, path, context);
}

/// `archive`: where all of the images and nothing else stand as the engine can read them; empty: nowhere.
Task<Result<Given>> give(AskedEngine to, QList<SaveItem> items, QString archive, QString spool, TransferContext context)
{
    if (items.isEmpty())
        co_return fail(ErrorKind::NotFound,
            Tr::tr("None of these images is there any more. Somebody may have removed them: look at the list again."));
    const auto offered = co_await offerImages(to, items, spool, context);
    // What we cannot read of an archive the engine may.
    if (!archive.isEmpty() && (offered ? offered->layersThere == 0 : !endsAll(offered.error())))
        co_return co_await giveWhole(to, archive, context);
    if (!offered)
        co_return fail(offered.error());
    int layersThere = offered->layersThere;
    auto given = offered->rest.isEmpty() ? Result<Given>(Given{})
                                         : co_await giveWithout(to, offered->rest, offered->known, spool, context);
    if (!given && !offered->known.isEmpty() && !endsAll(given.error())) { // somebody may have removed a layer
        given = co_await giveWithout(to, offered->rest, {}, spool, context);
        layersThere -= int(offered->known.size());
    }
    co_return given.transform([&](Given all) {
        all.names = offered->taken + all.names;
        all.layersThere = layersThere;
        return all;
    });
}

/// What whoever pushes from there should know.
Sentences digestsRemark(const AskedEngine &to, const QString &title)
{
    if (to.met.capabilities.keepsDigests)
        return {};
    return {Tr::tr("%1 keeps layers unpacked: pushed from there, an image has another digest.").arg(title)};
}

Sentences layersRemark(int layersThere)
{
    if (layersThere == 0)
        return {};
    return {Tr::tr("%n layer(s) were there already and were not sent.", nullptr, layersThere)};
}

Result<JobResult> resultOf(const AskedEngine &to, const QString &title, const Result<Given> &given)
{
    if (!given)
        return fail(given.error());
    JobResult result;
    result.names = spokenNames(given->names);
    result.remarks = layersRemark(given->layersThere) + digestsRemark(to, title);
    result.summary = [names = result.names, title] { return Tr::tr("Loaded %1 into %2.").arg(listed(names), title); };
    return result;
}

std::unexpected<Error> isRootFileSystem(const QString &path)
{
    return fail(ErrorKind::Usage,
        Tr::tr("%1 holds a root file system and no image. Import it instead of loading it.")
            .arg(QFileInfo(path).fileName()));
}

/// Every engine takes docker's form; those that take a pure OCI layout are few.
bool isDockers(const ArchiveInfo &info)
{
    return info.format == ArchiveFormat::DockerArchive || info.format == ArchiveFormat::Hybrid;
}

/// These images of the archive; `info` is of all of it.
Task<Result<Given>> giveArchived(
    AskedEngine to, QString path, ArchiveInfo info, QList<ArchiveImage> images, QString spool, TransferContext context)
{
    const bool isAll = images.size() == info.images.size();
    // What is compressed as a whole is left to the engine, which knows best what it can unpack.
    const bool isCompressed = info.compression != QLatin1StringView("none");
    const QString asItIs = isAll && (isDockers(info) || isCompressed) ? path : QString();
    const bool canSkip = to.met.capabilities.loadSkipsLayers && !isCompressed;
    if (!asItIs.isEmpty() && !canSkip)
        co_return co_await giveWhole(to, path, context);
    const auto chosen = co_await onWorker([&] { return itemsOfArchive(path, images); });
    if (!chosen)
        co_return fail(chosen.error());
    co_return co_await give(to, chosen->items, asItIs, spool, context);
}

/// Empty numbers: all of them.
Task<Result<JobResult>> deliverArchive(
    QString path, QList<int> numbers, EngineEndpoint engine, QString spool, TransferContext context)
{
    const auto info = co_await onWorker([&] { return showArchive(path, context); });
    if (!info)
        co_return fail(info.error());
    if (info->format == ArchiveFormat::RootFileSystem)
        co_return isRootFileSystem(path);
    QList<ArchiveImage> images = info->images;
    if (!numbers.isEmpty())
        images.removeIf([&](const ArchiveImage &image) { return !numbers.contains(image.index); });
    const auto to = co_await askEngineAt(engine, context.stop);
    if (!to)
        co_return fail(to.error());
    const auto given = co_await giveArchived(*to, path, *info, images, spool, context);
    co_return resultOf(*to, engineTitle(engine), given);
}

/// Engines want to know how long an archive is before it begins.
Result<void> spoolInput(const QString &path, const std::stop_token &stop)
{
    auto file = Fd::open(path, O_WRONLY | O_TRUNC, 0600);
    if (!file)
        return fail(file.error());
    Fd input(::dup(STDIN_FILENO), Tr::tr("standard input"));
    return passAllOn(input, *file, stop);
}

} // namespace

Task<Result<JobResult>> sendToEngine(
    QString libraryPath, QList<SaveItem> items, EngineEndpoint to, TransferContext context)
{
    const auto spool = spoolIn(libraryPath);
    if (!spool)
        co_return fail(spool.error());
    const auto asking = co_await askEngineAt(to, context.stop);
    if (!asking)
        co_return fail(asking.error());
    const auto given = co_await give(*asking, items, {}, spool->path(), context);
    co_return resultOf(*asking, engineTitle(to), given);
}

Task<Result<JobResult>> copyToEngine(
    QString libraryPath, QList<SaveSelection> images, EngineEndpoint to, TransferContext context)
{
    const auto chosen = co_await itemsOfLibrary(libraryPath, images);
    if (!chosen)
        co_return fail(chosen.error());
    co_return co_await sendToEngine(libraryPath, chosen->items, to, context);
}

Task<Result<JobResult>> copyArchivedToEngine(
    QString libraryPath, QString path, QList<int> images, EngineEndpoint to, TransferContext context)
{
    const auto spool = spoolIn(libraryPath);
    if (!spool)
        co_return fail(spool.error());
    co_return co_await deliverArchive(path, images, to, spool->path(), context);
}

Task<Result<JobResult>> loadIntoEngine(QString libraryPath, QString path, EngineEndpoint to, TransferContext context)
{
    if (!path.isEmpty())
        co_return co_await copyArchivedToEngine(libraryPath, path, {}, to, context);
    const auto input = spoolIn(libraryPath);
    if (!input)
        co_return fail(input.error());
    const auto read = co_await onWorker([&] { return spoolInput(input->path(), context.stop); });
    if (!read)
        co_return fail(read.error());
    co_return co_await copyArchivedToEngine(libraryPath, input->path(), {}, to, context);
}

} // namespace stowage
