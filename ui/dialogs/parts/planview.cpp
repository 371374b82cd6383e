// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/planview.h"

#include "core/base/bytesize.h"
#include "core/base/tr.h"
#include "ui/style/celldelegate.h"
#include "ui/style/texts.h"

#include <QHeaderView>

#include <algorithm>
#include <utility>

namespace stowage {
namespace {

/// "quay.io/team/app@1a2b3c4d5e6f", as far as anybody remembers where it came from.
QString originOf(const RemovalItem &item)
{
    if (item.origins.isEmpty())
        return Tr::tr("<none>");
    const Reference &origin = item.origins.first();
    return origin.familiarName() + u'@' + origin.digest().shortHex();
}

QStringList namesOf(const RemovalItem &item)
{
    QStringList names = item.otherNames;
    for (const Reference &name : item.names)
        names.append(name.familiar());
    return names.isEmpty() ? QStringList(originOf(item)) : names;
}

QString effectOf(const RemovalItem &item)
{
    if (!item.deletes)
        return PlanView::tr("the image stays");
    return item.frees < 0 ? QString() : localSize(item.frees);
}

} // namespace

PlanView::PlanView(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("What goes"));
    setHeaderLabels({tr("Name"), tr("ID"), tr("Frees")});
    setItemDelegate(new CellDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(NoSelection);
    setAlternatingRowColors(true);
    header()->setStretchLastSection(false);
    CellDelegate::alignHeader(header());
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
}

void PlanView::show(const RemovalPlan &plan, bool containersToo)
{
    QList<QTreeWidgetItem *> rows;
    for (const RemovalItem &item : plan.items) {
        const Digest &id = item.id.isNull() ? item.digest : item.id;
        const bool isHeld = !containersToo && item.deletes && !item.users.isEmpty();
        QString effect = isHeld ? tr("stays: in use") : effectOf(item);
        for (const QString &name : namesOf(item)) {
            auto *row = new QTreeWidgetItem({name, id.shortHex(), std::exchange(effect, {})});
            row->setToolTip(0, toolTipText(name + u'\n' + item.digest.toString()));
            row->setFont(1, monospaced(font()));
            row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
            row->setDisabled(isHeld);
            rows.append(row);
        }
    }
    clear();
    addTopLevelItems(rows);
}

QString planSummary(const RemovalPlan &plan)
{
    const auto images = std::ranges::count_if(plan.items, &RemovalItem::deletes);
    qsizetype names = 0;
    for (const RemovalItem &item : plan.items)
        names += item.deletes ? 0 : item.names.size() + item.otherNames.size();
    if (names == 0)
        return PlanView::tr("%n image(s)", nullptr, int(images));
    if (images == 0)
        return PlanView::tr("%n name(s)", nullptr, int(names));
    return PlanView::tr("%1 and %2")
        .arg(PlanView::tr("%n image(s)", nullptr, int(images)), PlanView::tr("%n name(s)", nullptr, int(names)));
}

QString planGain(const RemovalPlan &plan)
{
    return plan.frees > 0 ? PlanView::tr("Frees %1 once the trash is emptied").arg(localSize(plan.frees))
                          : PlanView::tr("Frees no space: the layers stay in use");
}

QString planGainAtOnce(const RemovalPlan &plan)
{
    if (plan.frees < 0)
        return PlanView::tr("The engine does not tell what this frees");
    return plan.frees > 0 ? PlanView::tr("Frees %1").arg(localSize(plan.frees))
                          : PlanView::tr("Frees no space: the layers stay in use");
}

} // namespace stowage
