// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/read/interpretation.h"

#include "core/base/json.h"
#include "core/base/stop.h"
#include "core/base/tr.h"
#include "core/layer/sniff.h"
#include "core/layer/stream/decoder.h"
#include "core/oci/digester.h"
#include "core/oci/imageconfig.h"
#include "core/transport/archive/read/archivenames.h"
#include "core/transport/archive/read/membername.h"

#include <QJsonDocument>

namespace stowage {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumManifestFile = 20 * 1024 * 1024;
constexpr qint64 magicSize = 16;
constexpr qsizetype maximumEntries = 10'000;

/// One entry of manifest.json.
struct DockerEntry {
    QByteArray config;
    QStringList layers;
    QStringList repoTags;
};

/// A config that was read, with its digest and size.
struct ReadConfig {
    QByteArray bytes;
    Descriptor id;
    ImageConfig config;
};

/// Reading one archive's entries.
struct Reading {
    const Contents &contents;
    Effort effort;
    const std::stop_token &stop;
    Sentences &remarks;
    QHash<QByteArray, Descriptor> hashed; ///< layers shared by images are hashed once
    QHash<QByteArray, ReadConfig> configs; ///< and a config that many entries name is read once
};

Descriptor blobOf(const Digest &digest, qint64 size)
{
    Descriptor blob;
    blob.digest = digest;
    blob.size = size;
    return blob;
}

std::unexpected<Error> missing(const QString &name)
{
    return fail(ErrorKind::Damaged, Tr::tr("The archive is incomplete: %1 is missing in it.").arg(name));
}

Result<DockerEntry> parseEntry(const QJsonValue &value)
{
    const QString what = u"manifest.json"_s;
    const auto config = stringIn(value.toObject(), u"Config"_s, what);
    const auto layers = stringsIn(value.toObject(), u"Layers"_s, what);
    const auto repoTags = stringsIn(value.toObject(), u"RepoTags"_s, what);
    if (config && layers && repoTags && !config->isEmpty())
        return DockerEntry{config->toUtf8(), *layers, *repoTags};
    return fail(ErrorKind::Damaged, Tr::tr("The archive is damaged: manifest.json in it is not what it should be."));
}

/// The digest and size of what a member says once unpacked.
Result<Descriptor> hashMember(Reading &reading, const Member &member, Compression unpack)
{
    auto stream = reading.contents.open(member);
    if (!stream)
        return fail(stream.error());
    const auto decoded = decodedStream(std::move(*stream), unpack);
    Digester digester;
    for (;;) {
        const auto piece = decoded->next();
        if (!piece)
            return fail(piece.error());
        if (const auto on = goOn(reading.stop); !on)
            return fail(on.error());
        if (piece->isEmpty())
            return blobOf(digester.result(), digester.size());
        digester.add(*piece);
    }
}

Result<Compression> compressionOf(const Contents &contents, const Member &member)
{
    if (contents.access() == Contents::Access::Stream)
        return member.compression;
    return contents.head(member, magicSize).transform([](const QByteArray &head) { return sniffCompression(head); });
}

/// Layers are stored as they came where OCI knows their compression, and unpacked where it does not.
Compression unpackedFrom(Compression compression)
{
    const bool keeps = compression == Compression::Gzip || compression == Compression::Zstd;
    return keeps ? Compression::None : compression;
}

Result<Descriptor> describeLayer(
    Reading &reading, const QByteArray &name, const Member &member, Compression compression, const Digest &diffId)
{
    if (!member.stored.digest.isNull())
        return member.stored;
    if (compression == Compression::None)
        return blobOf(diffId, member.size);
    const QString named = digestOfBlobName(name);
    if (unpackedFrom(compression) == Compression::None && !named.isEmpty())
        return blobOf(*Digest::parse(named), member.size);
    if (reading.effort == Effort::Glance)
        return blobOf({}, member.size);
    if (const auto known = reading.hashed.constFind(name); known != reading.hashed.constEnd())
        return *known;
    auto hashed = hashMember(reading, member, unpackedFrom(compression));
    if (hashed)
        reading.hashed.insert(name, *hashed);
    return hashed;
}

Result<Descriptor> addLayer(Reading &reading, const QString &text, const Digest &diffId, ArchivedImage &image)
{
    const QByteArray name = text.toUtf8();
    const auto member = reading.contents.find(name);
    if (!member)
        return missing(text);
    const auto compression = compressionOf(reading.contents, *member);
    if (!compression)
        return fail(compression.error());
    auto layer = describeLayer(reading, name, *member, *compression, diffId);
    if (!layer)
        return layer;
    const Compression unpack = unpackedFrom(*compression);
    const bool isPlain = *compression == Compression::None || unpack != Compression::None;
    if (isPlain && !layer->digest.isNull() && layer->digest != diffId)
        return fail(ErrorKind::Damaged,
            Tr::tr("The archive is damaged: the layer %1 is not the one that the image was made with.").arg(text),
            QStringLiteral("%1 instead of %2").arg(layer->digest.toString(), diffId.toString()));
    layer->mediaType = ociLayerType(isPlain ? Compression::None : *compression);
    image.places.insert(layer->digest, {*member, unpack});
    image.parts.insert(layer->digest.isNull() ? diffId : layer->digest, member->size);
    return layer;
}

QByteArray manifestBytes(const Descriptor &config, const QList<Descriptor> &layers)
{
    QJsonArray list;
    for (const Descriptor &layer : layers)
        list << layer.toJson();
    const QJsonObject manifest = {{u"schemaVersion"_s, 2}, {u"mediaType"_s, media::ociManifest.toString()},
        {u"config"_s, config.toJson()}, {u"layers"_s, list}};
    return QJsonDocument(manifest).toJson(QJsonDocument::Compact);
}

Result<QList<Descriptor>> addLayers(
    Reading &reading, const DockerEntry &entry, const ImageConfig &config, ArchivedImage &image)
{
    if (config.diffIds.size() != entry.layers.size())
        return fail(ErrorKind::Damaged,
            Tr::tr("The archive is damaged: an image in it does not have as many layers as it says."),
            QStringLiteral("%1 instead of %2").arg(entry.layers.size()).arg(config.diffIds.size()));
    QList<Descriptor> layers;
    for (qsizetype i = 0; i < entry.layers.size(); ++i) {
        auto layer = addLayer(reading, entry.layers.at(i), config.diffIds.at(i), image);
        if (!layer)
            return fail(layer.error());
        layers << *layer;
    }
    return layers;
}

void describe(ArchivedImage &image, const Descriptor &id, const ImageConfig &config)
{
    image.info.id = id.digest;
    image.info.created = config.created;
    image.info.platforms = {config.platform};
    image.info.layers = int(config.diffIds.size());
    image.parts.insert(id.digest, id.size);
}

Result<ReadConfig> readConfig(Reading &reading, const QByteArray &name)
{
    if (const auto known = reading.configs.constFind(name); known != reading.configs.constEnd())
        return *known;
    if (!reading.contents.has(name))
        return missing(QString::fromUtf8(name));
    const auto bytes = reading.contents.document(name, maximumConfigSize);
    if (!bytes)
        return fail(bytes.error());
    const auto config = ImageConfig::parse(*bytes);
    if (!config)
        return fail(config.error());
    const Descriptor id = {media::ociConfig.toString(), Digest::of(*bytes), bytes->size(), {}, {}, {}};
    return *reading.configs.insert(name, {*bytes, id, *config});
}

Result<ArchivedImage> readEntry(Reading &reading, const DockerEntry &entry)
{
    const auto read = readConfig(reading, entry.config);
    if (!read)
        return fail(read.error());
    const auto &[bytes, id, config] = *read;
    ArchivedImage image;
    describe(image, id, config);
    image.places.insert(id.digest, {Member{.size = bytes.size(), .document = bytes}, Compression::None});
    for (const QString &tag : entry.repoTags)
        if (const auto name = nameInDockerArchive(tag, reading.remarks))
            image.info.references << *name;
    const auto layers = addLayers(reading, entry, config, image);
    if (!layers)
        return fail(layers.error());
    if (std::ranges::any_of(*layers, [](const Descriptor &layer) { return layer.digest.isNull(); }))
        return image;
    const auto root = verifyManifest(manifestBytes(id, *layers), media::ociManifest.toString());
    if (!root)
        return fail(root.error());
    image.root = *root;
    image.info.digest = root->digest;
    return image;
}

} // namespace

Result<void> readDockerImages(
    const Contents &contents, Effort effort, const std::stop_token &stop, Interpretation &into)
{
    const auto bytes = contents.document("manifest.json", maximumManifestFile);
    if (!bytes)
        return fail(bytes.error());
    const auto entries = parseArray(*bytes, QStringLiteral("manifest.json"));
    if (!entries)
        return fail(entries.error());
    if (entries->isEmpty())
        return fail(ErrorKind::Damaged, Tr::tr("The archive is damaged: manifest.json in it names no images."));
    if (entries->size() > maximumEntries)
        return fail(
            ErrorKind::Damaged, Tr::tr("The archive is refused: manifest.json in it names far too many images."));
    Reading reading{contents, effort, stop, into.remarks, {}, {}};
    for (const QJsonValue &value : *entries) {
        if (const auto on = goOn(stop); !on)
            return on;
        const auto entry = parseEntry(value);
        if (!entry)
            return fail(entry.error());
        auto image = readEntry(reading, *entry);
        if (!image)
            return fail(image.error());
        into.images << std::move(*image);
    }
    return {};
}

} // namespace stowage
