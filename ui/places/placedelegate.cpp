// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/placedelegate.h"

#include "models/places/placemodel.h"
#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr int sideRoom = 6; // pixels

PlaceRowKind kindOf(const QModelIndex &index)
{
    return PlaceRowKind(index.data(PlaceRole::Kind).toInt());
}

bool isSection(const QModelIndex &index)
{
    return kindOf(index) == PlaceRowKind::RegistriesSection || kindOf(index) == PlaceRowKind::ArchivesSection;
}

/// Whether an engine runs on another machine, or may.
bool isElsewhere(const QModelIndex &engine)
{
    const QString address = engine.data(PlaceRole::Path).toString();
    return address.startsWith(u"ssh://") || address.startsWith(u"tcp://");
}

/// Nothing is known of it yet.
bool isAwaited(const QModelIndex &index)
{
    return index.data(PlaceRole::Busy).toBool() && index.data(PlaceRole::Count).toInt() < 0;
}

QString iconOf(const QModelIndex &index)
{
    if (!index.data(PlaceRole::Problem).toString().isEmpty())
        return u"dialog-warning"_s;
    if (!index.data(PlaceRole::Exposure).toString().isEmpty())
        return u"security-low"_s;
    switch (kindOf(index)) {
    case PlaceRowKind::Library:
        return u"folder-library"_s;
    case PlaceRowKind::AllEngines:
        return u"view-list-details"_s;
    case PlaceRowKind::Engine:
        return isElsewhere(index) ? u"network-server"_s : u"computer"_s;
    case PlaceRowKind::Registry:
        return u"folder-cloud"_s;
    case PlaceRowKind::Favourite:
        return u"starred-symbolic"_s;
    default:
        return u"package"_s;
    }
}

} // namespace

QSize PlaceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = CellDelegate::sizeHint(option, index);
    size.rheight() += 3;
    return size;
}

QString PlaceDelegate::toolTipFor(const QModelIndex &index) const
{
    return index.data(Qt::ToolTipRole).toString();
}

void PlaceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    if (isSection(index) || isAwaited(index))
        option->palette.setColor(QPalette::Text, quietText(option->palette));
    if (isSection(index)) {
        option->font = scaled(option->font, 0.9, true);
        return;
    }
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = themeIcon(iconOf(index));
    option->decorationSize = QSize(16, 16);
}

void PlaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    const int count = index.data(PlaceRole::Count).toInt();
    const QString number = count > 0 ? QLocale().toString(count) : QString();
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const int numberWidth = number.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(number) + 14;
    option.text = option.fontMetrics.elidedText(option.text, Qt::ElideMiddle, option.rect.width() - numberWidth - 34);
    option.textElideMode = Qt::ElideNone;
    const QStyle *style = option.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, painter, option.widget);
    option.rect.adjust(sideRoom, 0, 0, 0);
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    painter->setFont(option.font);
    painter->setPen(inkOf(option, true));
    painter->drawText(option.rect.adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, number);
}

} // namespace stowage
