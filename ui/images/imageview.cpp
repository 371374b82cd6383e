// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/images/imageview.h"

#include "ui/images/imagedelegate.h"
#include "ui/images/selectionkeeper.h"

#include <QContextMenuEvent>
#include <QHeaderView>

namespace stowage {
namespace {

/// In widths of the letter "0".
constexpr int columnLetters[] = {24, 17, 14, 18, 12, 11, 15};

/// What a narrow view does without, the least useful first.
constexpr int optionalColumns[] = {ImageListModel::UniqueColumn, ImageListModel::IdColumn,
    ImageListModel::CreatedColumn, ImageListModel::PlatformsColumn};

} // namespace

ImageView::ImageView(QWidget *parent)
    : QTreeView(parent)
    , m_delegate(new ImageDelegate(this))
{
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setSortingEnabled(true);
    setDragEnabled(true);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideMiddle);
    setFrameShape(QFrame::NoFrame);
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
    setInitialColumns();
}

void ImageView::setInitialColumns()
{
    const int letter = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < int(std::size(columnLetters)); ++column)
        header()->resizeSection(column, columnLetters[column] * letter);
    header()->setStretchLastSection(false);
    CellDelegate::alignHeader(header());
    header()->setSectionResizeMode(ImageListModel::RepositoryColumn, QHeaderView::Stretch);
    header()->setMinimumSectionSize(6 * letter);
    header()->setHighlightSections(false);
}

ImageSelection ImageView::selection() const
{
    return m_images ? m_images->selection(selectionModel()->selectedRows()) : ImageSelection();
}

void ImageView::setLargest(qint64 bytes)
{
    m_delegate->setLargest(bytes);
    viewport()->update();
}

void ImageView::selectImage(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
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

void ImageView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint current = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT menuWanted(byKey && currentIndex().isValid() ? current : event->globalPos());
}

void ImageView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void ImageView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void ImageView::fitColumns()
{
    if (!model())
        return;
    const int letter = fontMetrics().horizontalAdvance(u'0');
    int needed = 0;
    for (const int letters : columnLetters)
        needed += letters * letter;
    for (const int column : optionalColumns) {
        const bool tooMuch = needed > viewport()->width() + 2 * letter;
        setColumnHidden(column, tooMuch);
        needed -= tooMuch ? columnLetters[column] * letter : 0;
    }
}

} // namespace stowage
