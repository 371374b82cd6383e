// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/style/celldelegate.h"

namespace stowage {

/// A step of a check-up as it is drawn: an icon for the verdict, the step and the time it took, below that what was
/// found and, quieter, what to do. Long sentences wrap.
class CheckUpDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stowage
