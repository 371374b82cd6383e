// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/style/celldelegate.h"
#include "ui/style/chip.h"

namespace stowage {

/// How a repository looks: its name, a star for a favourite, and for what a search found badges, how many stars it has
/// and a line that says what it is.
class RepositoryDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    /// Whether rows have room for a description. The same for all of a list.
    void setDescribed(bool described) { m_described = described; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    QString toolTipFor(const QModelIndex &index) const override;

private:
    QRect paintStars(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect line) const;
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect line) const;

    bool m_described = false;
};

} // namespace stowage
