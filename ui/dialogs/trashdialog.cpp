// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/trashdialog.h"

#include "core/base/bytesize.h"
#include "core/base/listed.h"
#include "ui/dialogs/emptytrashdialog.h"
#include "ui/dialogs/parts/planview.h"
#include "ui/style/celldelegate.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

QString namesIn(const RemovalPlan &plan)
{
    QStringList names;
    for (const RemovalItem &item : plan.items) {
        for (const Reference &name : item.names)
            names.append(name.familiar());
        names.append(item.otherNames);
        if (item.names.isEmpty() && item.otherNames.isEmpty())
            names.append((item.id.isNull() ? item.digest : item.id).shortHex());
    }
    return listed(names);
}

QTreeWidgetItem *rowFor(const TrashEntry &entry)
{
    auto *row = new QTreeWidgetItem(
        {namesIn(entry.plan), ago(entry.removedAt), fullTime(entry.keptUntil), localSize(entry.plan.frees)});
    row->setData(0, Qt::UserRole, entry.id);
    row->setToolTip(0, toolTipText(namesIn(entry.plan)));
    row->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    return row;
}

} // namespace

TrashDialog::TrashDialog(Workspace &workspace, QWidget *parent)
    : Sheet(parent)
    , m_workspace(workspace)
    , m_list(new QTreeWidget(this))
    , m_empty(new QPushButton(this))
{
    setWindowTitle(tr("Trash"));
    setIntroduction(tr("What was removed stays here for a while and can be taken back."));
    setAcceptText(tr("Take Back"), u"edit-undo"_s);
    cancelButton()->setText(tr("Close"));
    m_list->setAccessibleName(tr("Removals"));
    m_list->setHeaderLabels({tr("Removed"), tr("When"), tr("Kept until"), tr("Frees")});
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    CellDelegate::alignHeader(m_list->header());
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_empty->setIcon(themeIcon(u"trash-empty"_s));
    body()->addWidget(m_list);
    body()->addWidget(m_empty, 0, Qt::AlignLeft);
    resize(620, 400);

    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &TrashDialog::update);
    connect(m_list, &QTreeWidget::itemActivated, this, &QDialog::accept);
    connect(m_empty, &QPushButton::clicked, this, &TrashDialog::askToEmpty);
    connect(&m_workspace, &Workspace::libraryChanged, this, &TrashDialog::reload);
    connect(this, &QDialog::accepted, this,
        [this] { Q_EMIT undoChosen(m_list->currentItem()->data(0, Qt::UserRole).toString()); });
    update();
    reload();
}

void TrashDialog::reload()
{
    m_workspace.trash().then(this, [this](const Result<QList<TrashEntry>> &entries) { showEntries(entries); });
}

void TrashDialog::showEntries(const Result<QList<TrashEntry>> &entries)
{
    m_list->clear();
    m_frees = 0;
    setFooter(entries ? QString() : entries.error().message.words());
    for (const TrashEntry &entry : entries.value_or(QList<TrashEntry>())) {
        m_list->addTopLevelItem(rowFor(entry));
        m_frees += entry.plan.frees;
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    update();
}

void TrashDialog::update()
{
    acceptButton()->setEnabled(m_list->currentItem() != nullptr);
    m_empty->setEnabled(m_list->topLevelItemCount() > 0);
    m_empty->setText(
        m_frees > 0 ? tr("Empty the Trash (frees up to %1)…").arg(localSize(m_frees)) : tr("Empty the Trash…"));
}

void TrashDialog::askToEmpty()
{
    auto *sheet = new EmptyTrashDialog(m_list->topLevelItemCount(), this);
    connect(sheet, &QDialog::accepted, this, [this] {
        Q_EMIT emptyChosen();
        close();
    });
    sheet->open();
}

} // namespace stowage
