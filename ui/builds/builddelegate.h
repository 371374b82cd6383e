// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/style/celldelegate.h"

namespace stowage {

/// A step of a build as it is drawn: a mark for how it does, where it stands in the Dockerfile, its instruction, how it
/// ended; while it is folded and under way, what it printed last. Below it, in fixed width, its output.
class BuildDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// How wide a line of output is, in pixels.
    static int widthOf(const QString &line, const QFont &font);

protected:
    QString toolTipFor(const QModelIndex &index) const override;
};

} // namespace stowage
