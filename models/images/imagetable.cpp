// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagetable.h"

#include "models/images/imagecells.h"
#include "models/images/imageroles.h"
#include "models/support/naturalorder.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace stowage {

/// In natural order, the empty text last.
static bool comesBefore(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? !a.isEmpty() && b.isEmpty() : naturalLess(a, b);
}

/// Texts that occur again and again, each kept once and put in order at the end.
class Ranking {
public:
    int add(const QString &text)
    {
        const auto known = m_numbers.constFind(text);
        if (known != m_numbers.constEnd())
            return *known;
        m_texts.append(text);
        return *m_numbers.insert(text, int(m_texts.size()) - 1);
    }

    /// The texts in order, the empty one last; afterwards rank() turns what add() answered into a place among them.
    QStringList finish()
    {
        using Place = std::tuple<bool, QString, QString, int>; // whether it is empty, its key, itself, its number
        std::vector<Place> order;
        order.reserve(size_t(m_texts.size()));
        for (int number = 0; const QString &text : std::as_const(m_texts))
            order.emplace_back(text.isEmpty(), naturalKey(text), text, number++);
        std::ranges::sort(order);
        m_ranks.resize(order.size());
        QStringList sorted;
        for (const auto &[empty, key, text, number] : order) {
            m_ranks[size_t(number)] = int(sorted.size());
            sorted.append(text);
        }
        return sorted;
    }

    int rank(int number) const { return m_ranks[size_t(number)]; }

private:
    QHash<QString, int> m_numbers;
    QStringList m_texts;
    std::vector<int> m_ranks;
};

static bool hasPlatformsAlone(const ImageSummary &image)
{
    return image.labels.isEmpty() && image.artifactType.isEmpty() && !image.isDangling() && !image.isIntermediate
        && image.origins.isEmpty() && image.users.isEmpty();
}

/// Everything of an image that a filter may find, apart from its name and digests. Of where it came from the name
/// alone: short words would find themselves in the digits of a digest.
static QString searchedFacts(const ImageSummary &image, const QString &platforms)
{
    if (hasPlatformsAlone(image))
        return platforms;
    QStringList words{platforms};
    for (const auto &[key, value] : image.labels.asKeyValueRange())
        words.append(key + u'=' + value);
    for (const Reference &origin : image.origins)
        words.append(origin.familiarName());
    for (const ImageUser &user : image.users)
        words.append(user.name);
    if (image.isDangling())
        words.append(QStringLiteral("dangling 虚悬"));
    if (image.isIntermediate)
        words.append(QStringLiteral("intermediate 中间"));
    words.append(image.artifactType);
    return words.join(u' ');
}

std::shared_ptr<const ImageTable> ImageTable::make(ImageList list)
{
    auto table = std::make_shared<ImageTable>();
    table->m_list = std::move(list);
    table->prepare();
    return table;
}

std::shared_ptr<const ImageTable> ImageTable::make(const QList<PlacedImages> &places)
{
    auto table = std::make_shared<ImageTable>();
    for (const PlacedImages &place : places)
        table->append(place);
    table->prepare();
    return table;
}

void ImageTable::append(const PlacedImages &place)
{
    m_placeOf.insert(m_placeOf.end(), size_t(place.list.images.size()), int(m_places.size()));
    m_places.append(place.id);
    m_placeTitles.append(place.title);
    m_list.images += place.list.images;
    const bool isMeasured = m_list.totalSize >= 0 && place.list.totalSize >= 0;
    m_list.totalSize = isMeasured ? m_list.totalSize + place.list.totalSize : -1;
}

void ImageTable::prepare()
{
    makeRows();
    rankPlatforms();
}

int ImageTable::placeOf(int row) const
{
    return m_placeOf.empty() ? -1 : m_placeOf[size_t(this->row(row).image)];
}

/// The repository that an image without a name belongs to, as docker has it; empty when nothing tells.
static QString originOf(const ImageSummary &image)
{
    return image.origins.isEmpty() ? QString() : image.origins.first().familiarName();
}

void ImageTable::makeRows()
{
    Ranking repositories;
    Ranking tags;
    for (int i = 0; i < images().size(); ++i) {
        const ImageSummary &image = images().at(i);
        int number = 0;
        for (const Reference &name : image.references)
            m_rows.push_back({i, number++, repositories.add(name.familiarName()), tags.add(name.tag())});
        for (const QString &name : image.otherNames)
            m_rows.push_back({i, number++, repositories.add(name), tags.add({})});
        if (number == 0)
            m_rows.push_back({i, -1, repositories.add(originOf(image)), tags.add({})});
    }
    m_repositories = repositories.finish();
    m_tags = tags.finish();
    for (ImageRow &row : m_rows) {
        row.repository = repositories.rank(row.repository);
        row.tag = tags.rank(row.tag);
    }
    std::ranges::stable_sort(m_rows, {}, [](const ImageRow &row) { return std::tuple(row.repository, row.tag); });
}

void ImageTable::rankPlatforms()
{
    Ranking platforms;
    const QList<Platform> *before = nullptr; // most images are for the same platforms as the one before
    for (const ImageSummary &image : images()) {
        const bool same = before && *before == image.platforms;
        m_platformRanks.push_back(
            same ? m_platformRanks.back() : platforms.add(platformTexts(image.platforms).join(u' ')));
        before = &image.platforms;
    }
    m_platforms = platforms.finish();
    for (int &rank : m_platformRanks)
        rank = platforms.rank(rank);
}

const ImageSearch &ImageTable::search() const
{
    std::call_once(m_searchable, [this] { makeSearch(); });
    return m_search;
}

void ImageTable::makeSearch() const
{
    m_search.reserve(rowCount());
    std::vector<QString> facts;
    facts.reserve(size_t(images().size()));
    for (size_t i = 0; const ImageSummary &image : images())
        facts.push_back(searchedFacts(image, m_platforms.at(m_platformRanks[i++])));
    for (int i = 0; i < rowCount(); ++i)
        m_search.add(name(i) + u' ' + facts[size_t(row(i).image)] + u' ' + placeTitle(i), image(i));
}

Reference ImageTable::reference(int row) const
{
    const int name = this->row(row).name;
    const QList<Reference> &references = image(row).references;
    return name >= 0 && name < references.size() ? references.at(name) : Reference();
}

QString ImageTable::name(int row) const
{
    if (this->row(row).name < 0)
        return {};
    const QString &tag = this->tag(row);
    return tag.isEmpty() ? repository(row) : repository(row) + u':' + tag;
}

QString ImageTable::key(int row) const
{
    return place(row) + keyInPlace(row);
}

QString ImageTable::keyInPlace(int row) const
{
    if (const Reference reference = this->reference(row); !reference.isNull())
        return reference.toString();
    if (this->row(row).name >= 0)
        return repository(row);
    const Digest &digest = image(row).digest;
    return digest.isNull() ? QString::number(this->row(row).image) : digest.toString();
}

int ImageTable::findRepository(const QString &name) const
{
    const auto found = std::ranges::lower_bound(m_repositories, name, comesBefore);
    return found != m_repositories.end() && *found == name ? int(found - m_repositories.begin()) : -1;
}

/// The rows of these keys, all of which belong to `repository`, into `rowOf`.
void ImageTable::findRows(const QString &repository, QHash<QString, int> &rowOf) const
{
    const auto rows = std::ranges::equal_range(m_rows, findRepository(repository), {}, &ImageRow::repository);
    for (const ImageRow &candidate : rows) {
        const int row = int(&candidate - m_rows.data());
        if (const auto wanted = rowOf.find(key(row)); wanted != rowOf.end())
            *wanted = row;
    }
}

void ImageTable::adopt(const ImageTable &old, std::vector<ImageRowId> &rows) const
{
    QHash<QString, QHash<QString, int>> wanted; // by repository and key
    for (const ImageRowId &id : rows) {
        if (id.row >= 0)
            wanted[old.repository(id.row)].insert(old.key(id.row), -1);
    }
    for (auto [repository, rowOf] : wanted.asKeyValueRange())
        findRows(repository, rowOf);
    for (ImageRowId &id : rows) {
        id = id.row >= 0 ? ImageRowId{wanted.value(old.repository(id.row)).value(old.key(id.row)), -1}
                         : ImageRowId{-1, findRepository(old.m_repositories.at(id.repository))};
    }
}

/// The first bytes of a digest as a number that orders as they do.
static qint64 digestKey(const Digest &digest)
{
    qint64 key = 0;
    for (const char byte : digest.raw().first(std::min<qsizetype>(digest.raw().size(), 7)))
        key = key << 8 | static_cast<unsigned char>(byte);
    return key;
}

qint64 ImageTable::sortKey(int row, int column) const
{
    const ImageSummary &image = this->image(row);
    switch (ImageColumn::Column(column)) {
    case ImageColumn::RepositoryColumn:
        return row;
    case ImageColumn::TagColumn:
        return this->row(row).tag;
    case ImageColumn::IdColumn:
        return digestKey(image.id.isNull() ? image.digest : image.id);
    case ImageColumn::PlatformsColumn:
        return m_platformRanks[size_t(this->row(row).image)];
    case ImageColumn::SizeColumn:
        return image.size;
    case ImageColumn::UniqueColumn:
        return image.uniqueSize;
    case ImageColumn::CreatedColumn:
        return image.created.isValid() ? image.created.toMSecsSinceEpoch() : 0;
    case ImageColumn::PlaceColumn:
        return placeOf(row);
    }
    return row;
}

std::vector<int> ImageTable::sorted(int column, Qt::SortOrder order) const
{
    std::vector<std::pair<qint64, int>> keys;
    keys.reserve(m_rows.size());
    for (int row = 0; row < rowCount(); ++row)
        keys.emplace_back(order == Qt::AscendingOrder ? sortKey(row, column) : -sortKey(row, column), row);
    std::ranges::sort(keys);
    std::vector<int> rows;
    rows.reserve(keys.size());
    std::ranges::transform(keys, std::back_inserter(rows), &std::pair<qint64, int>::second);
    return rows;
}

} // namespace stowage
