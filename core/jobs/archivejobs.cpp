// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/archivejobs.h"

#include "core/base/bytesize.h"
#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/jobs/download.h"
#include "core/jobs/pulljob.h"
#include "core/transport/layout/libraryplaces.h"

#include <QFileInfo>
#include <QTemporaryFile>

#include <vector>

namespace stowage {

namespace {

QString displayName(const LoadedImage &image)
{
    return image.references.isEmpty() ? image.root.digest.shortHex() : image.references.first().familiar();
}

JobResult resultOf(const QList<LoadedImage> &images, const QStringList &remarks)
{
    JobResult result;
    result.remarks = remarks;
    for (const LoadedImage &image : images) {
        result.digest = image.root.digest;
        if (image.references.isEmpty())
            result.names.append(image.root.digest.shortHex());
        for (const Reference &reference : image.references)
            result.names.append(reference.familiar());
        if (const QString remark = platformRemark(displayName(image), image.platforms);
            !remark.isEmpty() && !result.remarks.contains(remark))
            result.remarks.append(remark);
    }
    return result;
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
    result.summary = Tr::tr("Loaded %1.").arg(QLocale().createSeparatedList(result.names));
    co_return result;
}

Task<Result<JobResult>> importIntoLibrary(QString libraryPath, ImportRequest request, TransferContext context)
{
    const auto library = Library::open(libraryPath);
    if (!library)
        co_return fail(library.error());
    const auto sink = librarySink(*library);
    if (!sink)
        co_return fail(sink.error());
    // Beside the blobs, where there is room for an image; it goes with this function.
    QTemporaryFile fetched(library->ownPath(QStringLiteral("partial/import-XXXXXX")));
    if (isWebAddress(request.path)) {
        if (const auto made = makeFolder(library->ownPath(QStringLiteral("partial"))); !made)
            co_return fail(made.error());
        if (!fetched.open())
            co_return fail(ErrorKind::Refused, Tr::tr("The Library cannot be written to."), fetched.errorString());
        const QUrl url(request.path);
        if (request.message.isEmpty())
            request.message
                = QStringLiteral("Imported from %1").arg(url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
        request.path = fetched.fileName();
        if (const auto got = co_await downloadFile(url, request.path, context); !got)
            co_return fail(got.error());
    }
    const auto image = co_await importRootFileSystem(request, **sink, context);
    if (!image)
        co_return fail(image.error());
    JobResult result = resultOf({*image}, {});
    result.summary = Tr::tr("Imported %1.").arg(QLocale().createSeparatedList(result.names));
    co_return result;
}

Task<Result<JobResult>> saveFromLibrary(
    QString libraryPath, QList<SaveSelection> images, SaveRequest request, TransferContext context)
{
    const auto library = Library::open(libraryPath);
    if (!library)
        co_return fail(library.error());
    std::vector<std::unique_ptr<ImageSource>> sources;
    QList<SaveItem> items;
    JobResult result;
    for (const SaveSelection &image : std::as_const(images)) {
        const auto details = imageDetails(*library, image.digest);
        if (!details)
            co_return fail(details.error());
        const QList<Reference> names = image.names.isEmpty() ? details->summary.references : image.names;
        sources.push_back(librarySource(*library, image.digest));
        items.append({sources.back().get(), names});
        result.names.append(names.isEmpty() ? image.digest.shortHex() : names.first().familiar());
    }
    const auto report = co_await saveArchive(items, request, context);
    if (!report)
        co_return fail(report.error());
    result.path = request.path;
    result.summary = Tr::tr("Saved %1 to %2, %3.")
                         .arg(QLocale().createSeparatedList(result.names), QFileInfo(request.path).fileName(),
                             localSize(report->bytesWritten));
    co_return result;
}

} // namespace stowage
