// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/images/selectionkeeper.h"

#include <QItemSelectionModel>
#include <QSignalBlocker>
#include <QTreeView>

#include <algorithm>

namespace stowage {
namespace {

/// With their places: engines may have the same image.
QStringList digestsOf(const ImageSelection &selection)
{
    QStringList digests;
    for (qsizetype i = 0; i < selection.images.size(); ++i)
        digests.append(selection.places.value(i) + selection.images.at(i).digest.toString());
    return digests;
}

/// The order of rows does not matter to a selection.
bool isSame(const ImageSelection &a, const ImageSelection &b)
{
    if (a.images.size() != b.images.size() || a.names.size() != b.names.size() || a.otherNames != b.otherNames)
        return false;
    const auto sorted = [](QStringList list) {
        list.sort();
        return list;
    };
    const auto names = [](const ImageSelection &selection) {
        QStringList texts;
        for (const Reference &name : selection.names)
            texts.append(name.toString());
        return texts;
    };
    return sorted(digestsOf(a)) == sorted(digestsOf(b)) && sorted(names(a)) == sorted(names(b));
}

} // namespace

QItemSelection rangesOf(QModelIndexList rows)
{
    std::ranges::sort(rows, [](const QModelIndex &a, const QModelIndex &b) {
        return a.internalId() != b.internalId() ? a.internalId() < b.internalId() : a.row() < b.row();
    });
    QItemSelection ranges;
    for (qsizetype first = 0, next = 0; first < rows.size(); first = next) {
        while (++next < rows.size() && rows[next].internalId() == rows[first].internalId()
            && rows[next].row() == rows[next - 1].row() + 1) { }
        const int last = rows[first].model()->columnCount() - 1;
        ranges.append(QItemSelectionRange(rows[first].siblingAtColumn(0), rows[next - 1].siblingAtColumn(last)));
    }
    return ranges;
}

SelectionKeeper::SelectionKeeper(QTreeView *view, ImageListModel *model)
    : QObject(view)
    , m_view(view)
    , m_model(model)
{
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &SelectionKeeper::keep);
}

void SelectionKeeper::follow()
{
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &SelectionKeeper::restore);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SelectionKeeper::moved);
}

ImageSelection SelectionKeeper::selection() const
{
    return m_model->selection(m_view->selectionModel()->selectedRows());
}

void SelectionKeeper::keep()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    m_before = m_model->selection(rows);
    m_rows = QList<QPersistentModelIndex>(rows.begin(), rows.end());
    const QModelIndex first = rows.value(0);
    const QModelIndex parent = first.parent();
    m_position = parent.isValid() ? QPoint(first.row(), parent.row()) : QPoint(-1, first.row());
    // With nothing selected, the selection model guesses nothing by itself.
    const QSignalBlocker quiet(m_view->selectionModel());
    m_view->selectionModel()->clearSelection();
}

void SelectionKeeper::restore()
{
    QModelIndexList rows;
    for (const QPersistentModelIndex &row : std::as_const(m_rows)) {
        if (row.isValid())
            rows.append(row);
    }
    const bool filtered = std::exchange(m_filter, m_model->filter()) != m_model->filter();
    if (const QModelIndex next = neighbour(); rows.isEmpty() && !m_rows.isEmpty() && !filtered && next.isValid())
        rows.append(next);
    m_rows.clear();
    setSelected(rows);
    openGroupsOf(rows);
    if (!isSame(m_before, selection()))
        Q_EMIT moved();
}

QModelIndex SelectionKeeper::neighbour() const
{
    const QModelIndex top = m_model->index(qMin(m_position.y(), m_model->rowCount() - 1), 0);
    const int under = m_model->rowCount(top);
    return top.isValid() && under > 0 ? m_model->index(qBound(0, m_position.x(), under - 1), 0, top) : top;
}

void SelectionKeeper::setSelected(const QModelIndexList &rows)
{
    QItemSelectionModel *selected = m_view->selectionModel();
    const QSignalBlocker quiet(selected);
    selected->select(rangesOf(rows), QItemSelectionModel::ClearAndSelect);
    if (!selected->currentIndex().isValid() && !rows.isEmpty())
        selected->setCurrentIndex(rows.first(), QItemSelectionModel::NoUpdate);
}

void SelectionKeeper::openGroupsOf(const QModelIndexList &rows)
{
    QSet<int> seen;
    for (const QModelIndex &row : rows) {
        const QModelIndex group = row.parent();
        if (group.isValid() && !seen.contains(group.row()))
            m_view->expand(group);
        seen.insert(group.row());
    }
}

} // namespace stowage
