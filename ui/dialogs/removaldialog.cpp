// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/removaldialog.h"

#include "ui/dialogs/parts/planview.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

RemovalDialog::RemovalDialog(const RemovalPlan &plan, QWidget *parent)
    : Sheet(parent)
{
    setWindowTitle(tr("Remove"));
    setIntroduction(
        tr("This and nothing else goes. It can be taken back for a week, unless the trash is emptied before."));
    setAcceptText(tr("Remove %1").arg(planSummary(plan)), u"edit-delete"_s);
    setFooter(planGain(plan));
    auto *list = new PlanView(this);
    list->show(plan);
    body()->addWidget(list);
    resize(600, 340);
    connect(this, &QDialog::accepted, this, [this, plan] { Q_EMIT chosen(plan); });
}

} // namespace stowage
