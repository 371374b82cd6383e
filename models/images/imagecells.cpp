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

static QString orNone(const QString &text)
{
    return text.isEmpty() ? none() : text;
}

static QString sizeText(qint64 bytes)
{
    return bytes < 0 ? QString() : localSize(bytes);
}

static QString timeText(const QDateTime &time)
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
    }
    return {};
}

static QStringList groupPlatforms(const ImageTable &table, std::span<const int> rows)
{
    QStringList texts;
    for (const int row : rows)
        texts += platformTexts(table.image(row).platforms);
    texts.removeDuplicates();
    texts.sort();
    return texts;
}

static QDateTime newest(const ImageTable &table, std::span<const int> rows)
{
    QDateTime time;
    for (const int row : rows) {
        const QDateTime &created = table.image(row).created;
        if (!time.isValid() || created > time)
            time = created;
    }
    return time;
}

/// How many tags a group has; how many images, when none of them has a name.
static QString groupCount(const ImageTable &table, std::span<const int> rows)
{
    const auto named = std::ranges::count_if(rows, [&](int row) { return table.row(row).name >= 0; });
    return named == 0 ? Tr::tr("%n image(s)", nullptr, int(rows.size())) : Tr::tr("%n tag(s)", nullptr, int(named));
}

QString groupText(const ImageTable &table, std::span<const int> rows, int column)
{
    switch (ImageColumn::Column(column)) {
    case ImageColumn::RepositoryColumn:
        return orNone(table.repository(rows.front()));
    case ImageColumn::TagColumn:
        return groupCount(table, rows);
    case ImageColumn::PlatformsColumn:
        return groupPlatforms(table, rows).join(QStringLiteral(", "));
    case ImageColumn::CreatedColumn:
        return timeText(newest(table, rows));
    default:
        return {};
    }
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

static QStringList names(const ImageTable &table, int row)
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
        return names(table, row);
    case ImageRole::Position:
        return table.row(row).image;
    case ImageRole::RowCount:
        return 1;
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

static QStringList groupNames(const ImageTable &table, std::span<const int> rows)
{
    QStringList all;
    for (const int row : rows)
        all += names(table, row);
    return all;
}

static QString groupDragText(const ImageTable &table, std::span<const int> rows)
{
    QStringList lines;
    for (const int row : rows)
        lines.append(dragText(table, row));
    return lines.join(u'\n');
}

static QString firstProblem(const ImageTable &table, std::span<const int> rows)
{
    const auto found = std::ranges::find_if(rows, [&](int row) { return !table.image(row).problem.isEmpty(); });
    return found == rows.end() ? QString() : table.image(*found).problem.words();
}

static QString newerInGroup(const ImageTable &table, const ImageUpdates &updates, std::span<const int> rows)
{
    const auto count = std::ranges::count_if(rows, [&](int row) { return updates.newer(table, row) != nullptr; });
    return count == 0 ? QString()
                      : Tr::tr("%n name(s) with a newer image in the registry", nullptr, int(count)).words();
}

/// Whether something holds for the image of one row at least.
static bool anyImage(const ImageTable &table, std::span<const int> rows, auto holds)
{
    return std::ranges::any_of(rows, holds, [&](int row) -> const ImageSummary & { return table.image(row); });
}

static bool allImages(const ImageTable &table, std::span<const int> rows, auto holds)
{
    return std::ranges::all_of(rows, holds, [&](int row) -> const ImageSummary & { return table.image(row); });
}

static QString groupBadges(const ImageTable &table, const ImageUpdates &updates, std::span<const int> rows)
{
    QStringList words;
    if (const QString newer = newerInGroup(table, updates, rows); !newer.isEmpty())
        words.append(newer);
    if (anyImage(table, rows, &ImageSummary::isInUse))
        words.append(useText(anyImage(table, rows, hasRunningUser)));
    return listed(words);
}

QVariant groupFact(const ImageTable &table, const ImageUpdates &updates, std::span<const int> rows, int role)
{
    switch (role) {
    case ImageRole::Kind:
        return int(ImageRowKind::Group);
    case ImageRole::Repository:
        return table.repository(rows.front());
    case ImageRole::Names:
    case ImageRole::AllNames:
        return groupNames(table, rows);
    case ImageRole::Position:
        return -1;
    case ImageRole::Platforms:
        return groupPlatforms(table, rows);
    case ImageRole::CreatedAt:
        return newest(table, rows);
    case ImageRole::RowCount:
        return int(rows.size());
    case ImageRole::Dangling:
        return allImages(table, rows, &ImageSummary::isDangling);
    case ImageRole::Intermediate:
        return allImages(table, rows, &ImageSummary::isIntermediate);
    case ImageRole::InUse:
        return anyImage(table, rows, &ImageSummary::isInUse);
    case ImageRole::Running:
        return anyImage(table, rows, hasRunningUser);
    case ImageRole::UsedBy:
        return userNames(table, rows);
    case ImageRole::Problem:
        return firstProblem(table, rows);
    case ImageRole::Newer:
        return newerInGroup(table, updates, rows);
    case Qt::AccessibleDescriptionRole:
        return groupBadges(table, updates, rows);
    case ImageRole::DragText:
        return groupDragText(table, rows);
    default:
        return {};
    }
}

} // namespace stowage
