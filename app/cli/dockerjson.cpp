// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dockerjson.h"

#include "app/cli/terminaltext.h"
#include "core/base/bytesize.h"

#include <QJsonArray>

namespace stowage::cli {

QString rfc3339(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QJsonArray jsonStrings(const QStringList &strings)
{
    return QJsonArray::fromStringList(strings);
}

QStringList platformNames(const QList<Platform> &platforms)
{
    QStringList names;
    for (const Platform &platform : platforms)
        names.append(platform.toString());
    return names;
}

QStringList shownNames(const QList<Reference> &references, const QStringList &otherNames)
{
    QStringList names = familiarNames(references);
    for (const QString &name : otherNames)
        names.append(harmlessLine(name));
    return names;
}

static QStringList canonicalNames(const ImageSummary &image)
{
    QStringList names;
    for (const Reference &reference : image.references)
        names.append(reference.toString());
    return names + image.otherNames;
}

QJsonValue knownBytes(qint64 bytes)
{
    return bytes < 0 ? QJsonValue() : QJsonValue(bytes);
}

QString knownSize(qint64 bytes)
{
    return bytes < 0 ? QStringLiteral("N/A") : dockerSize(bytes);
}

QJsonObject imageJson(const ImageSummary &image)
{
    QJsonObject json{{QStringLiteral("id"), image.id.isNull() ? image.digest.toString() : image.id.toString()},
        {QStringLiteral("references"), jsonStrings(canonicalNames(image))},
        {QStringLiteral("digest"), image.digest.toString()},
        {QStringLiteral("platforms"), jsonStrings(platformNames(image.platforms))},
        {QStringLiteral("created"), rfc3339(image.created)}, {QStringLiteral("size"), knownBytes(image.size)},
        {QStringLiteral("uniqueSize"), knownBytes(image.uniqueSize)},
        {QStringLiteral("sharedSize"), knownBytes(image.sharedSize)}, {QStringLiteral("layers"), image.layers},
        {QStringLiteral("dangling"), image.isDangling()}, {QStringLiteral("inUse"), image.isInUse()}};
    if (image.isIntermediate)
        json.insert(QStringLiteral("intermediate"), true);
    return json;
}

static QJsonArray repoDigests(const ImageSummary &image)
{
    QStringList digests;
    for (const Reference &reference : image.references) {
        const QString digest = reference.familiarName() + QLatin1Char('@') + image.digest.toString();
        if (!digests.contains(digest))
            digests.append(digest);
    }
    return jsonStrings(digests);
}

static QJsonObject rootFs(const PlatformDetails &platform)
{
    QStringList diffIds;
    for (const Digest &diffId : platform.config.diffIds)
        diffIds.append(diffId.toString());
    return {{QStringLiteral("Type"), QStringLiteral("layers")}, {QStringLiteral("Layers"), jsonStrings(diffIds)}};
}

static QJsonObject rootDescriptor(const ImageDetails &details)
{
    return {{QStringLiteral("mediaType"), details.root.mediaType},
        {QStringLiteral("digest"), details.root.digest.toString()},
        {QStringLiteral("size"), qint64(details.root.bytes.size())}};
}

QJsonObject artifactJson(const ImageDetails &details)
{
    return {{QStringLiteral("Id"), details.root.digest.toString()},
        {QStringLiteral("RepoTags"), jsonStrings(familiarNames(details.summary.references))},
        {QStringLiteral("RepoDigests"), repoDigests(details.summary)},
        {QStringLiteral("ArtifactType"), details.summary.artifactType}, {QStringLiteral("Size"), details.summary.size},
        {QStringLiteral("Descriptor"), rootDescriptor(details)},
        {QStringLiteral("ManifestDigest"), details.root.digest.toString()}};
}

QJsonObject inspectJson(const ImageDetails &details, const PlatformDetails &platform)
{
    if (!details.told.isEmpty())
        return details.told;
    qint64 size = platform.manifest.config.size;
    for (const LayerInfo &layer : platform.layers)
        size += layer.descriptor.size;
    return {{QStringLiteral("Id"), platform.manifest.config.digest.toString()},
        {QStringLiteral("RepoTags"), jsonStrings(familiarNames(details.summary.references))},
        {QStringLiteral("RepoDigests"), repoDigests(details.summary)},
        {QStringLiteral("Created"), platform.config.json.value(QStringLiteral("created"))},
        {QStringLiteral("Author"), platform.config.author},
        {QStringLiteral("Config"), platform.config.json.value(QStringLiteral("config")).toObject()},
        {QStringLiteral("Architecture"), platform.platform.architecture},
        {QStringLiteral("Variant"), platform.platform.variant}, {QStringLiteral("Os"), platform.platform.os},
        {QStringLiteral("Size"), size}, {QStringLiteral("RootFS"), rootFs(platform)},
        {QStringLiteral("Descriptor"), rootDescriptor(details)},
        {QStringLiteral("ManifestDigest"), platform.manifest.raw.digest.toString()}};
}

} // namespace stowage::cli
