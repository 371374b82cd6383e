// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/style/celldelegate.h"

namespace stowage {

/// How the rows of a LayerModel look: a bar per size against the largest layer, instructions without a layer dimmed.
class LayerDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    QString toolTipFor(const QModelIndex &index) const override;
};

} // namespace stowage
