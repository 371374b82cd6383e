// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/updates/updateprogress.h"

#include "ui/style/icons.h"
#include "ui/updates/updateverbs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace stowage {

UpdateProgress::UpdateProgress(UpdateVerbs &verbs, QWidget *parent)
    : QWidget(parent)
    , m_verbs(verbs)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QToolButton(this))
{
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(12 * fontMetrics().averageCharWidth());
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_stop->setAutoRaise(true);
    m_stop->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_bar, m_stop})
        row->addWidget(part);
    connect(m_stop, &QToolButton::clicked, &verbs, &UpdateVerbs::stop);
    connect(&verbs, &UpdateVerbs::checkingChanged, this, &UpdateProgress::show);
    retranslate();
}

void UpdateProgress::show()
{
    m_bar->setRange(0, m_verbs.toAsk());
    m_bar->setValue(m_verbs.asked());
    m_text->setText(tr("Checking for updates: %1 of %2").arg(m_verbs.asked()).arg(m_verbs.toAsk()));
    setVisible(m_verbs.isChecking());
}

void UpdateProgress::retranslate()
{
    m_stop->setIcon(themeIcon(u"process-stop"_s));
    m_stop->setToolTip(tr("Stop checking for updates"));
    m_stop->setAccessibleName(m_stop->toolTip());
    m_bar->setAccessibleName(tr("Names that were asked for"));
    show();
}

void UpdateProgress::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace stowage
