// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/enginehead.h"

#include "ui/style/icons.h"
#include "ui/style/labels.h"
#include "ui/style/texts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

EngineHead::EngineHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_titleLine(new QHBoxLayout)
    , m_facts(new QLabel(this))
    , m_icon(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_details(new QPushButton(this))
    , m_retry(new QPushButton(this))
    , m_detail(new QLabel(this))
    , m_trouble(new QWidget(this))
{
    m_title->setFont(scaled(font(), 1.15, true));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QLabel *label : {m_title, m_facts, m_problem, m_detail})
        letShrink(label);
    buildTrouble();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(2);
    m_titleLine->addWidget(m_title, 1);
    column->addLayout(m_titleLine);
    column->addWidget(m_facts);
    column->addWidget(m_trouble);
}

void EngineHead::buildTrouble()
{
    m_details->setCheckable(true);
    m_details->setFlat(true);
    m_detail->setFont(monospaced(font()));
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->hide();
    m_retry->hide();
    auto *line = new QHBoxLayout;
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_problem, 1);
    line->addWidget(m_details, 0, Qt::AlignTop);
    line->addWidget(m_retry, 0, Qt::AlignTop);
    auto *trouble = new QVBoxLayout(m_trouble);
    trouble->setContentsMargins(0, 6, 0, 0);
    trouble->addLayout(line);
    trouble->addWidget(m_detail);
    connect(m_details, &QPushButton::toggled, m_detail, &QWidget::setVisible);
    connect(m_retry, &QPushButton::clicked, this, &EngineHead::retryWanted);
}

void EngineHead::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip(toolTipText(title));
}

void EngineHead::setFacts(const QString &facts)
{
    m_facts->setText(facts);
}

void EngineHead::setTrouble(const QString &trouble, const QString &detail)
{
    m_trouble->setVisible(!trouble.isEmpty());
    m_icon->setPixmap(themeIcon(u"dialog-warning"_s).pixmap(16, 16));
    m_problem->setText(trouble);
    m_detail->setText(detail);
    m_details->setVisible(!detail.isEmpty());
    m_details->setChecked(m_details->isChecked() && !trouble.isEmpty());
    m_details->setText(tr("Details"));
    m_retry->setText(tr("Try Again"));
}

void EngineHead::offerRetry()
{
    m_retry->show();
}

void EngineHead::offer(QAction *verb)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(verb);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    m_titleLine->addWidget(button);
}

} // namespace stowage
