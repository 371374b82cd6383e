// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/progressprinter.h"
#include "app/cli/verbs/registry/registryverbs.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/jobs/pulljob.h"

namespace stowage::cli {

namespace {

Result<PullRequest> readRequest(const QCommandLineParser &options)
{
    if (options.positionalArguments().size() != 1)
        return wrongArguments(QStringLiteral("pull [-a] [--platform P] REF"));
    const auto image = Reference::parse(options.positionalArguments().first());
    const auto platform = platformOption(options);
    if (!image)
        return fail(image.error());
    if (!platform)
        return fail(platform.error());
    PullRequest request;
    request.image = *image;
    request.allTags = options.isSet(QStringLiteral("all-tags"));
    request.platform = *platform;
    if (!platform->isNull())
        request.platforms = CopyRequest::Platforms::One;
    if (options.isSet(QStringLiteral("all-platforms")))
        request.platforms = CopyRequest::Platforms::All;
    request.access = accessOptions(options);
    return request;
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    const auto request = readRequest(options);
    if (!request)
        return fail(request.error());
    const auto result = QCoro::waitFor(pullImages(cli.libraryPath, *request, transferContext(cli)));
    if (!result)
        return fail(result.error());
    printArrival(cli, *result);
    return {};
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("a"), QStringLiteral("all-tags")}, Tr::tr("Every tag of the repository.")});
    parser.addOption(
        {QStringLiteral("platform"), Tr::tr("Exactly this platform, such as linux/arm64."), QStringLiteral("P")});
    parser.addOption({QStringLiteral("all-platforms"), Tr::tr("Every platform that the image has.")});
    addAccessOptions(parser);
}

} // namespace

Verb pullVerb()
{
    return {QLatin1StringView("pull"), Tr::tr("Fetch an image from a registry"),
        QStringLiteral("[-a] [--platform P] [--plain-http] [-u USER --password-stdin] REF"), addOptions, run};
}

} // namespace stowage::cli
