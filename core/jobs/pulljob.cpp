// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/pulljob.h"

#include "core/base/bytesize.h"
#include "core/base/tr.h"
#include "core/transport/layout/libraryplaces.h"

namespace stowage {

namespace {

Task<Result<CopyReport>> pullOne(std::shared_ptr<RegistryClient> client, ImageSink &sink, Reference image,
    PullRequest request, TransferContext context)
{
    const auto source = registrySource(client, image, context);
    CopyRequest copy;
    copy.names = {image};
    copy.platforms = request.platforms;
    copy.platform = request.platform;
    copy.parallelBlobs = request.parallelLayers;
    co_return co_await copyImage(*source, sink, copy, context);
}

Task<Result<QList<Reference>>> imagesToPull(
    std::shared_ptr<RegistryClient> client, PullRequest request, TransferContext context)
{
    if (!request.allTags)
        co_return QList<Reference>{request.image};
    const auto tags = co_await listTags(client, context.stop);
    if (!tags)
        co_return fail(tags.error());
    QList<Reference> images;
    for (const QString &tag : *tags)
        images.append(request.image.withTag(tag));
    if (images.isEmpty())
        co_return fail(ErrorKind::NotFound, Tr::tr("The repository %1 has no tags.").arg(request.image.familiarName()));
    co_return images;
}

QString sentence(const QStringList &names, int layers, qint64 bytes)
{
    if (layers == 0)
        return Tr::tr("%1 is up to date.").arg(QLocale().createSeparatedList(names));
    return Tr::tr("Pulled %1: %n new layer(s), %2.", nullptr, layers)
        .arg(QLocale().createSeparatedList(names), localSize(bytes));
}

/// What the pulled image really is made for, read from the Library.
QString remarkFor(const Library &library, const Digest &digest, const QString &name)
{
    const auto details = imageDetails(library, digest);
    return details ? platformRemark(name, details->summary.platforms) : QString();
}

} // namespace

QString platformRemark(const QString &name, const QList<Platform> &platforms)
{
    if (platforms.isEmpty() || bestMatch(Platform::host(), platforms) >= 0)
        return {};
    return Tr::tr("%1 is made for %2, not for this machine (%3).")
        .arg(name, platforms.first().toString(), Platform::host().toString());
}

Task<Result<JobResult>> pullImages(QString libraryPath, PullRequest request, TransferContext context)
{
    const auto library = Library::open(libraryPath);
    if (!library)
        co_return fail(library.error());
    const auto sink = librarySink(*library);
    if (!sink)
        co_return fail(sink.error());
    const auto client = registryClient(request.image, request.access);
    const auto images = co_await imagesToPull(client, request, context);
    if (!images)
        co_return fail(images.error());
    JobResult result;
    int layers = 0;
    qint64 bytes = 0;
    for (const Reference &image : *images) {
        const auto report = co_await pullOne(client, **sink, image, request, context);
        if (!report)
            co_return fail(report.error());
        result.digest = report->root.digest;
        result.names.append(image.familiar());
        layers += report->layersMoved;
        bytes += report->bytesMoved;
        if (const QString remark = remarkFor(*library, report->root.digest, image.familiar()); !remark.isEmpty())
            result.remarks.append(remark);
    }
    result.summary = sentence(result.names, layers, bytes);
    co_return result;
}

} // namespace stowage
