// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/progressprinter.h"
#include "app/cli/verbs/engine/engineregistry.h"
#include "app/cli/verbs/registry/preflightprint.h"
#include "app/cli/verbs/registry/registryverbs.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/jobs/registrymodule.h"

namespace stowage::cli {

namespace {

Result<PullRequest> readRequest(const QCommandLineParser &options)
{
    if (options.positionalArguments().size() != 1)
        return wrongArguments(QStringLiteral("pull [-a] [--platform P]… [--dry-run] REF"));
    const auto image = Reference::parse(options.positionalArguments().first());
    const auto platforms = platformOptions(options);
    if (!image)
        return fail(image.error());
    if (!platforms)
        return fail(platforms.error());
    PullRequest request;
    request.image = *image;
    request.allTags = options.isSet(QStringLiteral("all-tags"));
    request.some = *platforms;
    if (!platforms->isEmpty())
        request.platforms = CopyRequest::Platforms::Some;
    if (options.isSet(QStringLiteral("all-platforms")))
        request.platforms = CopyRequest::Platforms::All;
    const auto access = accessOptions(options);
    if (!access)
        return fail(access.error());
    request.access = *access;
    return request;
}

Result<void> lookOnly(const Cli &cli, const PullRequest &request)
{
    if (request.allTags)
        return fail(ErrorKind::Usage, Tr::tr("--dry-run looks at one image: it does not go with --all-tags."));
    const auto module = registryModule();
    if (!module)
        return fail(module.error());
    const auto found = QCoro::waitFor(preflight((*module)->client(request.image, request.access, {}), cli.libraryPath,
        request, std::make_shared<ManifestBook>(), transferContext(cli)));
    if (!found)
        return fail(found.error());
    for (const Sentence &remark : found->remarks)
        complain(remark);
    if (cli.json)
        printJson(preflightJson(*found));
    else
        printPreflight(*found);
    return {};
}

std::unexpected<Error> nothingIsTold()
{
    return fail(ErrorKind::Usage,
        Tr::tr("An engine does not tell what it lacks before it pulls. Add --through-library, or leave --place out, to "
               "see what the Library lacks."));
}

PullWay wayOption(const QCommandLineParser &options)
{
    return options.isSet(QStringLiteral("through-library")) ? PullWay::ThroughLibrary : PullWay::OfEngine;
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    const auto request = readRequest(options);
    if (!request)
        return fail(request.error());
    const PullWay way = wayOption(options);
    if (options.isSet(QStringLiteral("dry-run")))
        return cli.engine && way == PullWay::OfEngine ? nothingIsTold() : lookOnly(cli, *request);
    const auto result = cli.engine ? pullIntoTheEngine(cli, *request, way)
                                   : QCoro::waitFor(pullImages(cli.libraryPath, *request, transferContext(cli)));
    if (!result)
        return fail(result.error());
    printArrival(cli, *result);
    return {};
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("a"), QStringLiteral("all-tags")}, Tr::tr("Every tag of the repository.")});
    parser.addOption({QStringLiteral("platform"),
        Tr::tr("Exactly this platform, such as linux/arm64; may be given several times."), QStringLiteral("P")});
    parser.addOption({QStringLiteral("all-platforms"), Tr::tr("Every platform that the image has.")});
    parser.addOption({QStringLiteral("dry-run"), Tr::tr("Print what would be fetched, and fetch nothing.")});
    parser.addOption({QStringLiteral("through-library"),
        Tr::tr("Into an engine by way of the Library: a pull that breaks goes on from what is there.")});
    addAccessOptions(parser);
}

} // namespace

Verb pullVerb()
{
    return {QLatin1StringView("pull"), Tr::tr("Fetch an image from a registry"),
        QStringLiteral("[-a] [--platform P]… [--dry-run] [--plain-http] [-u USER --password-stdin] REF"), addOptions,
        run, {Verb::Place::Engine}};
}

} // namespace stowage::cli
