// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/archive.h"

#include "core/base/tr.h"
#include "core/image/platformremark.h"
#include "core/transport/archive/ingest.h"
#include "core/transport/archive/membersource.h"
#include "core/transport/archive/publishlater.h"
#include "core/transport/archive/read/scan.h"

#include <QThread>

namespace stowage {

namespace {

/// An archive whose documents were read and whose blobs can be had, from it or from the sink.
struct Ready {
    std::shared_ptr<const Contents> contents;
    Interpretation found;
};

Result<std::unique_ptr<Contents>> openSeekable(OpenedArchive &opened, const std::stop_token &stop)
{
    return scanSeekable(std::move(opened), stop);
}

Result<Interpretation> interpretForLoad(const Contents &contents, const QString &path, const std::stop_token &stop)
{
    auto found = interpret(contents, Effort::Thorough, stop);
    if (found && found->format == ArchiveFormat::RootFileSystem)
        return fail(ErrorKind::Damaged,
            Tr::tr("%1 holds a file system and no image. Use import to make an image of it.")
                .arg(path.isEmpty() ? standardInput() : Sentence(path)));
    return found;
}

Task<Result<Ready>> makeReady(QString path, ImageSink &sink, TransferContext context)
{
    auto opened = co_await onWorker([&] { return openArchive(path, context.stop); });
    if (!opened)
        co_return fail(opened.error());
    Result<std::unique_ptr<Contents>> contents;
    if (opened->kind == OpenedArchive::Kind::Stream)
        contents = co_await ingestArchive(std::move(*opened), sink, context);
    else
        contents = co_await onWorker([&] { return openSeekable(*opened, context.stop); });
    if (!contents)
        co_return fail(contents.error());
    auto found = co_await onWorker([&] { return interpretForLoad(**contents, path, context.stop); });
    if (!found)
        co_return fail(found.error());
    co_return Ready{std::move(*contents), std::move(*found)};
}

Result<QList<ArchivedImage>> choose(const Interpretation &found, const LoadRequest &request)
{
    QList<ArchivedImage> chosen = request.images.isEmpty() ? found.images : QList<ArchivedImage>{};
    for (const int index : request.images) {
        if (index < 0 || index >= found.images.size())
            return fail(ErrorKind::NotFound, Tr::tr("The archive has no image number %1.").arg(index + 1));
        chosen << found.images.at(index);
    }
    if (chosen.size() == 1 && !request.names.isEmpty())
        chosen.first().info.references = request.names;
    return chosen;
}

/// After one pass everything is there: only the first part of the job has something to report.
TransferContext copyContext(const Ready &ready, TransferContext context)
{
    if (ready.contents->access() == Contents::Access::Stream)
        context.progress = [](const BlobProgress &) { };
    return context;
}

Task<Result<LoadedImage>> loadImage(Ready &ready, ArchivedImage image, ImageSink &sink, TransferContext context)
{
    const QList<Reference> names = image.info.references;
    const QList<Platform> platforms = image.info.platforms;
    const auto source = memberSource(ready.contents, std::move(image));
    CopyRequest request;
    request.names = names;
    request.platforms = CopyRequest::Platforms::All;
    // One more than processors: while one waits until its bytes have reached the disk, the others go on hashing.
    request.parallelBlobs = QThread::idealThreadCount() + 1;
    const auto copied = co_await copyImage(*source, sink, request, copyContext(ready, context));
    if (!copied)
        co_return fail(copied.error());
    LoadedImage loaded{copied->root, names, platforms, {}};
    if (const Sentence remark = platformRemark(loaded.displayName(), platforms); !remark.isEmpty())
        loaded.remarks << remark;
    co_return loaded;
}

} // namespace

Task<Result<LoadReport>> loadArchive(LoadRequest request, ImageSink &sink, TransferContext context)
{
    auto ready = co_await makeReady(request.path, sink, context);
    if (!ready)
        co_return fail(ready.error());
    const auto chosen = choose(ready->found, request);
    if (!chosen)
        co_return fail(chosen.error());
    PublishLater later(sink);
    LoadReport report;
    report.remarks = ready->found.remarks;
    for (const ArchivedImage &image : *chosen) {
        auto loaded = co_await loadImage(*ready, image, later, context);
        if (!loaded)
            co_return fail(loaded.error());
        report.images << *loaded;
    }
    if (auto published = co_await later.publishAll(); !published)
        co_return fail(published.error());
    co_return report;
}

} // namespace stowage
