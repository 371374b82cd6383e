// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/imagechoice.h"
#include "app/cli/progressprinter.h"
#include "app/cli/verbs/endpoint.h"
#include "app/cli/verbs/engine/askengine.h"
#include "app/cli/verbs/placeimages.h"
#include "app/cli/verbs/registry/registryverbs.h"
#include "app/cli/verbs/transfers.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/jobs/archivejobs.h"
#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/pulljob.h"
#include "core/jobs/pushjob.h"
#include "core/jobs/registrymodule.h"
#include "core/transport/layout/librarylayers.h"
#include "core/transport/layout/libraryplaces.h"

namespace stowage::cli {

namespace {

/// What a copy needs to know beside where it comes from.
struct Copy {
    const Cli &cli;
    Endpoint from;
    Endpoint to;
    QList<Reference> names; ///< that were written for over there; none: those from over here
    RegistryAccess access; ///< of the registry that it goes to, or else of that it comes from
    Compression compress; ///< of plain layers, into a registry
    TransferContext context;

    bool intoLibrary() const { return to.kind == Endpoint::Kind::Library; }
    bool intoRegistry() const { return to.kind == Endpoint::Kind::Registry; }
    QList<Reference> namesOr(const QList<Reference> &others) const { return names.isEmpty() ? others : names; }
};

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
    return askTheEngine(copy.to.engine()).and_then([&](const Asking &asking) {
        return QCoro::waitFor(sendToEngine(copy.cli.libraryPath, {{&source, names}}, asking.endpoint, copy.context));
    });
}

/// Into whatever is not the Library.
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

Result<JobResult> fromRegistry(const Copy &copy)
{
    const auto image = Reference::parse(copy.from.image);
    if (!image)
        return fail(image.error());
    if (copy.intoLibrary()) {
        PullRequest request;
        request.image = *image;
        request.names = copy.names;
        request.access = copy.access;
        return QCoro::waitFor(pullImages(copy.cli.libraryPath, request, copy.context));
    }
    const auto registry = registryModule();
    if (!registry)
        return fail(registry.error());
    const auto source
        = (*registry)->source((*registry)->client(*image, accessOfSource(copy, *image), {}), *image, copy.context, {});
    const QList<Reference> own = image->tag().isEmpty() ? QList<Reference>{} : QList{image->withTag(image->tag())};
    return toOthers(copy, *source, copy.namesOr(own));
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

/// Of the archive that the engine wrote, which holds one image.
Result<JobResult> fromFetched(const Copy &copy, const FetchedArchive &fetched)
{
    const ArchiveImage &image = fetched.info.images.first();
    return archiveSource(fetched.path(), image.index).and_then([&](const std::unique_ptr<ImageSource> &source) {
        return toOthers(copy, *source, copy.namesOr(image.references));
    });
}

Result<JobResult> fromEngine(const Copy &copy)
{
    const auto asking = askTheEngine(copy.from.engine());
    const auto names = asking ? engineNames(*asking, {copy.from.image}) : fail(asking.error());
    if (!names)
        return fail(names.error());
    const EngineImages images{asking->endpoint, *names};
    if (copy.intoLibrary())
        return QCoro::waitFor(copyFromEngine(copy.cli.libraryPath, images, copy.names, copy.context));
    return QCoro::waitFor(fetchFromEngine(copy.cli.libraryPath, images, copy.context))
        .and_then([&](const FetchedArchive &fetched) { return fromFetched(copy, fetched); });
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

/// The name over there is read before anything moves.
Result<QList<Reference>> namesThere(const Endpoint &to)
{
    if (to.image.isEmpty())
        return QList<Reference>{};
    return newName(to.image).transform([](const Reference &name) { return QList<Reference>{name}; });
}

Result<Compression> compressionThere(const Endpoint &to, const QCommandLineParser &options)
{
    if (to.kind != Endpoint::Kind::Registry && options.isSet(QStringLiteral("compress")))
        return fail(ErrorKind::Usage, Tr::tr("--compress is for layers on their way to a registry."));
    return compressOption(options);
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    const QStringList words = options.positionalArguments();
    if (words.size() != 2)
        return wrongArguments(QStringLiteral("copy SRC DST"));
    const auto from = Endpoint::parse(words.at(0));
    const auto to = Endpoint::parse(words.at(1));
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    const auto names = namesThere(*to);
    const auto compress = compressionThere(*to, options);
    if (!names || !compress)
        return fail(names ? compress.error() : names.error());
    const auto access = accessOptions(options);
    if (!access)
        return fail(access.error());
    const Copy copy{cli, *from, *to, *names, *access, *compress, transferContext(cli)};
    return carryOutCopy(copy).transform([&](const JobResult &result) { printResult(cli, result); });
}

void addOptions(QCommandLineParser &parser)
{
    addLayerOption(parser);
    addAccessOptions(parser);
}

} // namespace

Verb copyVerb()
{
    return {QLatin1StringView("copy"), Tr::tr("Copy an image from a place to a place"),
        QStringLiteral("[--compress gzip|zstd|none] SRC DST"), addOptions, run};
}

} // namespace stowage::cli
