// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractItemModel>

namespace stowage {

/// A tree of two levels: top rows, some of which have children. The arithmetic of indexes stands here once; a concrete
/// model says how many there are. Every index is found in constant time. GUI thread.
class TwoLevelModel : public QAbstractItemModel {
public:
    using QAbstractItemModel::QAbstractItemModel;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &child) const final;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const final;
    bool hasChildren(const QModelIndex &parent = {}) const final;
    /// Says of rows without children that they never have any, which spares a view much asking.
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The program's language changed: every text may be another one.
    void retranslate();

protected:
    virtual int topCount() const = 0;
    virtual int childCount(int top) const = 0;

    /// What children know their top row by, and the way back: its number, unless top rows come and go one by one. Then
    /// that of a row with children has to be something that stays.
    virtual int keyOf(int top) const { return top; }
    virtual int topWith(int key) const { return key; }

    static bool isTop(const QModelIndex &index) { return index.internalId() == 0; }
    /// The top row that a valid index is, or lies under.
    int topOf(const QModelIndex &index) const
    {
        return isTop(index) ? index.row() : topWith(int(index.internalId()) - 1);
    }
    QModelIndex topIndex(int top, int column = 0) const { return createIndex(top, column, quintptr(0)); }
    QModelIndex childIndex(int top, int row, int column = 0) const
    {
        return createIndex(row, column, quintptr(keyOf(top)) + 1);
    }
};

} // namespace stowage
