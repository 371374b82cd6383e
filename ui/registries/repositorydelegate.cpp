// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/repositorydelegate.h"

#include "models/registries/repositorymodel.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr int gap = 6;
constexpr int iconSize = 14;

QList<Chip> chipsOf(const QModelIndex &index)
{
    QList<Chip> chips;
    if (const QString registry = index.data(RepositoryRole::Registry).toString(); !registry.isEmpty())
        chips.append({registry, Tint::Neutral});
    if (index.data(RepositoryRole::Official).toBool())
        chips.append({RepositoryDelegate::tr("official"), Tint::Good});
    else if (index.data(RepositoryRole::Typed).toBool())
        chips.append({RepositoryDelegate::tr("this very name"), Tint::Neutral});
    return chips;
}

QString starsText(const QModelIndex &index)
{
    const int stars = index.data(RepositoryRole::Stars).toInt();
    return stars > 0 ? u"★ "_s + QLocale().toString(stars) : QString();
}

} // namespace

QSize RepositoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = CellDelegate::sizeHint(option, index);
    if (m_described)
        size.rheight() += QFontMetrics(scaled(option.font, 0.92)).lineSpacing() + 3;
    return size;
}

void RepositoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    paintBackground(*painter, option);
    painter->save();
    QRect line = textArea(option);
    const QString description = index.data(RepositoryRole::Description).toString();
    if (!description.isEmpty()) {
        const QFont small = scaled(option.font, 0.92);
        const int half = line.height() / 2;
        painter->setFont(small);
        painter->setPen(inkOf(option, true));
        painter->drawText(line.adjusted(0, half + 1, 0, -4), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(small).elidedText(description, Qt::ElideRight, line.width()));
        line.adjust(0, 4, 0, -half + 1);
    }
    paintName(*painter, option, index, paintStars(*painter, option, index, line));
    painter->restore();
}

/// How many there are, at the right; answers the room that is left.
QRect RepositoryDelegate::paintStars(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect line) const
{
    const QString stars = starsText(index);
    if (stars.isEmpty())
        return line;
    const QFont small = scaled(option.font, 0.92);
    painter.setFont(small);
    painter.setPen(inkOf(option, true));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, stars);
    return line.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(stars) - gap, 0);
}

void RepositoryDelegate::paintName(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect line) const
{
    if (index.data(RepositoryRole::Favourite).toBool()) {
        const QRect place(line.left(), line.center().y() - iconSize / 2, iconSize, iconSize);
        themeIcon(u"rating"_s)
            .paint(&painter, place, Qt::AlignCenter, isSelected(option) ? QIcon::Selected : QIcon::Normal);
        line.setLeft(line.left() + iconSize + gap);
    }
    const QList<Chip> chips = chipsOf(index);
    int room = line.width();
    for (const Chip &chip : chips)
        room -= chipWidth(chip, option.font) + gap;
    const QString name = option.fontMetrics.elidedText(option.text, Qt::ElideMiddle, qMax(room, 24));
    painter.setFont(option.font);
    painter.setPen(inkOf(option, false));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    line.setLeft(line.left() + option.fontMetrics.horizontalAdvance(name) + gap);
    paintChips(painter, line, chips, option.font, option.palette, isSelected(option));
}

QString RepositoryDelegate::toolTipFor(const QModelIndex &index) const
{
    const QString description = index.data(RepositoryRole::Description).toString();
    const QString name = index.data().toString();
    return description.isEmpty() ? name : name + u'\n' + description;
}

} // namespace stowage
