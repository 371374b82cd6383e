// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/copy/copyway.h"

#include "app/cli/imagechoice.h"
#include "app/cli/verbs/engine/askengine.h"
#include "app/cli/verbs/placeimages.h"
#include "core/base/tr.h"
#include "core/jobs/archivejobs.h"
#include "core/jobs/pulljob.h"
#include "core/jobs/pushjob.h"
#include "core/jobs/registrymodule.h"
#include "core/transport/layout/librarylayers.h"
#include "core/transport/layout/libraryplaces.h"

namespace stowage::cli {

namespace {

/// What its layers become is remembered in the Library that there is, even where the image is not from there.
Result<JobResult> toRegistry(const Copy &copy, ImageSource &source)
{
    PushRequest how;
    how.access = copy.access;
    how.compress = copy.compress;
    const auto library = Library::open(copy.cli.libraryPath);
    const auto layers = library ? libraryLayers(*library) : std::make_unique<CompressedLayers>();
    return QCoro::waitFor(pushFrom(source, copy.names, how, {}, *layers, copy.context));
}

Result<JobResult> toEngine(const Copy &copy, ImageSource &source, const QList<Reference> &names)
{
    return askTheEngine(copy.to.engine(copy.cli)).and_then([&](const Asking &asking) {
        return QCoro::waitFor(sendToEngine(copy.cli.libraryPath, {{&source, names}}, asking.endpoint, copy.context));
    });
}

} // namespace

Result<JobResult> toOthers(const Copy &copy, ImageSource &source, const QList<Reference> &names)
{
    if (copy.intoRegistry())
        return toRegistry(copy, source);
    if (copy.to.isEngine())
        return toEngine(copy, source, names);
    SaveRequest request;
    request.path = copy.to.file;
    return QCoro::waitFor(saveArchive({{&source, names}}, request, copy.context)).transform([&](const SaveReport &) {
        JobResult result;
        result.path = request.path;
        result.summary = [path = request.path] { return Tr::tr("Wrote %1.").arg(path); };
        return result;
    });
}

namespace {

/// Between two registries what was given is for the one that the image goes to, and nobody else is shown it.
RegistryAccess accessOfSource(const Copy &copy, const Reference &image)
{
    const bool isSame
        = std::ranges::any_of(copy.names, [&](const Reference &name) { return name.domain() == image.domain(); });
    if (!copy.intoRegistry() || isSame)
        return copy.access;
    RegistryAccess access;
    access.accounts = copy.access.accounts;
    return access;
}

} // namespace

Result<JobResult> pullTo(const QString &libraryPath, const Copy &copy, const QList<Reference> &names)
{
    return Reference::parse(copy.from.image).and_then([&](const Reference &image) {
        PullRequest request;
        request.image = image;
        request.names = names;
        request.access = accessOfSource(copy, image);
        return QCoro::waitFor(pullImages(libraryPath, request, copy.context));
    });
}

QList<Reference> namesOfSource(const Copy &copy)
{
    const auto image = Reference::parse(copy.from.image);
    return !image || image->tag().isEmpty() ? QList<Reference>{} : QList{image->withTag(image->tag())};
}

namespace {

Result<JobResult> fromRegistry(const Copy &copy)
{
    const auto image = Reference::parse(copy.from.image);
    if (!image)
        return fail(image.error());
    if (copy.intoLibrary())
        return pullTo(copy.cli.libraryPath, copy, copy.names);
    const auto registry = registryModule();
    if (!registry)
        return fail(registry.error());
    const auto source
        = (*registry)->source((*registry)->client(*image, accessOfSource(copy, *image), {}), *image, copy.context, {});
    return toOthers(copy, *source, copy.namesOr(namesOfSource(copy)));
}

Result<JobResult> tagged(const Copy &copy, const Library &library, const ImageSummary &image)
{
    const Reference &name = copy.names.first();
    return tagImage(library, image.digest, name).transform([&](const Digest &) {
        JobResult result;
        result.digest = image.digest;
        result.names = {name.familiar()};
        result.summary
            = [from = copy.from.image, to = name.familiar()] { return Tr::tr("%1 is %2 now too.").arg(from, to); };
        return result;
    });
}

Result<JobResult> fromLibrary(const Copy &copy)
{
    const auto library = openLibrary(copy.cli);
    if (!library)
        return fail(library.error());
    return imageIn(*library, copy.from.image).and_then([&](const ImageSummary &image) {
        if (copy.intoLibrary())
            return tagged(copy, *library, image);
        const QList<Reference> own = namesMeant(image.references, ImageName::parse(copy.from.image));
        return toOthers(copy, *librarySource(*library, image.digest), copy.namesOr(own));
    });
}

Result<JobResult> fromArchive(const Copy &copy)
{
    const auto image = archiveImage(copy.from.file, copy.from.image);
    if (!image)
        return fail(image.error());
    if (copy.intoLibrary()) {
        LoadRequest request;
        request.path = copy.from.file;
        request.images = {image->index};
        request.names = copy.names;
        return QCoro::waitFor(loadIntoLibrary(copy.cli.libraryPath, request, copy.context));
    }
    const QList<Reference> own = namesMeant(image->references, ImageName::parse(copy.from.image));
    return archiveSource(copy.from.file, image->index).and_then([&](const std::unique_ptr<ImageSource> &source) {
        return toOthers(copy, *source, copy.namesOr(own));
    });
}

} // namespace

Result<EngineImages> imagesOfEngine(const Copy &copy)
{
    const auto asking = askTheEngine(copy.from.engine(copy.cli));
    const auto names = asking ? engineNames(*asking, {copy.from.image}) : fail(asking.error());
    return names.transform([&](const QStringList &images) { return EngineImages{asking->endpoint, images}; });
}

Result<JobResult> fromFetched(const Copy &copy, const FetchedArchive &fetched, const EngineImages &from)
{
    if (copy.intoLibrary())
        return QCoro::waitFor(copyFetchedToLibrary(copy.cli.libraryPath, fetched, from, copy.names, copy.context));
    const ArchiveImage &image = fetched.info.images.first();
    return archiveSource(fetched.path(), image.index).and_then([&](const std::unique_ptr<ImageSource> &source) {
        return toOthers(copy, *source, copy.namesOr(image.references));
    });
}

static Result<JobResult> fromEngine(const Copy &copy)
{
    const auto images = imagesOfEngine(copy);
    if (!images)
        return fail(images.error());
    return QCoro::waitFor(fetchFromEngine(copy.cli.libraryPath, *images, copy.context))
        .and_then([&](const FetchedArchive &fetched) { return fromFetched(copy, fetched, *images); });
}

Result<JobResult> carryOutCopy(const Copy &copy)
{
    switch (copy.from.kind) {
    case Endpoint::Kind::Registry:
        return fromRegistry(copy);
    case Endpoint::Kind::Library:
        return fromLibrary(copy);
    case Endpoint::Kind::Docker:
    case Endpoint::Kind::Podman:
        return fromEngine(copy);
    case Endpoint::Kind::Archive:
        return fromArchive(copy);
    }
    return fail(cancelledError());
}

} // namespace stowage::cli
