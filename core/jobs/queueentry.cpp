// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/queueentry.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/layer/sniff.h"

#include <QFile>
#include <QJsonDocument>

#include <optional>

namespace stowage {

namespace {

constexpr qint64 maximumSize = 16 * 1024 * 1024;

QLatin1StringView nameOf(CopyRequest::Platforms mode)
{
    switch (mode) {
    case CopyRequest::Platforms::Host:
        return QLatin1StringView("host");
    case CopyRequest::Platforms::All:
        return QLatin1StringView("all");
    case CopyRequest::Platforms::One:
        return QLatin1StringView("one");
    case CopyRequest::Platforms::Some:
        return QLatin1StringView("some");
    }
    return {};
}

std::optional<CopyRequest::Platforms> modeOf(const QString &name)
{
    using enum CopyRequest::Platforms;
    for (const auto mode : {Host, All, One, Some}) {
        if (name == nameOf(mode))
            return mode;
    }
    return {};
}

template <typename Named>
QJsonArray namesIn(const QList<Named> &names)
{
    QJsonArray array;
    for (const Named &name : names)
        array.append(name.toString());
    return array;
}

/// Nothing when one of them is none.
template <typename Named>
std::optional<QList<Named>> listIn(const QJsonValue &array)
{
    QList<Named> names;
    for (const QJsonValue name : array.toArray()) {
        const auto parsed = Named::parse(name.toString());
        if (!parsed)
            return {};
        names.append(*parsed);
    }
    return names;
}

template <typename Request>
QJsonObject common(const Request &request)
{
    return {{QStringLiteral("platforms"), nameOf(request.platforms)},
        {QStringLiteral("platform"), request.platform.toString()}, {QStringLiteral("some"), namesIn(request.some)},
        {QStringLiteral("plainHttp"), request.access.plainHttp},
        {QStringLiteral("parallelLayers"), request.parallelLayers}};
}

template <typename Request>
bool readCommon(const QJsonObject &json, Request &request)
{
    const auto mode = modeOf(json.value(QLatin1StringView("platforms")).toString());
    const auto some = listIn<Platform>(json.value(QLatin1StringView("some")));
    if (!mode || !some || (*mode == CopyRequest::Platforms::Some && some->isEmpty()))
        return false;
    request.platforms = *mode;
    request.some = *some;
    request.access.plainHttp = json.value(QLatin1StringView("plainHttp")).toBool();
    request.parallelLayers = std::clamp(json.value(QLatin1StringView("parallelLayers")).toInt(1), 1, 100);
    if (*mode != CopyRequest::Platforms::One)
        return true;
    const auto platform = Platform::parse(json.value(QLatin1StringView("platform")).toString());
    request.platform = platform.value_or(Platform());
    return platform.has_value();
}

QJsonObject toJson(const PullRequest &request)
{
    QJsonObject json = common(request);
    json.insert(QStringLiteral("pull"), request.image.toString());
    json.insert(QStringLiteral("allTags"), request.allTags);
    json.insert(QStringLiteral("names"), namesIn(request.names));
    return json;
}

QJsonObject toJson(const PushRequest &request)
{
    QJsonArray items;
    for (const PushItem &item : request.items)
        items.append(QJsonObject{
            {QStringLiteral("image"), item.image.toString()}, {QStringLiteral("targets"), namesIn(item.targets)}});
    QJsonObject json = common(request);
    json.insert(QStringLiteral("push"), items);
    json.insert(QStringLiteral("compress"), compressionKey(request.compress));
    return json;
}

std::optional<PullRequest> pullIn(const QJsonObject &json)
{
    PullRequest request;
    const auto image = Reference::parse(json.value(QLatin1StringView("pull")).toString());
    const auto names = listIn<Reference>(json.value(QLatin1StringView("names")));
    if (!image || !names || !readCommon(json, request))
        return {};
    request.image = *image;
    request.names = *names;
    request.allTags = json.value(QLatin1StringView("allTags")).toBool();
    return request;
}

std::optional<PushRequest> pushIn(const QJsonObject &json)
{
    PushRequest request;
    if (!readCommon(json, request))
        return {};
    // One that was written before there was a choice says nothing.
    const QString compress = json.value(QLatin1StringView("compress")).toString();
    request.compress = layerCompression(compress).value_or(request.compress);
    for (const QJsonValue value : json.value(QLatin1StringView("push")).toArray()) {
        const QJsonObject item = value.toObject();
        const auto image = Digest::parse(item.value(QLatin1StringView("image")).toString());
        const auto targets = listIn<Reference>(item.value(QLatin1StringView("targets")));
        if (!image || !targets || targets->isEmpty())
            return {};
        request.items.append({*image, *targets});
    }
    return request.items.isEmpty() ? std::nullopt : std::optional(request);
}

QJsonObject toJson(const QueueEntry &entry)
{
    QJsonObject json = std::visit([](const auto &request) { return toJson(request); }, entry.request);
    json.insert(QStringLiteral("paused"), entry.paused);
    json.insert(QStringLiteral("speedLimit"), entry.speedLimit);
    json.insert(QStringLiteral("layersAtATime"), entry.layersAtATime);
    return json;
}

std::optional<QueueEntry> entryIn(const QJsonObject &json)
{
    QueueEntry entry;
    const auto take = [&entry](auto request) {
        if (request)
            entry.request = *std::move(request);
        return request.has_value();
    };
    if (!(json.contains(QLatin1StringView("pull")) ? take(pullIn(json)) : take(pushIn(json))))
        return {};
    entry.paused = json.value(QLatin1StringView("paused")).toBool();
    entry.speedLimit = std::max<qint64>(0, json.value(QLatin1StringView("speedLimit")).toInteger());
    entry.layersAtATime = std::clamp(json.value(QLatin1StringView("layersAtATime")).toInt(), 0, 100);
    return entry;
}

} // namespace

const RegistryAccess &accessOf(const QueueEntry &entry)
{
    return std::visit([](const auto &request) -> const RegistryAccess & { return request.access; }, entry.request);
}

QList<Reference> repositoriesOf(const QueueEntry &entry)
{
    if (const auto *pull = std::get_if<PullRequest>(&entry.request))
        return {pull->image};
    QList<Reference> targets;
    for (const PushItem &item : std::get<PushRequest>(entry.request).items)
        targets += item.targets;
    return targets;
}

QString registryOf(const QueueEntry &entry)
{
    return repositoriesOf(entry).value(0).domain();
}

QueueEntry withoutCredential(QueueEntry entry)
{
    std::visit([](auto &request) { request.access.credential = {}; }, entry.request);
    return entry;
}

Result<void> writeQueue(const QString &path, const QList<QueueEntry> &entries)
{
    QJsonArray transfers;
    for (const QueueEntry &entry : entries)
        transfers.append(toJson(entry));
    return replaceFile(path, QJsonDocument(QJsonObject{{QStringLiteral("transfers"), transfers}}).toJson());
}

Result<QList<QueueEntry>> readQueue(const QString &path)
{
    if (!QFile::exists(path))
        return QList<QueueEntry>{};
    const auto bytes = readSmallFile(path, maximumSize);
    if (!bytes)
        return fail(bytes.error());
    const auto json = parseObject(*bytes, Tr::tr("The list of transfers"));
    if (!json)
        return fail(json.error());
    QList<QueueEntry> entries;
    for (const QJsonValue value : json->value(QLatin1StringView("transfers")).toArray()) {
        if (auto entry = entryIn(value.toObject()))
            entries.append(*std::move(entry));
    }
    return entries;
}

} // namespace stowage
