// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/compress/rewrite.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/oci/layertypes.h"

#include <QJsonDocument>

#include <algorithm>

namespace stowage {

using namespace Qt::StringLiterals;

namespace {

QJsonObject leadingTo(QJsonObject entry, const QString &mediaType, const Descriptor &target)
{
    entry.insert(u"mediaType"_s, mediaType);
    entry.insert(u"digest"_s, target.digest.toString());
    entry.insert(u"size"_s, target.size);
    // These give the bytes of before.
    entry.remove(u"data"_s);
    entry.remove(u"urls"_s);
    return entry;
}

Digest digestOf(const QJsonObject &entry)
{
    return Digest::parse(entry.value(u"digest"_s).toString()).value_or(Digest());
}

QJsonObject inOciWords(QJsonObject entry)
{
    entry.insert(u"mediaType"_s, ociType(entry.value(u"mediaType"_s).toString()));
    return entry;
}

/// Each entry of a list of descriptors as `change` makes it.
template <typename Change>
QJsonArray changedEntries(const QJsonValue &list, Change change)
{
    QJsonArray entries;
    for (const QJsonValue entry : list.toArray())
        entries.append(change(entry.toObject()));
    return entries;
}

Result<RawManifest> written(const QJsonObject &document, const QString &mediaType)
{
    return verifyManifest(QJsonDocument(document).toJson(QJsonDocument::Compact), mediaType);
}

QJsonObject asOciManifest(QJsonObject document)
{
    document.insert(u"mediaType"_s, media::ociManifest.toString());
    document.insert(u"config"_s, inOciWords(document.value(u"config"_s).toObject()));
    document.insert(u"layers"_s, changedEntries(document.value(u"layers"_s), inOciWords));
    return document;
}

/// What an attestation says that it vouches for follows the image.
QJsonObject vouchingFor(QJsonObject entry, const QHash<Digest, RawManifest> &changed)
{
    QJsonObject annotations = entry.value(u"annotations"_s).toObject();
    const auto subject = Digest::parse(annotations.value(annotation::attestationDigest).toString());
    if (!subject || !changed.contains(*subject))
        return entry;
    annotations.insert(annotation::attestationDigest.toString(), changed.value(*subject).digest.toString());
    entry.insert(u"annotations"_s, annotations);
    return entry;
}

} // namespace

QList<Descriptor> plainLayers(const Manifest &manifest)
{
    QList<Descriptor> plain;
    if (manifest.isImage())
        std::ranges::copy_if(manifest.layers, std::back_inserter(plain),
            [](const Descriptor &layer) { return isPlainLayerType(layer.mediaType); });
    return plain;
}

bool hasPlainLayers(const ImageDetails &image)
{
    return std::ranges::any_of(
        image.platforms, [](const PlatformDetails &platform) { return !plainLayers(platform.manifest).isEmpty(); });
}

Result<RawManifest> withCompressedLayers(
    const RawManifest &manifest, const QHash<Digest, Descriptor> &compressed, Compression how)
{
    const auto parsed = Manifest::parse(manifest);
    if (!parsed)
        return fail(parsed.error());
    const auto isChanged = [&](const Descriptor &layer) { return compressed.contains(layer.digest); };
    if (!std::ranges::any_of(plainLayers(*parsed), isChanged))
        return manifest;
    QJsonObject document = QJsonDocument::fromJson(manifest.bytes).object();
    document.insert(u"layers"_s, changedEntries(document.value(u"layers"_s), [&](const QJsonObject &layer) {
        const QString type = layer.value(u"mediaType"_s).toString();
        const auto target = compressed.constFind(digestOf(layer));
        const bool stays = target == compressed.cend() || !isPlainLayerType(type);
        return stays ? layer : leadingTo(layer, compressedLayerType(type, how), *target);
    }));
    if (how != Compression::Zstd || manifest.mediaType != media::dockerManifest)
        return written(document, manifest.mediaType);
    return written(asOciManifest(document), media::ociManifest.toString());
}

Result<RawManifest> withChangedManifests(const RawManifest &index, const QHash<Digest, RawManifest> &changed)
{
    auto document = parseObject(index.bytes, Tr::tr("The image index"));
    if (!document)
        return fail(document.error());
    bool speaksOci = false;
    bool isSame = true;
    document->insert(u"manifests"_s, changedEntries(document->value(u"manifests"_s), [&](const QJsonObject &entry) {
        const auto target = changed.constFind(digestOf(entry));
        if (target == changed.cend())
            return vouchingFor(entry, changed);
        isSame = false;
        speaksOci = speaksOci || ociType(target->mediaType) == target->mediaType;
        return vouchingFor(leadingTo(entry, target->mediaType, target->descriptor()), changed);
    }));
    if (isSame)
        return index;
    const QString type = speaksOci ? ociType(index.mediaType) : index.mediaType;
    if (type != index.mediaType)
        document->insert(u"mediaType"_s, type);
    return written(*document, type);
}

} // namespace stowage
