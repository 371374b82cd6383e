// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/listed.h"
#include "core/base/tr.h"
#include "models/images/imagecells.h"
#include "models/images/imageroles.h"
#include "models/images/imageusers.h"

#include <algorithm>

namespace stowage {

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
    case ImageColumn::PlaceColumn:
        return placesOf(table, rows).join(QStringLiteral(", "));
    default:
        return {};
    }
}

static QStringList groupNames(const ImageTable &table, std::span<const int> rows)
{
    QStringList all;
    for (const int row : rows)
        all += namesOf(table, row);
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
    case ImageRole::Places:
        return placesOf(table, rows);
    case ImageRole::DragText:
        return groupDragText(table, rows);
    default:
        return {};
    }
}

} // namespace stowage
