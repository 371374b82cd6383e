// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/imageinspect.h"

#include "core/base/json.h"
#include "core/transport/engine/responses/counts.h"
#include "core/transport/engine/responses/errors/enginewords.h"
#include "core/transport/engine/responses/ids.h"
#include "core/transport/engine/responses/imageentry.h"

#include <algorithm>

namespace stowage {

static Platform platformIn(const QJsonObject &image)
{
    return Platform::fromJson(QJsonObject{{QStringLiteral("os"), image.value(QLatin1StringView("Os"))},
        {QStringLiteral("os.version"), image.value(QLatin1StringView("OsVersion"))},
        {QStringLiteral("architecture"), image.value(QLatin1StringView("Architecture"))},
        {QStringLiteral("variant"), image.value(QLatin1StringView("Variant"))}});
}

/// All of them or none: with one left out, the others would be taken for the wrong layers.
static QList<Digest> diffIdsIn(const QJsonObject &image)
{
    const QJsonObject rootFs = image.value(QLatin1StringView("RootFS")).toObject();
    QList<Digest> diffIds;
    for (const QJsonValue text : rootFs.value(QLatin1StringView("Layers")).toArray()) {
        auto diffId = Digest::parse(text.toString());
        if (!diffId)
            return {};
        diffIds.append(*std::move(diffId));
    }
    return diffIds;
}

/// Before 1.48 the containerd store gives itself away by what it calls an image: by a digest that is the ID.
static bool isIdOfConfig(const EngineInspect &inspect, EngineKind kind)
{
    if (kind == EngineKind::Podman)
        return true;
    return !inspect.descriptor && !std::ranges::contains(inspect.digests, inspect.id, &Reference::digest);
}

static EngineInspect inspectIn(const QJsonObject &image, EngineKind kind)
{
    const EngineNames names = namesIn(image);
    EngineInspect inspect;
    inspect.id = idIn(image, QLatin1StringView("Id"));
    inspect.tags = names.tags;
    inspect.names = names.named;
    inspect.digests = names.digests;
    inspect.parent = idIn(image, QLatin1StringView("Parent"));
    inspect.created = timeIn(image, QStringLiteral("Created"));
    inspect.author = image.value(QLatin1StringView("Author")).toString();
    inspect.comment = image.value(QLatin1StringView("Comment")).toString();
    inspect.platform = platformIn(image);
    inspect.size = countIn(image, QLatin1StringView("Size"));
    inspect.diffIds = diffIdsIn(image);
    inspect.config = image.value(QLatin1StringView("Config")).toObject();
    inspect.descriptor = descriptorIn(image);
    inspect.isIdOfConfig = isIdOfConfig(inspect, kind);
    inspect.json = image;
    return inspect;
}

Result<EngineInspect> parseImageInspect(const QByteArray &body, EngineKind kind, const QString &engine)
{
    const auto image = parseObject(body, {});
    if (!image)
        return fail(notAnEnginesAnswer(engine, image.error().detail));
    EngineInspect inspect = inspectIn(*image, kind);
    if (inspect.id.isNull())
        return fail(notAnEnginesAnswer(engine, QStringLiteral("the image has no ID")));
    return inspect;
}

} // namespace stowage
