// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/tr.h"
#include "models/support/column.h"

#include <QAbstractTableModel>

#include <span>

namespace stowage {

/// A flat table over rows that are values. A concrete model says which columns there are and answers its own roles; the
/// arithmetic stands here once. GUI thread.
template <typename Row>
class TableModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(columns().size()); }

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<Row> &column = columns()[std::size_t(section)];
        return role == Qt::DisplayRole      ? QVariant(Tr::tr(column.title))
            : role == Qt::TextAlignmentRole ? QVariant(column.align)
                                            : QVariant();
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row &row = m_rows[index.row()];
        const Column<Row> &column = columns()[std::size_t(index.column())];
        return role == Qt::DisplayRole      ? QVariant(column.text(row))
            : role == Qt::TextAlignmentRole ? QVariant(column.align)
                                            : fact(row, role);
    }

    /// The program's language changed: every text may be another one.
    void retranslate()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

protected:
    virtual std::span<const Column<Row>> columns() const = 0;
    virtual QVariant fact(const Row &row, int role) const = 0;

    const QList<Row> &rows() const { return m_rows; }
    void setRow(int row, Row value)
    {
        m_rows[row] = std::move(value);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    void setRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

private:
    QList<Row> m_rows;
};

} // namespace stowage
