// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/engines/lastlists.h"

#include "core/base/files.h"
#include "core/base/rfc3339.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>
#include <QDir>

namespace stowage {

namespace {

constexpr qint64 largestFile = 256 * 1024 * 1024;
constexpr int form = 1; ///< of the file: another one is not read

enum Key {
    DigestKey,
    IdKey,
    NamesKey,
    OtherNamesKey,
    OriginsKey,
    PlatformsKey,
    CreatedKey,
    SizeKey,
    UniqueKey,
    SharedKey,
    LayersKey,
    LabelsKey,
    ParentKey,
    IntermediateKey,
};

/// Names of places have letters that files do not.
QString fileFor(const QString &folder, const QString &placeId)
{
    const QByteArray name = QCryptographicHash::hash(placeId.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return QDir(folder).filePath(QString::fromLatin1(name) + QStringLiteral(".cbor"));
}

template <typename Values>
QCborArray texts(const Values &values)
{
    QCborArray array;
    for (const auto &value : values)
        array.append(value.toString());
    return array;
}

QCborMap labelsOf(const ImageSummary &image)
{
    QCborMap labels;
    for (auto label = image.labels.begin(); label != image.labels.end(); ++label)
        labels.insert(label.key(), label.value());
    return labels;
}

QCborMap toCbor(const ImageSummary &image)
{
    return {{DigestKey, image.digest.toString()}, {IdKey, image.id.toString()}, {NamesKey, texts(image.references)},
        {OtherNamesKey, QCborArray::fromStringList(image.otherNames)}, {OriginsKey, texts(image.origins)},
        {PlatformsKey, texts(image.platforms)}, {CreatedKey, toRfc3339(image.created)}, {SizeKey, image.size},
        {UniqueKey, image.uniqueSize}, {SharedKey, image.sharedSize}, {LayersKey, image.layers},
        {LabelsKey, labelsOf(image)}, {ParentKey, image.parent.toString()}, {IntermediateKey, image.isIntermediate}};
}

template <typename Value>
QList<Value> valuesIn(const QCborValue &array)
{
    QList<Value> values;
    for (const QCborValue &text : array.toArray()) {
        if (const auto value = Value::parse(text.toString()))
            values.append(*value);
    }
    return values;
}

QStringList stringsIn(const QCborValue &array)
{
    QStringList texts;
    for (const QCborValue &text : array.toArray())
        texts.append(text.toString());
    return texts;
}

ImageSummary imageIn(const QCborMap &map)
{
    ImageSummary image;
    image.digest = Digest::parse(map.value(DigestKey).toString()).value_or(Digest());
    image.id = Digest::parse(map.value(IdKey).toString()).value_or(Digest());
    image.references = valuesIn<Reference>(map.value(NamesKey));
    image.otherNames = stringsIn(map.value(OtherNamesKey));
    image.origins = valuesIn<Reference>(map.value(OriginsKey));
    image.platforms = valuesIn<Platform>(map.value(PlatformsKey));
    image.created = fromRfc3339(map.value(CreatedKey).toString());
    image.size = map.value(SizeKey).toInteger(-1);
    image.uniqueSize = map.value(UniqueKey).toInteger(-1);
    image.sharedSize = map.value(SharedKey).toInteger(-1);
    image.layers = int(map.value(LayersKey).toInteger());
    const QCborMap labels = map.value(LabelsKey).toMap();
    for (auto label = labels.begin(); label != labels.end(); ++label)
        image.labels.insert(label.key().toString(), label.value().toString());
    image.parent = Digest::parse(map.value(ParentKey).toString()).value_or(Digest());
    image.isIntermediate = map.value(IntermediateKey).toBool();
    return image;
}

} // namespace

QByteArray toBytes(const QString &placeId, const ImageList &images)
{
    QCborArray all;
    for (const ImageSummary &image : images.images)
        all.append(toCbor(image));
    return QCborArray{form, placeId, images.totalSize, all}.toCborValue().toCbor();
}

std::optional<ImageList> listIn(const QByteArray &bytes, const QString &placeId)
{
    QCborParserError error;
    const QCborArray file = QCborValue::fromCbor(bytes, &error).toArray();
    if (error.error != QCborError::NoError || file.at(0).toInteger() != form || file.at(1).toString() != placeId
        || !file.at(3).isArray())
        return std::nullopt;
    ImageList list;
    list.totalSize = file.at(2).toInteger(-1);
    for (const QCborValue &image : file.at(3).toArray()) {
        list.images.append(imageIn(image.toMap()));
        if (list.images.last().digest.isNull())
            return std::nullopt;
    }
    return list;
}

Result<void> keepLastList(const QString &folder, const QString &placeId, const ImageList &images)
{
    constexpr int ownersAlone = 0600;
    if (auto made = makeFolder(folder); !made)
        return made;
    return replaceFile(fileFor(folder, placeId), toBytes(placeId, images), ownersAlone);
}

std::optional<ImageList> lastList(const QString &folder, const QString &placeId)
{
    const auto bytes = readSmallFile(fileFor(folder, placeId), largestFile);
    return bytes ? listIn(*bytes, placeId) : std::nullopt;
}

} // namespace stowage
