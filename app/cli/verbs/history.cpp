// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dockerjson.h"
#include "app/cli/imagechoice.h"
#include "app/cli/table.h"
#include "app/cli/verbs/placeimages.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/bytesize.h"
#include "core/base/tr.h"

#include <QJsonArray>
#include <QJsonObject>

#include <ranges>

namespace stowage::cli {

namespace {

/// An instruction with the layer that it made; a layer that no instruction tells of stands alone.
struct Step {
    HistoryEntry entry;
    std::optional<LayerInfo> layer;
};

QList<Step> stepsOf(const PlatformDetails &platform)
{
    QList<Step> steps;
    qsizetype told = 0;
    for (const HistoryEntry &entry : platform.config.history) {
        const bool hasLayer = entry.layer >= 0 && entry.layer < platform.layers.size();
        told += hasLayer ? 1 : 0;
        steps.append({entry, hasLayer ? std::optional(platform.layers.at(entry.layer)) : std::nullopt});
    }
    if (told == 0)
        for (const LayerInfo &layer : platform.layers)
            steps.append({{}, layer});
    std::ranges::reverse(steps);
    return steps;
}

/// Engines keep no manifest that would tell.
Digest idOf(const ImageDetails &details, const PlatformDetails &platform)
{
    const Digest &config = platform.manifest.config.digest;
    return config.isNull() ? details.summary.id : config;
}

qint64 sizeOf(const Step &step)
{
    return step.layer ? step.layer->descriptor.size : 0;
}

QString shortened(const QString &text, bool whole)
{
    constexpr qsizetype width = 45;
    const QString line = text.simplified();
    return whole || line.size() <= width ? line : line.left(width - 1) + u'…';
}

QJsonArray historyJson(const QList<Step> &steps)
{
    QJsonArray rows;
    for (const Step &step : steps)
        rows.append(QJsonObject{{QStringLiteral("created"), rfc3339(step.entry.created)},
            {QStringLiteral("createdBy"), step.entry.createdBy}, {QStringLiteral("size"), sizeOf(step)},
            {QStringLiteral("comment"), step.entry.comment},
            {QStringLiteral("emptyLayer"), !step.layer && step.entry.emptyLayer},
            {QStringLiteral("layer"), step.layer ? step.layer->descriptor.digest.toString() : QString()}});
    return rows;
}

void printTable(const QList<Step> &steps, const Digest &id, bool whole)
{
    Table table({QStringLiteral("IMAGE"), QStringLiteral("CREATED"), QStringLiteral("CREATED BY"),
        QStringLiteral("SIZE"), QStringLiteral("COMMENT")});
    QString image = whole ? id.toString() : id.shortHex();
    for (const Step &step : steps) {
        table.add({image, ago(step.entry.created),
            shortened(whole ? step.entry.createdBy : readableInstruction(step.entry.createdBy), whole),
            dockerSize(sizeOf(step)), step.entry.comment});
        image = QStringLiteral("<missing>");
    }
    print(table.toString());
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().size() != 1)
        return wrongArguments(QStringLiteral("history [--no-trunc] IMAGE"));
    const QString name = options.positionalArguments().first();
    const Result<ImageDetails> details = detailsAt(cli, {name}).first();
    if (!details)
        return fail(details.error());
    const auto platform = choosePlatform(*details, ImageName::parse(name));
    if (!platform)
        return fail(platform.error());
    const QList<Step> steps = stepsOf(*platform);
    if (cli.json)
        printJson(historyJson(steps));
    else
        printTable(steps, idOf(*details, *platform), options.isSet(QStringLiteral("no-trunc")));
    return {};
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("no-trunc"), Tr::tr("Show IDs and instructions in full.")});
}

} // namespace

Verb historyVerb()
{
    return {QLatin1StringView("history"), Tr::tr("Show the instructions that made an image"),
        QStringLiteral("[--no-trunc] IMAGE"), addOptions, run,
        {Verb::Place::Archive, Verb::Place::Registry, Verb::Place::Engine}};
}

} // namespace stowage::cli
