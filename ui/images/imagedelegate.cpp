// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/images/imagedelegate.h"

#include "core/base/bytesize.h"
#include "core/base/listed.h"
#include "models/images/imagelistmodel.h"
#include "ui/style/texts.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr int chipGap = 4;

bool isKind(const QModelIndex &index, ImageRowKind kind)
{
    return index.data(ImageRole::Kind).toInt() == int(kind);
}

bool isGroup(const QModelIndex &index)
{
    return isKind(index, ImageRowKind::Group);
}

bool says(const QModelIndex &index, ImageRole::Role role)
{
    return !index.data(role).toString().isEmpty();
}

Chip updateChip(bool briefly)
{
    return {briefly ? u"↑"_s : ImageDelegate::tr("update", "a badge: a newer image is in the registry"), Tint::Accent};
}

Chip useChip(bool running, bool briefly)
{
    if (running)
        return {briefly ? u"●"_s : ImageDelegate::tr("running", "a badge: a container of the image does"), Tint::Good};
    return {briefly ? u"○"_s : ImageDelegate::tr("in use", "a badge: the image has containers"), Tint::Neutral};
}

/// What a row is marked with. The name matters more than why: where there is no room for both, some say it briefly, and
/// the tool tip tells.
QList<Chip> marksOf(const QModelIndex &index, bool briefly)
{
    QList<Chip> chips;
    if (isGroup(index))
        chips.append({QLocale().toString(index.data(ImageRole::RowCount).toInt()), Tint::Neutral});
    if (says(index, ImageRole::Newer))
        chips.append(updateChip(briefly));
    if (index.data(ImageRole::InUse).toBool())
        chips.append(useChip(index.data(ImageRole::Running).toBool(), briefly));
    if (index.data(ImageRole::Dangling).toBool())
        chips.append({ImageDelegate::tr("dangling"), Tint::Warning});
    if (index.data(ImageRole::Intermediate).toBool())
        chips.append({ImageDelegate::tr("step", "of a build"), Tint::Neutral});
    if (says(index, ImageRole::Problem))
        chips.append({ImageDelegate::tr("incomplete"), Tint::Danger});
    if (says(index, ImageRole::ArtifactType))
        chips.append({ImageDelegate::tr("artifact"), Tint::Neutral});
    return chips;
}

/// What is wrong with it, what is new, or else its names; and who uses it.
QString nameTip(const QModelIndex &index)
{
    const QString problem = index.data(ImageRole::Problem).toString();
    const QString remark = problem.isEmpty() ? index.data(ImageRole::Newer).toString() : problem;
    QStringList lines
        = remark.isEmpty() ? index.data(ImageRole::AllNames).toStringList().mid(0, 12) : QStringList(remark);
    if (isKind(index, ImageRowKind::Intermediate))
        lines.append(ImageDelegate::tr("A step of a build: another image was built on it."));
    if (const QStringList users = index.data(ImageRole::UsedBy).toStringList(); !users.isEmpty())
        lines.append(ImageDelegate::tr("Used by %1").arg(listed(users)));
    return lines.join(u'\n');
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
        if (index.data(ImageRole::Intermediate).toBool())
            option->palette.setColor(QPalette::Text, quietText(option->palette));
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
    QList<Chip> chips = marksOf(index, false);
    const QFontMetrics metrics(option.font);
    int room = roomBeside(chips, option);
    if (room < std::min(metrics.horizontalAdvance(option.text), textArea(option).width() * 3 / 5)) {
        chips = marksOf(index, true);
        room = roomBeside(chips, option);
    }
    const QString text = metrics.elidedText(option.text, Qt::ElideMiddle, qMax(room, 24));
    painter.setFont(option.font);
    const bool nameless = index.data(ImageRole::Dangling).toBool() || index.data(ImageRole::Intermediate).toBool();
    painter.setPen(inkOf(option, nameless || index.parent().isValid()));
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
    case ImageListModel::RepositoryColumn:
        return nameTip(index);
    case ImageListModel::SizeColumn:
        return index.data(ImageRole::UniqueBytes).isValid()
            ? tr("%1 of it in no other image").arg(localSize(index.data(ImageRole::UniqueBytes).toLongLong()))
            : QString();
    default:
        return index.data().toString();
    }
}

} // namespace stowage
