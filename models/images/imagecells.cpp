// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagecells.h"

#include "core/base/bytesize.h"
#include "core/base/listed.h"
#include "core/base/tr.h"
#include "models/images/imageroles.h"
#include "models/images/imageusers.h"

#include <QLocale>

#include <algorithm>

namespace stowage {

QStringList platformTexts(const QList<Platform> &platforms)
{
    QStringList texts;
    for (const Platform &platform : platforms)
        texts.append(platform.toString());
    return texts;
}

static QString none()
{
    return Tr::tr("<none>");
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? none() : text;
}

static QString sizeText(qint64 bytes)
{
    return bytes < 0 ? QString() : localSize(bytes);
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

static QString idText(const ImageSummary &image)
{
    return image.id.isNull() ? image.digest.shortHex() : image.id.shortHex();
}

static QString digestText(const Digest &digest)
{
    return digest.isNull() ? QString() : digest.toString();
}

QString cellText(const ImageTable &table, int row, int column)
{
    const ImageSummary &image = table.image(row);
    switch (ImageColumn::Column(column)) {
    case ImageColumn::RepositoryColumn:
        return orNone(table.repository(row));
    case ImageColumn::TagColumn:
        return orNone(table.tag(row));
    case ImageColumn::IdColumn:
        return idText(image);
    case ImageColumn::PlatformsColumn:
        return platformTexts(image.platforms).join(QStringLiteral(", "));
    case ImageColumn::SizeColumn:
        return sizeText(image.size);
    case ImageColumn::UniqueColumn:
        return sizeText(image.uniqueSize);
    case ImageColumn::CreatedColumn:
        return timeText(image.created);
    case ImageColumn::PlaceColumn:
        return table.placeTitle(row);
    }
    return {};
}

QStringList placesOf(const ImageTable &table, std::span<const int> rows)
{
    QStringList titles;
    for (const int row : rows)
        titles.append(table.placeTitle(row));
    titles.removeAll(QString());
    titles.removeDuplicates();
    return titles;
}

QString dragText(const ImageTable &table, int row)
{
    const QString name = table.name(row);
    return name.isEmpty() ? digestText(table.image(row).digest) : name;
}

static QStringList allNames(const ImageSummary &image)
{
    QStringList names;
    for (const Reference &reference : image.references)
        names.append(reference.familiar());
    return names + image.otherNames;
}

static QVariantMap labels(const ImageSummary &image)
{
    QVariantMap map;
    for (const auto &[key, value] : image.labels.asKeyValueRange())
        map.insert(key, value);
    return map;
}

QStringList namesOf(const ImageTable &table, int row)
{
    const QString name = table.name(row);
    return name.isEmpty() ? QStringList() : QStringList(name);
}

static QVariant knownBytes(qint64 bytes)
{
    return bytes < 0 ? QVariant() : QVariant(bytes);
}

static QVariant imageFact(const ImageSummary &image, int role)
{
    switch (role) {
    case ImageRole::AllNames:
        return allNames(image);
    case ImageRole::Digest:
        return digestText(image.digest);
    case ImageRole::Id:
        return digestText(image.id);
    case ImageRole::Platforms:
        return platformTexts(image.platforms);
    case ImageRole::AbsentPlatforms:
        return platformTexts(image.absentPlatforms);
    case ImageRole::SizeBytes:
        return knownBytes(image.size);
    case ImageRole::UniqueBytes:
        return knownBytes(image.uniqueSize);
    case ImageRole::SharedBytes:
        return knownBytes(image.sharedSize);
    case ImageRole::CreatedAt:
        return image.created.isValid() ? QVariant(image.created) : QVariant();
    case ImageRole::LayerCount:
        return image.layers;
    case ImageRole::Dangling:
        return image.isDangling();
    case ImageRole::Intermediate:
        return image.isIntermediate;
    case ImageRole::InUse:
        return image.isInUse();
    case ImageRole::Running:
        return hasRunningUser(image);
    case ImageRole::UsedBy:
        return userNames(image);
    case ImageRole::Origins:
        return familiarNames(image.origins);
    case ImageRole::Problem:
        return image.problem.words();
    case ImageRole::ArtifactType:
        return image.artifactType;
    case ImageRole::Labels:
        return labels(image);
    default:
        return {};
    }
}

/// What is only painted beside a name, for those who hear it.
static QString badges(const ImageSummary &image, bool isOutdated)
{
    QStringList words;
    if (isOutdated)
        words.append(Tr::tr("a newer image is in its registry"));
    if (image.isInUse())
        words.append(useText(hasRunningUser(image)));
    if (image.isDangling())
        words.append(Tr::tr("dangling"));
    if (image.isIntermediate)
        words.append(Tr::tr("a step of a build"));
    if (!image.problem.isEmpty())
        words.append(Tr::tr("incomplete"));
    return listed(words);
}

static QString newerText(const NameUpdate *update)
{
    return update ? updateRemark(*update).words() : QString();
}

static ImageRowKind kindOf(const ImageTable &table, int row)
{
    if (table.row(row).name >= 0)
        return ImageRowKind::Name;
    return table.image(row).isIntermediate ? ImageRowKind::Intermediate : ImageRowKind::Dangling;
}

QVariant rowFact(const ImageTable &table, const ImageUpdates &updates, int row, int role)
{
    switch (role) {
    case ImageRole::Kind:
        return int(kindOf(table, row));
    case ImageRole::Repository:
        return table.repository(row);
    case ImageRole::Tag:
        return table.tag(row);
    case ImageRole::Names:
        return namesOf(table, row);
    case ImageRole::Position:
        return table.row(row).image;
    case ImageRole::RowCount:
        return 1;
    case ImageRole::Places:
        return placesOf(table, std::span(&row, 1));
    case ImageRole::DragText:
        return dragText(table, row);
    case Qt::AccessibleDescriptionRole:
        return badges(table.image(row), updates.newer(table, row) != nullptr);
    case ImageRole::Newer:
        return newerText(updates.newer(table, row));
    default:
        return imageFact(table.image(row), role);
    }
}

} // namespace stowage
