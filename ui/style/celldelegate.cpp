// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/celldelegate.h"

#include "ui/style/colors.h"
#include "ui/style/texts.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOptionHeader>
#include <QToolTip>

namespace stowage {
namespace {

constexpr int rowPadding = 9;
constexpr int sidePadding = 6;

/// A style leaves a narrow gap beside a text: two columns, one ending and one beginning there, would read as one.
class RoomyHeader : public QProxyStyle {
public:
    explicit RoomyHeader(QObject *parent)
        : QProxyStyle(QApplication::style()->name())
    {
        setParent(parent);
    }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        return metric == PM_HeaderMargin ? sidePadding : QProxyStyle::pixelMetric(metric, option, widget);
    }

    /// The mark of the sorted column stays in the middle of the taller header.
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override
    {
        const auto *mark = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (element != PE_IndicatorHeaderArrow || !mark || !widget)
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        QStyleOptionHeader centred = *mark;
        centred.rect.moveTop((widget->height() - centred.rect.height()) / 2 + 1);
        QProxyStyle::drawPrimitive(element, &centred, painter, widget);
    }
};

const QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

/// How much further than the style itself would put it.
int inset(const QStyleOptionViewItem &option)
{
    return qMax(
        0, sidePadding - styleOf(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) - 1);
}

} // namespace

void CellDelegate::alignHeader(QHeaderView *header)
{
    header->setStyle(new RoomyHeader(header));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + rowPadding);
    size.rwidth() += 2 * inset(option);
    return size;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    paintBackground(*painter, option);
    option.rect.adjust(inset(option), 0, -inset(option), 0);
    option.backgroundBrush = {};
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
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
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &option, &painter, option.widget);
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

bool CellDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString tip = event->type() == QEvent::ToolTip && index.isValid() ? toolTipFor(index) : QString();
    if (tip.isNull())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), toolTipText(tip), view);
    return true;
}

} // namespace stowage
