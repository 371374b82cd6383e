// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/images/imagedelegate.h"

#include "core/base/bytesize.h"
#include "models/images/imagelistmodel.h"
#include "ui/style/texts.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr int chipGap = 4;

/// The name matters more than why it is marked: where there is no room for both, the tool tip tells.
void shorten(QList<Chip> &chips)
{
    for (Chip &chip : chips)
        if (chip.tint == Tint::Accent)
            chip.text = u"↑"_s;
}

bool isGroup(const QModelIndex &index)
{
    return index.data(ImageRole::Kind).toInt() == int(ImageRowKind::Group);
}

} // namespace

QString ImageDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    return value.typeId() == QMetaType::QDateTime ? ago(value.toDateTime()) : CellDelegate::displayText(value, locale);
}

void ImageDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    switch (index.column()) {
    case ImageListModel::RepositoryColumn:
        if (isGroup(index))
            option->font.setWeight(QFont::DemiBold);
        break;
    case ImageListModel::IdColumn:
        option->font = monospaced(option->font);
        option->palette.setColor(QPalette::Text, quietText(option->palette));
        break;
    case ImageListModel::CreatedColumn:
        option->text = ago(index.data(ImageRole::CreatedAt).toDateTime());
        option->palette.setColor(QPalette::Text, quietText(option->palette));
        break;
    default:
        break;
    }
}

void ImageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    if (index.column() == ImageListModel::RepositoryColumn)
        return paintName(*painter, given, index);
    if (index.column() == ImageListModel::PlatformsColumn) {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        paintBackground(*painter, option);
        return paintChipsFrom(
            textArea(option).left(), *painter, option, platformChips(index.data(ImageRole::Platforms).toStringList()));
    }
    CellDelegate::paint(painter, given, index);
    const qint64 size = index.data(ImageRole::SizeBytes).toLongLong();
    if (index.column() == ImageListModel::SizeColumn && size > 0 && m_largest > 0) {
        const double unique = double(qMax(qint64(0), index.data(ImageRole::UniqueBytes).toLongLong()));
        paintBar(*painter, given, double(size) / double(m_largest), unique / double(m_largest));
    }
}

int ImageDelegate::roomBeside(const QList<Chip> &chips, const QStyleOptionViewItem &option)
{
    int room = textArea(option).width() - chipGap;
    for (const Chip &chip : chips)
        room -= chipWidth(chip, option.font) + chipGap;
    return room;
}

void ImageDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    paintBackground(painter, option);
    const bool dangling = index.data(ImageRole::Dangling).toBool();
    QList<Chip> chips;
    if (isGroup(index))
        chips.append({QLocale().toString(index.data(ImageRole::RowCount).toInt()), Tint::Neutral});
    if (!index.data(ImageRole::Newer).toString().isEmpty())
        chips.append({tr("update", "a badge: a newer image is in the registry"), Tint::Accent});
    if (dangling)
        chips.append({tr("dangling"), Tint::Warning});
    if (!index.data(ImageRole::Problem).toString().isEmpty())
        chips.append({tr("incomplete"), Tint::Danger});
    if (!index.data(ImageRole::ArtifactType).toString().isEmpty())
        chips.append({tr("artifact"), Tint::Neutral});

    const QFontMetrics metrics(option.font);
    int room = roomBeside(chips, option);
    if (room < std::min(metrics.horizontalAdvance(option.text), textArea(option).width() * 3 / 5)) {
        shorten(chips);
        room = roomBeside(chips, option);
    }
    const QString text = metrics.elidedText(option.text, Qt::ElideMiddle, qMax(room, 24));
    painter.setFont(option.font);
    painter.setPen(inkOf(option, dangling || index.parent().isValid()));
    painter.drawText(textArea(option), Qt::AlignLeft | Qt::AlignVCenter, text);
    const int width = metrics.horizontalAdvance(text);
    paintChipsFrom(textArea(option).left() + (width ? width + 2 * chipGap : 0), painter, option, chips);
}

void ImageDelegate::paintChipsFrom(
    int left, QPainter &painter, const QStyleOptionViewItem &option, const QList<Chip> &chips) const
{
    const QRect area(left, option.rect.top(), textArea(option).right() - left, option.rect.height());
    paintChips(painter, area, chips, option.font, option.palette, isSelected(option));
}

QString ImageDelegate::toolTipFor(const QModelIndex &index) const
{
    switch (index.column()) {
    case ImageListModel::IdColumn:
        return index.data(ImageRole::Digest).toString();
    case ImageListModel::CreatedColumn:
        return fullTime(index.data(ImageRole::CreatedAt).toDateTime());
    case ImageListModel::PlatformsColumn:
        return index.data(ImageRole::Platforms).toStringList().join(u'\n');
    case ImageListModel::RepositoryColumn: {
        const QString problem = index.data(ImageRole::Problem).toString();
        const QString newer = index.data(ImageRole::Newer).toString();
        const QString remark = problem.isEmpty() ? newer : problem;
        return remark.isEmpty() ? index.data(ImageRole::AllNames).toStringList().mid(0, 12).join(u'\n') : remark;
    }
    case ImageListModel::SizeColumn:
        return index.data(ImageRole::SizeBytes).isValid() && index.data(ImageRole::UniqueBytes).toLongLong() >= 0
            ? tr("%1 of it in no other image").arg(localSize(index.data(ImageRole::UniqueBytes).toLongLong()))
            : QString();
    default:
        return index.data().toString();
    }
}

} // namespace stowage
