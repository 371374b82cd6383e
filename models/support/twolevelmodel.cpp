// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/support/twolevelmodel.h"

namespace stowage {

QModelIndex TwoLevelModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || row >= rowCount(parent) || column >= columnCount(parent))
        return {};
    return parent.isValid() ? childIndex(parent.row(), row, column) : topIndex(row, column);
}

QModelIndex TwoLevelModel::parent(const QModelIndex &child) const
{
    return !child.isValid() || isTop(child) ? QModelIndex() : topIndex(topOf(child));
}

int TwoLevelModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return topCount();
    return isTop(parent) && parent.column() == 0 ? childCount(parent.row()) : 0;
}

bool TwoLevelModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

Qt::ItemFlags TwoLevelModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return index.isValid() && rowCount(index.siblingAtColumn(0)) == 0 ? flags | Qt::ItemNeverHasChildren : flags;
}

void TwoLevelModel::retranslate()
{
    const int lastColumn = columnCount() - 1;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, lastColumn);
    if (topCount() > 0)
        Q_EMIT dataChanged(topIndex(0), topIndex(topCount() - 1, lastColumn));
    for (int top = 0; top < topCount(); ++top) {
        if (const int children = childCount(top); children > 0)
            Q_EMIT dataChanged(childIndex(top, 0), childIndex(top, children - 1, lastColumn));
    }
}

} // namespace stowage
