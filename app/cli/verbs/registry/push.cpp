// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/progressprinter.h"
#include "app/cli/verbs/engine/engineregistry.h"
#include "app/cli/verbs/registry/registryverbs.h"
#include "app/cli/verbs/transfers.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/jobs/pushjob.h"

namespace stowage::cli {

namespace {

Result<QList<PushItem>> itemsFor(const Library &library, const QStringList &words)
{
    QList<PushItem> items;
    for (const QString &word : words) {
        const auto target = Reference::parse(word);
        if (!target)
            return fail(target.error());
        const auto image = imageIn(library, word);
        if (!image)
            return fail(image.error());
        addTarget(items, image->digest, *target);
    }
    return items;
}

/// Every tag of these repositories that is here.
Result<QList<PushItem>> allTagsOf(const Library &library, const QStringList &words)
{
    const auto list = listImages(library);
    if (!list)
        return fail(list.error());
    QList<PushItem> items;
    for (const QString &word : words) {
        const auto repository = Reference::parse(word);
        if (!repository)
            return fail(repository.error());
        if (auto added = addTags(items, *list, *repository); !added)
            return fail(added.error());
    }
    return items;
}

Result<PushRequest> readRequest(const QCommandLineParser &options, const QList<PushItem> &items)
{
    const auto platforms = platformOptions(options);
    if (!platforms)
        return fail(platforms.error());
    const auto compress = compressOption(options);
    if (!compress)
        return fail(compress.error());
    const auto access = accessOptions(options);
    if (!access)
        return fail(access.error());
    PushRequest request;
    request.items = items;
    request.access = *access;
    request.compress = *compress;
    request.some = *platforms;
    if (!platforms->isEmpty())
        request.platforms = CopyRequest::Platforms::Some;
    return request;
}

/// What only our own push can do.
Result<void> runInEngine(const Cli &cli, const QCommandLineParser &options)
{
    for (const QString &option : {QStringLiteral("platform"), QStringLiteral("compress")}) {
        if (options.isSet(option))
            return fail(ErrorKind::Usage,
                Tr::tr("An engine pushes an image as it has it: --%1 is for the Library.").arg(option));
    }
    const auto access = accessOptions(options);
    if (!access)
        return fail(access.error());
    const auto result
        = pushFromTheEngine(cli, options.positionalArguments(), options.isSet(QStringLiteral("all-tags")), *access);
    if (!result)
        return fail(result.error());
    printArrival(cli, *result);
    return {};
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    const QStringList words = options.positionalArguments();
    if (words.isEmpty())
        return wrongArguments(QStringLiteral("push [-a] [--compress gzip|zstd|none] [--plain-http] REF…"));
    if (cli.engine)
        return runInEngine(cli, options);
    const auto library = openLibrary(cli);
    if (!library)
        return fail(library.error());
    const auto items
        = options.isSet(QStringLiteral("all-tags")) ? allTagsOf(*library, words) : itemsFor(*library, words);
    if (!items)
        return fail(items.error());
    const auto request = readRequest(options, *items);
    if (!request)
        return fail(request.error());
    const QList<Reference> targets = targetsOf(request->items);
    if (auto isForOne = checkIsForOne(targets, request->access); !isForOne)
        return isForOne;
    tellTargets(targets);
    const auto result = QCoro::waitFor(pushImages(cli.libraryPath, *request, transferContext(cli)));
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
    addLayerOption(parser);
    addAccessOptions(parser);
}

} // namespace

Verb pushVerb()
{
    return {QLatin1StringView("push"), Tr::tr("Bring an image to a registry"),
        QStringLiteral(
            "[-a] [--platform P]… [--compress gzip|zstd|none] [--plain-http] [-u USER --password-stdin] REF…"),
        addOptions, run, {Verb::Place::Engine}};
}

} // namespace stowage::cli
