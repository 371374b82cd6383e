// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/layerdelegate.h"

#include "models/layers/layermodel.h"
#include "ui/style/colors.h"
#include "ui/style/texts.h"

#include <QPainter>

namespace stowage {

void LayerDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    const int column = index.column();
    if (column == LayerModel::InstructionColumn || column == LayerModel::DigestColumn)
        option->font = monospaced(option->font);
    if (index.data(LayerRole::Empty).toBool() || column == LayerModel::NumberColumn
        || column == LayerModel::DigestColumn)
        option->palette.setColor(QPalette::Text, quietText(option->palette));
    if (column == LayerModel::CreatedColumn)
        option->text = ago(index.data(LayerRole::CreatedAt).toDateTime());
    if (column == LayerModel::InstructionColumn)
        option->textElideMode = Qt::ElideRight;
}

void LayerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, index);
    if (index.column() == LayerModel::SizeColumn && !index.data(LayerRole::Empty).toBool()) {
        const double share = index.data(LayerRole::ShareOfLargest).toDouble();
        const bool shared = index.data(LayerRole::OtherImages).toInt() > 0;
        paintBar(*painter, option, share, shared ? 0 : share);
    }
}

QString LayerDelegate::toolTipFor(const QModelIndex &index) const
{
    return index.data(index.column() == LayerModel::InstructionColumn ? LayerRole::RawInstruction : LayerRole::Digest)
        .toString();
}

} // namespace stowage
