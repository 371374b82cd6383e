// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/imagelist.h"

#include "core/transport/engine/responses/counts.h"
#include "core/transport/engine/responses/entries.h"
#include "core/transport/engine/responses/ids.h"
#include "core/transport/engine/responses/imageentry.h"

#include <QSet>

namespace stowage {

namespace {

void takeNames(EngineImage &image, const EngineNames &names)
{
    image.tags = names.tags;
    image.digests = names.digests;
    image.odd = names.odd;
    image.isDangling = names.named == 0;
}

/// Podman says 0 for what it did not compute.
std::optional<qint64> sharedSizeIn(const QJsonObject &entry, EngineKind kind)
{
    const auto size = countIn(entry, QLatin1StringView("SharedSize"));
    return kind == EngineKind::Podman && size == 0 ? std::nullopt : size;
}

QMap<QString, QString> labelsIn(const QJsonObject &entry)
{
    const QJsonObject object = entry.value(QLatin1StringView("Labels")).toObject();
    QMap<QString, QString> labels;
    for (auto label = object.constBegin(); label != object.constEnd(); ++label)
        labels.insert(label.key(), label->toString());
    return labels;
}

QJsonObject objectAt(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toObject();
}

EngineManifest manifestIn(const QJsonObject &object)
{
    const QJsonObject descriptor = objectAt(object, QLatin1StringView("Descriptor"));
    const QJsonObject data = objectAt(object, QLatin1StringView("ImageData"));
    EngineManifest manifest;
    manifest.digest = idIn(descriptor, QLatin1StringView("digest"));
    if (manifest.digest.isNull())
        manifest.digest = idIn(object, QLatin1StringView("ID"));
    manifest.platform = Platform::fromJson(objectAt(data, QLatin1StringView("Platform")));
    if (manifest.platform.isNull())
        manifest.platform = Platform::fromJson(objectAt(descriptor, QLatin1StringView("platform")));
    manifest.isAvailable = object.value(QLatin1StringView("Available")).toBool();
    manifest.isAttestation
        = object.value(QLatin1StringView("Kind")).toString() == u"attestation" || manifest.platform.isUnknown();
    if (manifest.isAttestation)
        manifest.platform = {};
    manifest.contentSize = countIn(objectAt(object, QLatin1StringView("Size")), QLatin1StringView("Content"));
    manifest.unpackedSize = countIn(objectAt(data, QLatin1StringView("Size")), QLatin1StringView("Unpacked"));
    return manifest;
}

QList<EngineManifest> manifestsIn(const QJsonObject &entry)
{
    QList<EngineManifest> manifests;
    for (const QJsonValue value : entry.value(QLatin1StringView("Manifests")).toArray()) {
        const EngineManifest manifest = manifestIn(value.toObject());
        if (!manifest.digest.isNull())
            manifests.append(manifest);
    }
    return manifests;
}

std::optional<EngineImage> imageIn(const QJsonObject &entry, EngineKind kind)
{
    EngineImage image;
    image.id = idIn(entry, QLatin1StringView("Id"));
    takeNames(image, namesIn(entry));
    image.created = createdIn(entry);
    image.size = countIn(entry, QLatin1StringView("Size"));
    image.sharedSize = sharedSizeIn(entry, kind);
    image.containers = countIn(entry, QLatin1StringView("Containers"));
    image.parent = idIn(entry, QLatin1StringView("ParentId"));
    image.labels = labelsIn(entry);
    image.isDangling = entry.value(QLatin1StringView("Dangling")).toBool(image.isDangling);
    image.descriptor = descriptorIn(entry);
    image.manifests = manifestsIn(entry);
    return image.id.isNull() ? std::nullopt : std::optional(std::move(image));
}

/// What others were built on is intermediate: nobody may take it for rubbish.
void spareParents(QList<EngineImage> &images)
{
    QSet<Digest> parents;
    for (const EngineImage &image : std::as_const(images)) {
        if (!image.parent.isNull())
            parents.insert(image.parent);
    }
    for (EngineImage &image : images)
        image.isDangling = image.isDangling && !parents.contains(image.id);
}

} // namespace

Result<QList<EngineImage>> parseImageList(const QByteArray &body, EngineKind kind, const QString &engine)
{
    auto images = entriesIn<EngineImage>(
        body, engine, QStringLiteral("image"), [kind](const QJsonObject &entry) { return imageIn(entry, kind); });
    if (images)
        spareParents(*images);
    return images;
}

} // namespace stowage
