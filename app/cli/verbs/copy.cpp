// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/progressprinter.h"
#include "app/cli/verbs/archiveplace.h"
#include "app/cli/verbs/endpoint.h"
#include "app/cli/verbs/transfers.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/jobs/archivejobs.h"
#include "core/jobs/pulljob.h"
#include "core/jobs/registrymodule.h"
#include "core/transport/layout/libraryplaces.h"

#include <functional>

namespace stowage::cli {

namespace {

/// What a copy needs to know beside its two ends.
struct Copy {
    const Cli &cli;
    Endpoint from;
    Endpoint to;
    RegistryAccess access;
    SaveRequest save;
};

/// The name over there: the one that was written, else the one over here.
Result<Reference> targetName(const Copy &copy)
{
    return Reference::parse(copy.to.image.isEmpty() ? copy.from.image : copy.to.image);
}

Result<JobResult> toArchive(const Copy &copy, ImageSource &source, const QList<Reference> &names)
{
    SaveRequest request = copy.save;
    request.path = copy.to.file;
    return QCoro::waitFor(saveArchive({{&source, names}}, request, transferContext(copy.cli)))
        .transform([&](const SaveReport &) {
            JobResult result;
            result.path = request.path;
            result.summary = Tr::tr("Wrote %1.").arg(request.path);
            return result;
        });
}

Result<QList<Reference>> archiveNames(const Copy &copy)
{
    if (copy.to.image.isEmpty() && copy.from.image.isEmpty())
        return QList<Reference>{};
    return targetName(copy).transform([](const Reference &name) { return QList<Reference>{name}; });
}

Result<JobResult> registryToLibrary(const Copy &copy)
{
    const auto image = Reference::parse(copy.from.image);
    if (!image)
        return fail(image.error());
    PullRequest request;
    request.image = *image;
    request.access = copy.access;
    auto pulled = QCoro::waitFor(pullImages(copy.cli.libraryPath, request, transferContext(copy.cli)));
    const auto name = targetName(copy);
    if (!pulled || !name || *name == *image)
        return name ? pulled : fail(name.error());
    return openLibrary(copy.cli).and_then([&](const Library &library) {
        return tagImage(library, pulled->digest, *name).transform([&](const Digest &) { return *pulled; });
    });
}

Result<JobResult> registryToArchive(const Copy &copy)
{
    const auto image = Reference::parse(copy.from.image);
    const auto name = targetName(copy);
    if (!image || !name)
        return fail(image ? name.error() : image.error());
    const auto registry = registryModule();
    if (!registry)
        return fail(registry.error());
    const auto source = (*registry)->source((*registry)->client(*image, copy.access, {}), *image, {});
    return toArchive(copy, *source, {*name});
}

Result<JobResult> libraryToLibrary(const Copy &copy)
{
    const auto name = Reference::parse(copy.to.image);
    if (!name)
        return fail(name.error());
    return openLibrary(copy.cli).and_then([&](const Library &library) {
        return imageIn(library, copy.from.image).and_then([&](const ImageSummary &image) {
            return tagImage(library, image.digest, *name).transform([&](const Digest &) {
                JobResult result;
                result.digest = image.digest;
                result.names = {name->familiar()};
                result.summary = Tr::tr("%1 is %2 now too.").arg(copy.from.image, name->familiar());
                return result;
            });
        });
    });
}

Result<JobResult> libraryToArchive(const Copy &copy)
{
    return openLibrary(copy.cli).and_then([&](const Library &library) {
        return imageIn(library, copy.from.image).and_then([&](const ImageSummary &image) -> Result<JobResult> {
            QList<Reference> names = image.references;
            if (!copy.to.image.isEmpty()) {
                const auto name = Reference::parse(copy.to.image);
                if (!name)
                    return fail(name.error());
                names = {*name};
            }
            return toArchive(copy, *librarySource(library, image.digest), names);
        });
    });
}

Result<JobResult> archiveToLibrary(const Copy &copy)
{
    LoadRequest request;
    request.path = copy.from.file;
    if (!copy.from.image.isEmpty()) {
        const auto index = archiveIndex(copy.from.file, copy.from.image);
        if (!index)
            return fail(index.error());
        request.images.append(*index);
    }
    const auto name = Reference::parse(copy.to.image);
    if (!name)
        return fail(name.error());
    request.extraNames.append(*name);
    return QCoro::waitFor(loadIntoLibrary(copy.cli.libraryPath, request, transferContext(copy.cli)));
}

Result<JobResult> archiveToArchive(const Copy &copy)
{
    const auto names = archiveNames(copy);
    if (!names)
        return fail(names.error());
    return archiveIndex(copy.from.file, copy.from.image).and_then([&](int index) {
        return archiveSource(copy.from.file, index).and_then([&](const std::unique_ptr<ImageSource> &source) {
            return toArchive(copy, *source, *names);
        });
    });
}

Result<JobResult> carryOutCopy(const Copy &copy)
{
    using Kind = Endpoint::Kind;
    if (copy.to.kind == Kind::Registry)
        return fail(ErrorKind::Usage,
            Tr::tr("An image is copied to the Library or into an archive: write library:REF or archive:FILE."));
    const bool intoLibrary = copy.to.kind == Kind::Library;
    switch (copy.from.kind) {
    case Kind::Registry:
        return intoLibrary ? registryToLibrary(copy) : registryToArchive(copy);
    case Kind::Library:
        return intoLibrary ? libraryToLibrary(copy) : libraryToArchive(copy);
    case Kind::Archive:
        return intoLibrary ? archiveToLibrary(copy) : archiveToArchive(copy);
    }
    return fail(cancelledError());
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
    Copy copy{cli, *from, *to, {}, {}};
    copy.access.plainHttp = options.isSet(QStringLiteral("plain-http"));
    return carryOutCopy(copy).transform([&](const JobResult &result) { printResult(cli, result); });
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("plain-http"), Tr::tr("Speak HTTP without TLS to this registry.")});
}

} // namespace

Verb copyVerb()
{
    return {QLatin1StringView("copy"), [] { return Tr::tr("Copy an image from a place to a place"); },
        [] { return QStringLiteral("SRC DST"); }, addOptions, run};
}

} // namespace stowage::cli
