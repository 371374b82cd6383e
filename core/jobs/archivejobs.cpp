// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/archivejobs.h"

#include "core/base/addonce.h"
#include "core/base/bytesize.h"
#include "core/base/files.h"
#include "core/base/listed.h"
#include "core/base/secret.h"
#include "core/base/tr.h"
#include "core/jobs/registrymodule.h"
#include "core/jobs/webaddress.h"
#include "core/transport/layout/libraryplaces.h"
#include "core/transport/layout/spoolfile.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace stowage {

namespace {

JobResult resultOf(const QList<LoadedImage> &images, const Sentences &remarks)
{
    JobResult result;
    result.remarks = remarks;
    for (const LoadedImage &image : images) {
        result.digest = image.root.digest;
        if (image.references.isEmpty())
            result.names.append(image.root.digest.shortHex());
        for (const Reference &reference : image.references)
            result.names.append(reference.familiar());
        addOnce(result.remarks, image.remarks);
    }
    return result;
}

Task<Result<void>> download(QUrl url, QString path, TransferContext context)
{
    const auto registry = registryModule();
    if (!registry)
        co_return fail(registry.error());
    co_return co_await (*registry)->download(url, path, context);
}

} // namespace

Task<Result<JobResult>> loadIntoLibrary(QString libraryPath, LoadRequest request, TransferContext context)
{
    const auto library = Library::open(libraryPath);
    if (!library)
        co_return fail(library.error());
    const auto sink = librarySink(*library);
    if (!sink)
        co_return fail(sink.error());
    const auto report = co_await loadArchive(request, **sink, context);
    if (!report)
        co_return fail(report.error());
    JobResult result = resultOf(report->images, report->remarks);
    result.summary = [names = result.names] { return Tr::tr("Loaded %1.").arg(listed(names)); };
    co_return result;
}

Task<Result<JobResult>> importIntoLibrary(QString libraryPath, ImportRequest request, TransferContext context)
{
    if (isOtherAddress(request.path))
        co_return fail(ErrorKind::Usage,
            Tr::tr("Only http and https addresses can be fetched: fetch %1 with another program and import the file.")
                .arg(withoutUserInfo(request.path)));
    const auto library = Library::open(libraryPath);
    if (!library)
        co_return fail(library.error());
    const auto sink = librarySink(*library);
    if (!sink)
        co_return fail(sink.error());
    std::optional<SpoolFile> fetched; // it goes with this function
    if (isWebAddress(request.path)) {
        auto spool = openSpoolFile(*library);
        if (!spool)
            co_return fail(spool.error());
        fetched = *std::move(spool);
        const QUrl url(request.path);
        request.shown = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
        if (request.message.isEmpty())
            request.message = QStringLiteral("Imported from %1").arg(request.shown);
        request.path = fetched->path();
        if (const auto got = co_await download(url, request.path, context); !got)
            co_return fail(got.error());
    }
    const auto image = co_await importRootFileSystem(request, **sink, context);
    if (!image)
        co_return fail(image.error());
    JobResult result = resultOf({*image}, {});
    result.summary = [names = result.names] { return Tr::tr("Imported %1.").arg(listed(names)); };
    co_return result;
}

Task<Result<ChosenItems>> itemsOfLibrary(QString libraryPath, QList<SaveSelection> images)
{
    const auto library = Library::open(libraryPath);
    if (!library)
        co_return fail(library.error());
    const auto list = co_await onWorker([&] { return listImages(*library); });
    if (!list)
        co_return fail(list.error());
    ChosenItems chosen;
    for (const SaveSelection &image : std::as_const(images)) {
        const auto found = std::ranges::find(list->images, image.digest, &ImageSummary::digest);
        if (found == list->images.end())
            co_return fail(
                ErrorKind::NotFound, Tr::tr("This image is no longer in the Library."), image.digest.toString());
        chosen.sources.push_back(librarySource(*library, image.digest));
        chosen.items.append({chosen.sources.back().get(), image.names.isEmpty() ? found->references : image.names});
    }
    co_return chosen;
}

/// One item for each image.
static QStringList calledAs(const QList<SaveSelection> &images, const QList<SaveItem> &items)
{
    QStringList names;
    for (qsizetype i = 0; i < items.size(); ++i)
        names.append(
            items.at(i).names.isEmpty() ? images.at(i).digest.shortHex() : items.at(i).names.first().familiar());
    return names;
}

Task<Result<JobResult>> saveFromLibrary(
    QString libraryPath, QList<SaveSelection> images, SaveRequest request, TransferContext context)
{
    const auto chosen = co_await itemsOfLibrary(libraryPath, images);
    if (!chosen)
        co_return fail(chosen.error());
    const auto report = co_await saveArchive(chosen->items, request, context);
    if (!report)
        co_return fail(report.error());
    JobResult result;
    result.names = calledAs(images, chosen->items);
    result.path = request.path;
    const QString file = QFileInfo(request.path).fileName();
    result.summary = [names = result.names, file, bytes = report->bytesWritten] {
        return Tr::tr("Saved %1 to %2, %3.").arg(listed(names), file, localSize(bytes));
    };
    co_return result;
}

} // namespace stowage
