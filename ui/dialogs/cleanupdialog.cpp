// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/cleanupdialog.h"

#include "ui/dialogs/parts/planview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

CleanUpDialog::CleanUpDialog(Subject subject, QWidget *parent)
    : Sheet(parent)
    , m_subject(std::move(subject))
    , m_dangling(new QRadioButton(tr("&Dangling images: those that no name leads to"), this))
    , m_all(new QRadioButton(m_subject.all, this))
    , m_age(new QComboBox(this))
    , m_list(new PlanView(this))
{
    setWindowTitle(m_subject.title);
    m_dangling->setChecked(true);
    m_age->setAccessibleName(tr("Age"));
    m_age->addItem(tr("of any age"), 0);
    for (const int days : {1, 7, 30, 90})
        m_age->addItem(tr("made more than %n day(s) ago", nullptr, days), days);
    auto *ageRow = new QHBoxLayout;
    ageRow->addWidget(m_age);
    ageRow->addStretch();
    body()->addWidget(m_dangling);
    body()->addWidget(m_all);
    body()->addLayout(ageRow);
    body()->addWidget(m_list, 1);
    resize(620, 420);

    connect(m_all, &QRadioButton::toggled, this, &CleanUpDialog::preview);
    connect(m_age, &QComboBox::currentIndexChanged, this, &CleanUpDialog::preview);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(m_plan); });
    preview();
}

PruneRequest CleanUpDialog::request() const
{
    PruneRequest request;
    request.all = m_all->isChecked();
    if (const int days = m_age->currentData().toInt())
        request.until = QDateTime::currentDateTimeUtc().addDays(-days);
    return request;
}

void CleanUpDialog::preview()
{
    acceptButton()->setEnabled(false);
    setAcceptText(tr("Clean Up"), u"edit-clear-history"_s);
    setFooter(tr("Looking at what would go…"));
    lookAgain();
}

void CleanUpDialog::lookAgain()
{
    m_subject.plan(request()).then(this, [this, ticket = m_questions.next()](const Result<RemovalPlan> &plan) {
        if (m_questions.isCurrent(ticket))
            showPlan(plan);
    });
}

void CleanUpDialog::showPlan(const Result<RemovalPlan> &plan)
{
    m_plan = plan.value_or(RemovalPlan());
    m_list->show(m_plan);
    acceptButton()->setEnabled(!m_plan.items.isEmpty());
    if (!plan)
        return setFooter(plan.error().message);
    if (m_plan.items.isEmpty())
        return setFooter(tr("There is nothing to clean up."));
    setAcceptText(tr("Remove %1").arg(planSummary(m_plan)), u"edit-clear-history"_s);
    setFooter(m_subject.hasTrash ? planGain(m_plan) : planGainAtOnce(m_plan));
}

} // namespace stowage
