// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

#include <span>

namespace stowage {

/// A list with columns, as all of them are here: uniform rows, several can be selected, the first column takes the room
/// that is left, and a narrow view does without the columns that matter least.
class ColumnView : public QTreeView {
    Q_OBJECT

public:
    explicit ColumnView(QWidget *parent);

Q_SIGNALS:
    void selectionMoved(); ///< other rows are selected, for whatever reason: a click, a filter, a removal
    void menuWanted(const QPoint &globalPosition); ///< by the mouse or by the keyboard

protected:
    /// After the model is set. `letters`: how wide each column is, in widths of the letter "0"; `optional`: columns
    /// that may go, the least useful first. Both outlive the view.
    void setColumns(std::span<const int> letters, std::span<const int> optional);
    void selectRow(const QModelIndex &index); ///< alone; nothing for an invalid one

    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    std::span<const int> m_letters;
    std::span<const int> m_optional;
};

} // namespace stowage
