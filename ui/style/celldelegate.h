// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

class QHeaderView;
class QPainter;

namespace stowage {

/// What delegates that draw more than text share: comfortable row heights, the row's own background, a bar of a share.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Titles as far from the edges as the cells below them.
    static void alignHeader(QHeaderView *header);

protected:
    /// Plain text; a null one leaves it to Qt.
    virtual QString toolTipFor(const QModelIndex &) const { return {}; }
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    /// The cell without its text: selection, hover, focus.
    static void paintBackground(QPainter &painter, QStyleOptionViewItem option);
    /// A thin bar along the bottom of the cell; `share` and `strongShare` (its darker beginning) are 0 to 1 of its
    /// width.
    static void paintBar(QPainter &painter, const QStyleOptionViewItem &option, double share, double strongShare);
    static bool isSelected(const QStyleOptionViewItem &option);
    static QColor inkOf(const QStyleOptionViewItem &option, bool quiet);
    /// Where the text of a cell stands.
    static QRect textArea(const QStyleOptionViewItem &option);
};

} // namespace stowage
