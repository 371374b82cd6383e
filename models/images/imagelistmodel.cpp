// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagelistmodel.h"

#include "core/base/tr.h"
#include "models/images/imagecells.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stowage {

static constexpr std::array<const char *, ImageColumn::count> titles{
    QT_TRANSLATE_NOOP("stowage::Tr", "Repository"),
    QT_TRANSLATE_NOOP("stowage::Tr", "Tag"),
    QT_TRANSLATE_NOOP("stowage::Tr", "ID"),
    QT_TRANSLATE_NOOP("stowage::Tr", "Platforms"),
    QT_TRANSLATE_NOOP("stowage::Tr", "Size"),
    QT_TRANSLATE_NOOP("stowage::Tr", "Unique"),
    QT_TRANSLATE_NOOP("stowage::Tr", "Created"),
    QT_TRANSLATE_NOOP("stowage::Tr", "Place"),
};

static bool isNumber(int column)
{
    return column == ImageColumn::SizeColumn || column == ImageColumn::UniqueColumn;
}

static QVariant alignment(int column)
{
    return QVariant(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
}

ImageListModel::ImageListModel(QObject *parent)
    : TwoLevelModel(parent)
    , m_table(ImageTable::make(ImageList()))
{
}

void ImageListModel::replace(std::shared_ptr<const ImageTable> table)
{
    m_table = std::move(table);
    m_order = m_table->sorted(m_sortColumn, m_sortOrder);
    rebuild();
}

void ImageListModel::reset(std::shared_ptr<const ImageTable> table)
{
    beginResetModel();
    m_updates = {};
    replace(std::move(table));
    endResetModel();
    Q_EMIT countsChanged();
}

void ImageListModel::update(std::shared_ptr<const ImageTable> table)
{
    rearrange([&] { replace(std::move(table)); });
    Q_EMIT countsChanged();
}

void ImageListModel::setFilter(const QString &filter)
{
    if (std::exchange(m_filter, filter) == filter)
        return;
    rearrange([this] { rebuild(); });
    Q_EMIT filterChanged();
    Q_EMIT countsChanged();
}

void ImageListModel::setGrouped(bool grouped)
{
    if (std::exchange(m_grouped, grouped) == grouped)
        return;
    rearrange([this] { rebuild(); });
    Q_EMIT groupedChanged();
}

void ImageListModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    rearrange([this] {
        m_order = m_table->sorted(m_sortColumn, m_sortOrder);
        rebuild();
    });
}

void ImageListModel::rebuild()
{
    // Without a filter nothing has to be searched, and the first frame need not wait until it could be.
    const auto shown = m_filter.isEmpty() ? std::vector<quint8>(size_t(m_table->rowCount()), 1) : matches();
    m_tree = ImageRowTree::make(*m_table, m_order, shown, m_grouped);
}

/// Every change but another place is a new arrangement of rows: what views hold on to (selection, current row, open
/// groups) is few rows, found again by what they are about.
void ImageListModel::rearrange(const std::function<void()> &change)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const std::shared_ptr<const ImageTable> old = m_table;
    std::vector<ImageRowId> kept;
    std::ranges::transform(before, std::back_inserter(kept), [this](const QModelIndex &index) { return idOf(index); });
    change();
    if (m_table != old)
        m_table->adopt(*old, kept);
    changePersistentIndexList(before, indexesOf(kept, before));
    Q_EMIT layoutChanged();
}

ImageRowId ImageListModel::idOf(const QModelIndex &index) const
{
    const int row = rowAt(index);
    return row < 0 ? ImageRowId{-1, m_table->row(rowsOf(index).front()).repository} : ImageRowId{row, -1};
}

QModelIndexList ImageListModel::indexesOf(const std::vector<ImageRowId> &rows, const QModelIndexList &columns) const
{
    QModelIndexList indexes;
    if (rows.empty())
        return indexes;
    const ImageRowTree::Places places = m_tree.places(*m_table);
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto [top, child] = places.find(rows[i]);
        const int column = columns.at(qsizetype(i)).column();
        indexes.append(top < 0 ? QModelIndex() : child < 0 ? topIndex(top, column) : childIndex(top, child, column));
    }
    return indexes;
}

int ImageListModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    const std::span<const int> rows = m_tree.rowsOf(topOf(index));
    if (!isTop(index))
        return rows[size_t(index.row())];
    return rows.size() == 1 ? rows.front() : -1;
}

std::span<const int> ImageListModel::rowsOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const std::span<const int> rows = m_tree.rowsOf(topOf(index));
    return isTop(index) ? rows : rows.subspan(size_t(index.row()), 1);
}

qint64 ImageListModel::largestSize() const
{
    const auto &images = m_table->images();
    const auto largest = std::ranges::max_element(images, {}, &ImageSummary::size);
    return largest == images.end() ? 0 : std::max(qint64(0), largest->size);
}

const ImageSummary *ImageListModel::imageAt(const QModelIndex &index) const
{
    const int row = rowAt(index);
    return row < 0 ? nullptr : &m_table->image(row);
}

QModelIndex ImageListModel::findRow(const std::function<bool(int)> &isIt) const
{
    for (int top = 0; top < topCount(); ++top) {
        const std::span<const int> rows = m_tree.rowsOf(top);
        const auto found = std::ranges::find_if(rows, isIt);
        if (found != rows.end())
            return rows.size() == 1 ? topIndex(top) : childIndex(top, int(found - rows.begin()));
    }
    return {};
}

QModelIndex ImageListModel::find(const Reference &name) const
{
    return findRow([&](int row) { return m_table->reference(row) == name; });
}

QModelIndex ImageListModel::find(const Digest &digest) const
{
    return findRow([&](int row) { return m_table->image(row).digest == digest; });
}

QModelIndex ImageListModel::findGroup(const QString &repository) const
{
    for (int top = 0; top < topCount(); ++top) {
        if (m_tree.isGroup(top) && m_table->repository(m_tree.rowsOf(top).front()) == repository)
            return topIndex(top);
    }
    return {};
}

int ImageListModel::columnCount(const QModelIndex &) const
{
    return ImageColumn::count;
}

QVariant ImageListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ImageColumn::count)
        return {};
    return role == Qt::DisplayRole      ? QVariant(Tr::tr(titles[size_t(section)]))
        : role == Qt::TextAlignmentRole ? alignment(section)
                                        : QVariant();
}

QVariant ImageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    const std::span<const int> rows = rowsOf(index);
    if (role == ImageRole::SortKey)
        return m_table->sortKey(rows.front(), index.column());
    if (rows.size() > 1)
        return role == Qt::DisplayRole ? groupText(*m_table, rows, index.column())
                                       : groupFact(*m_table, m_updates, rows, role);
    return role == Qt::DisplayRole ? cellText(*m_table, rows.front(), index.column())
                                   : rowFact(*m_table, m_updates, rows.front(), role);
}

QHash<int, QByteArray> ImageListModel::roleNames() const
{
    return imageRoleNames();
}

Qt::ItemFlags ImageListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = TwoLevelModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

} // namespace stowage
