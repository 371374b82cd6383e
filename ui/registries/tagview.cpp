// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/tagview.h"

#include "ui/registries/tagdelegate.h"

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
    : ColumnView(parent)
    , m_tags(tags)
{
    setModel(&tags);
    setItemDelegate(new TagDelegate(this));
    setRootIsDecorated(false);
    setDragEnabled(true);
    setColumns(columnLetters, optionalColumns);
    header()->setSectionsClickable(true);
    header()->setSortIndicatorShown(true);
    header()->setSortIndicator(TagModel::TagColumn, Qt::DescendingOrder);
    m_look.setSingleShot(true);
    m_look.setInterval(lookDelay);
    connect(&m_look, &QTimer::timeout, this, &TagView::look);
    connect(&tags, &QAbstractItemModel::modelReset, &m_look, qOverload<>(&QTimer::start));
    connect(header(), &QHeaderView::sectionClicked, this, &TagView::turnRound);
}

void TagView::startDrag(Qt::DropActions)
{
    Q_EMIT dragStarted();
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
    selectRow(m_tags.find(tag));
}

void TagView::look()
{
    const QModelIndex first = indexAt(QPoint(0, 0));
    const QModelIndex last = indexAt(QPoint(0, viewport()->height() - 1));
    if (isVisible() && first.isValid())
        m_tags.want(first.row(), last.isValid() ? last.row() : m_tags.rowCount() - 1);
}

void TagView::resizeEvent(QResizeEvent *event)
{
    ColumnView::resizeEvent(event);
    m_look.start();
}

void TagView::scrollContentsBy(int dx, int dy)
{
    ColumnView::scrollContentsBy(dx, dy);
    m_look.start();
}

} // namespace stowage
