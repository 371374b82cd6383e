// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/celldelegate.h"

#include "ui/style/colors.h"

#include <QApplication>
#include <QPainter>

namespace stowage {
namespace {

constexpr int rowPadding = 9;
constexpr int sidePadding = 6;

} // namespace

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + rowPadding);
    return size;
}

bool CellDelegate::isSelected(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected;
}

QColor CellDelegate::inkOf(const QStyleOptionViewItem &option, bool quiet)
{
    if (isSelected(option))
        return option.palette.color(QPalette::HighlightedText);
    return quiet ? quietText(option.palette) : option.palette.color(QPalette::Text);
}

QRect CellDelegate::textArea(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(sidePadding, 0, -sidePadding, 0);
}

void CellDelegate::paintBackground(QPainter &painter, QStyleOptionViewItem option)
{
    option.text.clear();
    option.icon = {};
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, option.widget);
}

void CellDelegate::paintBar(QPainter &painter, const QStyleOptionViewItem &option, double share, double strongShare)
{
    const QRect area = textArea(option);
    const QRectF line(area.left(), area.bottom() - 3, area.width(), 2);
    const bool selected = isSelected(option);
    QColor strong = selected ? inkOf(option, false) : tintColor(Tint::Accent, option.palette);
    QColor weak = strong;
    weak.setAlphaF(0.35F);
    const double width = qBound(0.0, share, 1.0) * line.width();
    const double strongWidth = qBound(0.0, strongShare, share) * line.width();
    painter.fillRect(QRectF(line.right() - width, line.top(), width, line.height()), weak);
    painter.fillRect(QRectF(line.right() - strongWidth, line.top(), strongWidth, line.height()), strong);
}

} // namespace stowage
