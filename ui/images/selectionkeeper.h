// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/images/imagelistmodel.h"

#include <QPersistentModelIndex>
#include <QPoint>

class QItemSelection;
class QTreeView;

namespace stowage {

/// Carries a list's selection through a new arrangement of its rows: what was selected stays so by what it is about,
/// never by how many rows there are, and its groups stand open. QItemSelectionModel alone takes a new list of as many
/// rows for the old one, and says nothing of rows that went. When all that was selected is gone from the place (and not
/// only hidden by the filter), the row that took its position is selected. GUI thread.
class SelectionKeeper : public QObject {
    Q_OBJECT

public:
    /// Before the view gets this model; both must outlive the keeper.
    SelectionKeeper(QTreeView *view, ImageListModel *model);
    /// After the view got the model.
    void follow();

Q_SIGNALS:
    void moved(); ///< other images or names are selected than before the arrangement

private:
    void keep();
    void restore();
    ImageSelection selection() const;
    QModelIndex neighbour() const;
    void setSelected(const QModelIndexList &rows);
    void openGroupsOf(const QModelIndexList &rows);

    QTreeView *m_view;
    ImageListModel *m_model;
    QString m_filter;
    QList<QPersistentModelIndex> m_rows;
    ImageSelection m_before;
    QPoint m_position; ///< of the first selected row: its place in a group (-1: none), its top row
};

/// Whole rows as few ranges.
QItemSelection rangesOf(QModelIndexList rows);

} // namespace stowage
