// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/tagview.h"

#include "ui/registries/tagdelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>

namespace stowage {
namespace {

constexpr int lookDelay = 60; // milliseconds

/// In widths of the letter "0".
constexpr int columnLetters[] = {14, 14, 14, 10, 13};

/// What a narrow view does without, the least useful first.
constexpr int optionalColumns[]
    = {TagModel::DigestColumn, TagModel::CreatedColumn, TagModel::PlatformsColumn, TagModel::SizeColumn};

} // namespace

TagView::TagView(TagModel &tags, QWidget *parent)
    : QTreeView(parent)
    , m_tags(tags)
{
    setModel(&tags);
    setItemDelegate(new TagDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setFrameShape(QFrame::NoFrame);
    setInitialColumns();
    m_look.setSingleShot(true);
    m_look.setInterval(lookDelay);
    connect(&m_look, &QTimer::timeout, this, &TagView::look);
    connect(&tags, &QAbstractItemModel::modelReset, &m_look, qOverload<>(&QTimer::start));
    connect(header(), &QHeaderView::sectionClicked, this, &TagView::turnRound);
}

void TagView::setInitialColumns()
{
    const int letter = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < int(std::size(columnLetters)); ++column)
        header()->resizeSection(column, columnLetters[column] * letter);
    CellDelegate::alignHeader(header());
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(TagModel::TagColumn, QHeaderView::Stretch);
    header()->setMinimumSectionSize(6 * letter);
    header()->setHighlightSections(false);
    header()->setSectionsClickable(true);
    header()->setSortIndicatorShown(true);
    header()->setSortIndicator(TagModel::TagColumn, Qt::DescendingOrder);
}

void TagView::turnRound(int column)
{
    if (column == TagModel::TagColumn)
        m_tags.setNewestFirst(!m_tags.isNewestFirst());
    header()->setSortIndicator(TagModel::TagColumn, m_tags.isNewestFirst() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QStringList TagView::selectedTags() const
{
    QStringList tags;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        tags.append(index.data(TagRole::Tag).toString());
    return tags;
}

void TagView::selectTag(const QString &tag)
{
    const QModelIndex index = m_tags.find(tag);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void TagView::look()
{
    const QModelIndex first = indexAt(QPoint(0, 0));
    const QModelIndex last = indexAt(QPoint(0, viewport()->height() - 1));
    if (isVisible() && first.isValid())
        m_tags.want(first.row(), last.isValid() ? last.row() : m_tags.rowCount() - 1);
}

void TagView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint current = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT menuWanted(byKey && currentIndex().isValid() ? current : event->globalPos());
}

void TagView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
    m_look.start();
}

void TagView::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    m_look.start();
}

void TagView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void TagView::fitColumns()
{
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
