// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/manifest.h"

#include "core/base/json.h"
#include "core/base/tr.h"

namespace stowage {

namespace {

constexpr qsizetype maximumDescriptors = 10'000;

std::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorKind::Damaged, Tr::tr("The manifest is damaged, or it is not what it claims to be."), detail);
}

Result<Descriptor> descriptorIn(const QJsonValue &value, const QString &key)
{
    if (!value.isObject())
        return damaged(QStringLiteral("\"%1\" is not a descriptor").arg(key));
    return Descriptor::fromJson(value.toObject());
}

/// Go writes an empty list as null or leaves it out.
Result<QList<Descriptor>> descriptorsIn(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return QList<Descriptor>();
    if (!value.isArray())
        return damaged(QStringLiteral("\"%1\" is not a list").arg(key));
    const QJsonArray items = value.toArray();
    if (items.size() > maximumDescriptors)
        return damaged(QStringLiteral("\"%1\" has %2 entries").arg(key).arg(items.size()));
    QList<Descriptor> descriptors;
    descriptors.reserve(items.size());
    for (const QJsonValue item : items) {
        auto descriptor = descriptorIn(item, key);
        if (!descriptor)
            return fail(descriptor.error());
        descriptors.append(*std::move(descriptor));
    }
    return descriptors;
}

} // namespace

Descriptor RawManifest::descriptor() const
{
    Descriptor descriptor;
    descriptor.mediaType = mediaType;
    descriptor.digest = digest;
    descriptor.size = bytes.size();
    return descriptor;
}

Result<Manifest> Manifest::parse(const RawManifest &raw)
{
    auto object = parseObject(raw.bytes, Tr::tr("The manifest"));
    if (!object)
        return fail(object.error());
    auto config = descriptorIn(object->value(QStringLiteral("config")), QStringLiteral("config"));
    if (!config)
        return fail(config.error());
    auto layers = descriptorsIn(*object, QStringLiteral("layers"));
    if (!layers)
        return fail(layers.error());
    auto artifactType = stringIn(*object, QStringLiteral("artifactType"), Tr::tr("The manifest"));
    if (!artifactType)
        return fail(artifactType.error());
    return Manifest{raw, *std::move(config), *std::move(layers), *std::move(artifactType),
        object->value(QStringLiteral("annotations")).toObject()};
}

bool Manifest::isImage() const
{
    return mediaKind(config.mediaType) == MediaKind::Config;
}

QString Manifest::effectiveArtifactType() const
{
    return artifactType.isEmpty() ? config.mediaType : artifactType;
}

Result<Index> Index::parse(const RawManifest &raw)
{
    auto object = parseObject(raw.bytes, Tr::tr("The image index"));
    if (!object)
        return fail(object.error());
    auto manifests = descriptorsIn(*object, QStringLiteral("manifests"));
    if (!manifests)
        return fail(manifests.error());
    return Index{raw, *std::move(manifests), object->value(QStringLiteral("annotations")).toObject()};
}

static QList<Descriptor> entries(const QList<Descriptor> &manifests, bool attestations)
{
    QList<Descriptor> chosen;
    for (const Descriptor &manifest : manifests) {
        if (manifest.isAttestation() == attestations)
            chosen.append(manifest);
    }
    return chosen;
}

QList<Descriptor> Index::images() const
{
    return entries(manifests, false);
}

QList<Descriptor> Index::attestations() const
{
    return entries(manifests, true);
}

} // namespace stowage
