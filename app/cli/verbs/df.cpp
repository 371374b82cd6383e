// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dockerjson.h"
#include "app/cli/table.h"
#include "app/cli/verbs/placeimages.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/bytesize.h"
#include "core/base/tr.h"
#include "core/image/listplan.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stowage::cli {

namespace {

/// Bytes of blobs; each blob counts once.
struct Usage {
    ImageList list;
    qint64 unique = 0; ///< in blobs that one image alone uses
    qint64 shared = 0; ///< in blobs that several use
    qint64 reclaimable = 0; ///< what a clean-up of dangling images would free
    qint64 trash = 0; ///< what emptying the trash would free
};

Result<Usage> measure(const Library &library)
{
    auto list = listImages(library);
    if (!list)
        return fail(list.error());
    const auto plan = planPrune(library, {});
    if (!plan)
        return fail(plan.error());
    const auto trash = garbageSize(library);
    if (!trash)
        return fail(trash.error());
    Usage usage;
    usage.list = std::move(*list);
    usage.reclaimable = plan->frees;
    for (const ImageSummary &image : std::as_const(usage.list.images))
        usage.unique += image.uniqueSize;
    usage.shared = usage.list.totalSize - usage.unique;
    usage.trash = *trash;
    return usage;
}

/// An engine has no trash. What containers hold is not reclaimable.
Result<Usage> measureEngine(const Cli &cli)
{
    return imagesAt(cli, EngineList::WithIntermediate, Study::Each).transform([](const ImageList &list) {
        Usage usage;
        usage.list = list;
        usage.list.images.removeIf([](const ImageSummary &image) { return image.isIntermediate; });
        for (const ImageSummary &image : std::as_const(usage.list.images))
            usage.unique = image.uniqueSize < 0 || usage.unique < 0 ? -1 : usage.unique + image.uniqueSize;
        usage.shared = list.totalSize < 0 || usage.unique < 0 ? -1 : list.totalSize - usage.unique;
        usage.reclaimable = planPrune(list, {.all = true, .until = {}, .labels = {}, .withoutLabels = {}}).frees;
        return usage;
    });
}

QJsonObject usageJson(const Usage &usage, bool verbose)
{
    QJsonObject object{{QStringLiteral("images"), qint64(usage.list.images.size())},
        {QStringLiteral("total"), knownBytes(usage.list.totalSize)},
        {QStringLiteral("shared"), knownBytes(usage.shared)}, {QStringLiteral("unique"), knownBytes(usage.unique)},
        {QStringLiteral("reclaimable"), knownBytes(usage.reclaimable)}, {QStringLiteral("trash"), usage.trash}};
    if (!verbose)
        return object;
    QJsonArray rows;
    for (const ImageSummary &image : usage.list.images)
        rows.append(imageJson(image));
    object.insert(QStringLiteral("list"), rows);
    return object;
}

void printUsage(const Usage &usage)
{
    Table table({QStringLiteral("IMAGES"), QStringLiteral("TOTAL"), QStringLiteral("SHARED"), QStringLiteral("UNIQUE"),
        QStringLiteral("RECLAIMABLE"), QStringLiteral("TRASH")});
    table.add({QString::number(usage.list.images.size()), knownSize(usage.list.totalSize), knownSize(usage.shared),
        knownSize(usage.unique), knownSize(usage.reclaimable), dockerSize(usage.trash)});
    print(table.toString());
}

void printImages(const ImageList &list)
{
    Table table({QStringLiteral("IMAGE"), QStringLiteral("IMAGE ID"), QStringLiteral("CREATED"), QStringLiteral("SIZE"),
        QStringLiteral("SHARED"), QStringLiteral("UNIQUE")});
    for (const ImageSummary &image : list.images) {
        const QStringList names = shownNames(image.references, image.otherNames);
        table.add({names.value(0, QStringLiteral("<none>")), (image.id.isNull() ? image.digest : image.id).shortHex(),
            ago(image.created), knownSize(image.size), knownSize(image.sharedSize), knownSize(image.uniqueSize)});
    }
    print(QString());
    print(table.toString());
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    const bool verbose = options.isSet(QStringLiteral("verbose"));
    return (cli.engine ? measureEngine(cli) : openLibrary(cli).and_then(measure)).transform([&](const Usage &usage) {
        if (cli.json)
            return printJson(usageJson(usage, verbose));
        printUsage(usage);
        if (verbose)
            printImages(usage.list);
    });
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("v"), QStringLiteral("verbose")}, Tr::tr("A row per image.")});
}

} // namespace

Verb dfVerb()
{
    return {QLatin1StringView("df"), Tr::tr("Tell what the images take on disk"), QStringLiteral("[-v]"), addOptions,
        run, {Verb::Place::Engine}};
}

} // namespace stowage::cli
