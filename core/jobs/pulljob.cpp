// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/pulljob.h"

#include "core/base/addonce.h"
#include "core/base/bytesize.h"
#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/image/platformremark.h"
#include "core/jobs/pullsteps.h"
#include "core/jobs/registrymodule.h"

namespace stowage {

namespace {

/// One repository of one registry, over one set of connections.
struct Registry {
    const RegistryModule &module;
    std::shared_ptr<RegistryClient> client;
};

/// From one repository into the Library.
struct Route {
    Registry registry;
    const Library &library;
    ImageSink &sink;
};

Task<Result<CopyReport>> pullOne(Route route, Reference image, PullRequest request, TransferContext context)
{
    const auto book = std::make_shared<ManifestBook>(request.known);
    if (const auto here = manifestNamed(route.library, image))
        book->known.insert(here->digest, *here);
    const auto source = route.registry.module.source(route.registry.client, image, context, book);
    co_return co_await copyImage(*source, route.sink, copyOf(request, image), context);
}

Task<Result<QList<Reference>>> imagesToPull(Registry registry, PullRequest request, TransferContext context)
{
    if (!request.allTags)
        co_return QList<Reference>{request.image};
    const auto tags = co_await registry.module.tags(registry.client, context.stop);
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
    if (bytes == 0)
        return Tr::tr("%1 is up to date.").arg(listed(names));
    return Tr::tr("Pulled %1: %n new layer(s), %2.", nullptr, layers).arg(listed(names), localSize(bytes));
}

} // namespace

QList<PullRequest> pullsToRenew(const ImageSummary &here, const Reference &name)
{
    PullRequest usual;
    usual.image = name;
    const auto runsHere = [](const Platform &platform) { return matchRank(Platform::host(), platform) >= 0; };
    if (here.platforms.isEmpty() || (here.platforms.size() == 1 && runsHere(here.platforms.first())))
        return {usual};
    if (here.platforms.size() > 1 && here.absentPlatforms.isEmpty()) {
        usual.platforms = CopyRequest::Platforms::All;
        return {usual};
    }
    QList<PullRequest> each;
    for (const Platform &platform : here.platforms) {
        PullRequest one = usual;
        one.platforms = CopyRequest::Platforms::One;
        one.platform = platform;
        each.append(one);
    }
    return each;
}

Task<Result<JobResult>> pullImages(QString libraryPath, PullRequest request, TransferContext context)
{
    if (auto image = checkIsImage(request.image); !image)
        co_return fail(image.error());
    const auto library = Library::open(libraryPath);
    if (!library)
        co_return fail(library.error());
    const auto sink = librarySink(*library);
    if (!sink)
        co_return fail(sink.error());
    const auto module = registryModule();
    if (!module)
        co_return fail(module.error());
    const Registry registry{**module, (*module)->client(request.image, request.access, {})};
    const auto images = co_await imagesToPull(registry, request, context);
    if (!images)
        co_return fail(images.error());
    JobResult result;
    int layers = 0;
    qint64 bytes = 0;
    for (const Reference &image : *images) {
        const auto report = co_await pullOne({registry, *library, **sink}, image, request, context);
        if (!report)
            co_return fail(report.error());
        result.digest = report->root.digest;
        for (const Reference &name : namesHere(request, image))
            result.names.append(name.familiar());
        layers += report->layersMoved;
        bytes += report->bytesMoved;
        addOnce(result.remarks, report->remarks);
        const QList<Platform> platforms = platformsHere(*library, report->root);
        if (const Sentence remark = platformRemark(image.familiar(), platforms); !remark.isEmpty())
            result.remarks.append(remark);
    }
    result.summary = [names = result.names, layers, bytes] { return sentence(names, layers, bytes); };
    co_return result;
}

} // namespace stowage
