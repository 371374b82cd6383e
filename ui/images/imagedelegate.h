// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/style/celldelegate.h"
#include "ui/style/chip.h"

namespace stowage {

/// How the rows of an ImageListModel look: platform chips, a badge for what dangles or has a newer image in its
/// registry, a bar under each size whose dark part is what no other image shares.
class ImageDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    /// The size in bytes that fills a bar.
    void setLargest(qint64 bytes) { m_largest = bytes; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QString displayText(const QVariant &value, const QLocale &locale) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    QString toolTipFor(const QModelIndex &index) const override;

private:
    static int roomBeside(const QList<Chip> &chips, const QStyleOptionViewItem &option); ///< for the name, in pixels
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintChipsFrom(
        int left, QPainter &painter, const QStyleOptionViewItem &option, const QList<Chip> &chips) const;

    qint64 m_largest = 0;
};

} // namespace stowage
