// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/columnview.h"

#include "ui/style/celldelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>

#include <algorithm>

namespace stowage {

ColumnView::ColumnView(QWidget *parent)
    : QTreeView(parent)
{
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setFrameShape(QFrame::NoFrame);
}

void ColumnView::setColumns(std::span<const int> letters, std::span<const int> optional)
{
    m_letters = letters;
    m_optional = optional;
    const int letter = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < int(letters.size()); ++column)
        header()->resizeSection(column, letters[std::size_t(column)] * letter);
    CellDelegate::alignHeader(header());
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setMinimumSectionSize(6 * letter);
    header()->setHighlightSections(false);
}

void ColumnView::selectRow(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void ColumnView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint current = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT menuWanted(byKey && currentIndex().isValid() ? current : event->globalPos());
}

void ColumnView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void ColumnView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void ColumnView::fitColumns()
{
    const int letter = fontMetrics().horizontalAdvance(u'0');
    int needed = 0;
    for (int column = 0; column < int(m_letters.size()); ++column) {
        const bool mayShow = !isColumnHidden(column) || std::ranges::contains(m_optional, column);
        needed += mayShow ? m_letters[std::size_t(column)] * letter : 0;
    }
    for (const int column : m_optional) {
        const bool tooMuch = needed > viewport()->width() + 2 * letter;
        setColumnHidden(column, tooMuch);
        needed -= tooMuch ? m_letters[std::size_t(column)] * letter : 0;
    }
}

} // namespace stowage
