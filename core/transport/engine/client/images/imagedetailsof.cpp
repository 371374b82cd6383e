// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/images/imagedetailsof.h"

#include "core/base/rfc3339.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <ranges>

namespace stowage {

namespace {

/// "ENV", whether BuildKit wrote "ENV A=b" or an older builder "/bin/sh -c #(nop)  ENV A=b".
QStringView instructionIn(QStringView createdBy)
{
    static constexpr QStringView notRun = u" #(nop) ";
    if (const qsizetype mark = createdBy.indexOf(notRun); mark >= 0)
        createdBy = createdBy.sliced(mark + notRun.size());
    createdBy = createdBy.trimmed();
    return createdBy.left(createdBy.indexOf(u' '));
}

/// Whether a step changed nothing but the config. Of WORKDIR nobody knows: it makes the folder where there is none.
bool isOfConfigOnly(const EngineStep &step)
{
    static constexpr std::array instructions = {u"ARG", u"CMD", u"ENTRYPOINT", u"ENV", u"EXPOSE", u"HEALTHCHECK",
        u"LABEL", u"MAINTAINER", u"ONBUILD", u"SHELL", u"STOPSIGNAL", u"USER", u"VOLUME"};
    const QStringView instruction = instructionIn(step.createdBy);
    return std::ranges::any_of(instructions, [&](const char16_t *known) { return instruction == known; });
}

/// Says of a step that it made a layer.
using Rule = bool (*)(const EngineStep &);

bool hasBytes(const EngineStep &step)
{
    return step.size > 0;
}

/// Layers of folders alone, and those that only remove files, have no bytes.
bool mayHaveMadeLayer(const EngineStep &step)
{
    return hasBytes(step) || !isOfConfigOnly(step);
}

bool anyStep(const EngineStep &)
{
    return true;
}

/// The rule that finds as many layers as there are. The last one is that of every config: where it does not find as
/// many either, no step points at a layer.
Rule ruleFor(const QList<EngineStep> &steps, qsizetype layers)
{
    static constexpr std::array<Rule, 2> rules{hasBytes, mayHaveMadeLayer};
    const auto found = std::ranges::find_if(
        rules, [&](Rule madeLayer) { return std::ranges::count_if(steps, madeLayer) == layers; });
    return found == rules.end() ? anyStep : *found;
}

void insertIfAny(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonObject entryOf(const EngineStep &step, bool madeLayer)
{
    QJsonObject entry;
    insertIfAny(entry, QStringLiteral("created"), toRfc3339(step.created));
    insertIfAny(entry, QStringLiteral("created_by"), step.createdBy);
    insertIfAny(entry, QStringLiteral("comment"), step.comment);
    if (!madeLayer)
        entry.insert(QStringLiteral("empty_layer"), true);
    return entry;
}

/// Oldest first, as a config has it.
QJsonArray historyOf(const QList<EngineStep> &steps, qsizetype layers)
{
    const Rule madeLayer = ruleFor(steps, layers);
    QJsonArray history;
    for (const EngineStep &step : steps | std::views::reverse)
        history.append(entryOf(step, madeLayer(step)));
    return history;
}

bool isOfConfigHistory(const QJsonValue &step)
{
    const QJsonObject object = step.toObject();
    return object.contains(QLatin1StringView("created_by")) || object.contains(QLatin1StringView("empty_layer"));
}

/// The history in the config itself, which libpod tells; its list has names under the same word.
QJsonArray historyTold(const QJsonObject &told)
{
    const QJsonArray history = told.value(QLatin1StringView("History")).toArray();
    for (const QJsonValue step : history) {
        if (!isOfConfigHistory(step))
            return {};
    }
    return history;
}

QJsonObject rootFsOf(const QList<Digest> &diffIds)
{
    QJsonArray texts;
    for (const Digest &diffId : diffIds)
        texts.append(diffId.toString());
    return {{QStringLiteral("type"), QStringLiteral("layers")}, {QStringLiteral("diff_ids"), texts}};
}

/// The config as it may have been. Its bytes are not the engine's: it has another digest.
QJsonObject documentOf(const EngineInspect &inspect, const QList<EngineStep> &steps)
{
    const QJsonArray told = historyTold(inspect.json);
    QJsonObject document = inspect.platform.isNull() ? QJsonObject() : inspect.platform.toJson();
    insertIfAny(document, QStringLiteral("created"), toRfc3339(inspect.created));
    insertIfAny(document, QStringLiteral("author"), inspect.author);
    document.insert(QStringLiteral("config"), inspect.config);
    document.insert(QStringLiteral("rootfs"), rootFsOf(inspect.diffIds));
    document.insert(QStringLiteral("history"), told.isEmpty() ? historyOf(steps, inspect.diffIds.size()) : told);
    return document;
}

Result<ImageConfig> parsed(const QJsonObject &document)
{
    return ImageConfig::parse(QJsonDocument(document).toJson(QJsonDocument::Compact));
}

/// What it runs is told as strangers wrote it, whether a config can say so or not. All else can be said without it.
ImageConfig configOf(QJsonObject document)
{
    if (auto config = parsed(document))
        return *std::move(config);
    document.remove(QStringLiteral("config"));
    return parsed(document).value_or(ImageConfig());
}

/// Steps are counted from the newest: what an engine leaves out is old.
QList<LayerInfo> layersOf(const QList<Digest> &diffIds, const ImageConfig &config, const QList<EngineStep> &steps)
{
    QList<LayerInfo> layers;
    for (const Digest &diffId : diffIds)
        layers.append({.descriptor = {}, .diffId = diffId});
    for (qsizetype i = 0; i < config.history.size(); ++i) {
        const int layer = config.history.at(i).layer;
        if (layer >= 0)
            layers[layer].descriptor.size = steps.value(config.history.size() - 1 - i).size;
    }
    return layers;
}

PlatformDetails platformOf(const EngineInspect &inspect, const QList<EngineStep> &steps)
{
    PlatformDetails platform;
    platform.platform = inspect.platform;
    platform.config = configOf(documentOf(inspect, steps));
    platform.layers = layersOf(inspect.diffIds, platform.config, steps);
    platform.manifest.config.mediaType = media::ociConfig.toString();
    platform.manifest.config.digest = inspect.isIdOfConfig ? inspect.id : Digest();
    return platform;
}

RawManifest rootOf(const Descriptor &descriptor)
{
    return {{}, descriptor.mediaType, descriptor.digest};
}

template <typename T>
void fillIn(T &known, const T &told)
{
    if (known == T())
        known = told;
}

void fillInNames(ImageSummary &summary, const EngineInspect &inspect)
{
    QList<Reference> tags = inspect.tags;
    std::ranges::sort(tags, {}, &Reference::toString);
    fillIn(summary.references, tags);
    fillIn(summary.origins, inspect.digests);
}

/// What others share of it, only a list tells.
void fillInSize(ImageSummary &summary, std::optional<qint64> size)
{
    if (summary.size > 0 || !size)
        return;
    summary.size = *size;
    summary.uniqueSize = summary.sharedSize = -1;
}

void fillInPlatform(ImageSummary &summary, const PlatformDetails &platform)
{
    fillIn(summary.labels, platform.config.labels);
    fillIn(summary.layers, int(platform.layers.size()));
    if (!platform.platform.isNull())
        fillIn(summary.platforms, QList<Platform>{platform.platform});
}

void fillInAll(ImageSummary &summary, const EngineInspect &inspect, const PlatformDetails &platform)
{
    fillIn(summary.id, inspect.id);
    fillIn(summary.digest, inspect.id);
    fillIn(summary.parent, inspect.parent);
    fillIn(summary.created, inspect.created);
    fillIn(summary.mediaType, inspect.descriptor.value_or(Descriptor()).mediaType);
    fillInNames(summary, inspect);
    fillInSize(summary, inspect.size);
    fillInPlatform(summary, platform);
}

} // namespace

ImageDetails imageDetailsOf(const EngineInspect &inspect, const QList<EngineStep> &history, ImageSummary summary)
{
    const PlatformDetails platform = platformOf(inspect, history);
    fillInAll(summary, inspect, platform);
    ImageDetails details;
    details.summary = std::move(summary);
    details.root = inspect.descriptor ? rootOf(*inspect.descriptor) : RawManifest();
    details.platforms = {platform};
    details.told = inspect.json;
    return details;
}

} // namespace stowage
