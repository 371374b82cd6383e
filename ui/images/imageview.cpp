// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/images/imageview.h"

#include "ui/images/imagedelegate.h"
#include "ui/images/selectionkeeper.h"

#include <QHeaderView>

namespace stowage {
namespace {

/// In widths of the letter "0".
constexpr int columnLetters[] = {24, 17, 14, 18, 12, 11, 15, 13};

/// What a narrow view does without, the least useful first.
constexpr int optionalColumns[] = {ImageListModel::UniqueColumn, ImageListModel::IdColumn,
    ImageListModel::CreatedColumn, ImageListModel::PlatformsColumn};
/// Where an image is says more of it then than how large it is.
constexpr int optionalBesidePlaces[] = {ImageListModel::UniqueColumn, ImageListModel::IdColumn,
    ImageListModel::CreatedColumn, ImageListModel::PlatformsColumn, ImageListModel::SizeColumn};

} // namespace

ImageView::ImageView(QWidget *parent)
    : ColumnView(parent)
    , m_delegate(new ImageDelegate(this))
{
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSortingEnabled(true);
    setDragEnabled(true);
    setEditTriggers(NoEditTriggers);
    setAccessibleName(tr("Images"));
}

void ImageView::setImages(ImageListModel *model)
{
    m_images = model;
    auto *keeper = new SelectionKeeper(this, model);
    setModel(model);
    keeper->follow();
    connect(keeper, &SelectionKeeper::moved, this, &ImageView::selectionMoved);
    sortByColumn(ImageListModel::RepositoryColumn, Qt::AscendingOrder);
    setColumns(columnLetters, optionalColumns);
    hideColumn(ImageListModel::PlaceColumn);
}

void ImageView::showPlaces()
{
    setColumns(columnLetters, optionalBesidePlaces);
    showColumn(ImageListModel::PlaceColumn);
    const int afterTag = header()->visualIndex(ImageListModel::TagColumn) + 1;
    header()->moveSection(header()->visualIndex(ImageListModel::PlaceColumn), afterTag);
}

void ImageView::restoreColumns(const QByteArray &state)
{
    header()->restoreState(state);
    // Which a state of an older version does not know.
    hideColumn(ImageListModel::PlaceColumn);
}

ImageSelection ImageView::selection() const
{
    return m_images ? m_images->selection(selectionModel()->selectedRows()) : ImageSelection();
}

QMap<QString, ImageSelection> ImageView::selectionByPlace() const
{
    return m_images->selectionByPlace(selectionModel()->selectedRows());
}

void ImageView::setLargest(qint64 bytes)
{
    m_delegate->setLargest(bytes);
    viewport()->update();
}

void ImageView::selectImage(const QModelIndex &index)
{
    selectRow(index);
}

void ImageView::selectFirst()
{
    const QModelIndex top = m_images->index(0, 0);
    const bool group = m_images->hasChildren(top);
    setExpanded(top, group);
    selectImage(group ? m_images->index(0, 0, top) : top);
}

void ImageView::startDrag(Qt::DropActions)
{
    Q_EMIT dragStarted();
}

} // namespace stowage
