// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/tagdelegate.h"

#include "models/registries/tagmodel.h"
#include "ui/style/chip.h"
#include "ui/style/texts.h"

using namespace Qt::StringLiterals;

namespace stowage {
QString TagDelegate::toolTipFor(const QModelIndex &index) const
{
    const QString problem = index.data(TagRole::Problem).toString();
    if (!problem.isEmpty())
        return problem;
    switch (index.column()) {
    case TagModel::DigestColumn:
        return index.data(TagRole::Digest).toString();
    case TagModel::PlatformsColumn:
        return (
            index.data(TagRole::Platforms).toStringList() + QStringList{index.data(TagRole::ArtifactType).toString()})
            .join(u'\n')
            .trimmed();
    case TagModel::CreatedColumn:
        return fullTime(index.data(TagRole::CreatedAt).toDateTime());
    default:
        return index.data().toString();
    }
}

void TagDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    if (index.column() == TagModel::DigestColumn)
        option->font = monospaced(option->font);
    if (index.column() == TagModel::CreatedColumn)
        option->text = ago(index.data(TagRole::CreatedAt).toDateTime());
    if (index.column() == TagModel::DigestColumn || index.column() == TagModel::CreatedColumn)
        option->palette.setColor(QPalette::Text, quietText(option->palette));
}

void TagDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    const QStringList platforms = index.data(TagRole::Platforms).toStringList();
    if (index.column() != TagModel::PlatformsColumn || platforms.isEmpty())
        return CellDelegate::paint(painter, given, index);
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    paintBackground(*painter, option);
    paintChips(*painter, textArea(option), platformChips(platforms), option.font, option.palette, isSelected(option));
}

} // namespace stowage
