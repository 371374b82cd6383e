// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/placeholder.h"

#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

QLabel *centredLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

Placeholder::Placeholder(QWidget *parent)
    : QWidget(parent)
    , m_icon(centredLabel(this))
    , m_title(centredLabel(this))
    , m_sentence(centredLabel(this))
    , m_action(new QPushButton(this))
    , m_otherAction(new QPushButton(this))
    , m_more(new QToolButton(this))
    , m_detail(centredLabel(this))
    , m_column(new QVBoxLayout(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setFont(scaled(font(), 1.25, true));
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_column->setSpacing(8);
    m_column->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_sentence})
        m_column->addWidget(label);
    auto *actions = new QHBoxLayout;
    actions->addStretch();
    actions->addWidget(m_action);
    actions->addWidget(m_otherAction);
    actions->addStretch();
    m_column->addLayout(actions);
    m_column->addWidget(m_more, 0, Qt::AlignHCenter);
    m_column->addWidget(m_detail);
    m_column->addStretch(3);
    m_more->setText(tr("Details"));
    m_more->setObjectName(u"more"_s);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_detail->setObjectName(u"detail"_s);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    connect(m_more, &QToolButton::toggled, m_detail, &QWidget::setVisible);
    connectActions();
    setAction({}, {});
    setOtherAction({}, {});
    setDetail({});
}

void Placeholder::connectActions()
{
    // What is done may take the action away.
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const std::function<void()> act = m_act)
            act();
    });
    connect(m_otherAction, &QPushButton::clicked, this, [this] {
        if (const std::function<void()> act = m_otherAct)
            act();
    });
}

void Placeholder::setContent(const QString &iconName, const QString &title, const QString &sentence)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAction({}, {});
    setOtherAction({}, {});
    setDetail({});
    showIcon();
}

void Placeholder::setAction(const QString &text, const std::function<void()> &act)
{
    m_act = act;
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Placeholder::setOtherAction(const QString &text, const std::function<void()> &act)
{
    m_otherAct = act;
    m_otherAction->setText(text);
    m_otherAction->setVisible(!text.isEmpty());
}

void Placeholder::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_more->setVisible(!detail.isEmpty());
    m_more->setChecked(false);
    m_detail->hide();
}

void Placeholder::addBelow(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget, 0, Qt::AlignHCenter);
}

void Placeholder::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    if (event->type() == QEvent::LanguageChange)
        m_more->setText(tr("Details"));
    QWidget::changeEvent(event);
}

void Placeholder::showIcon()
{
    const QIcon icon = themeIcon(m_iconName);
    m_icon->setVisible(!icon.isNull());
    m_icon->setPixmap(icon.pixmap(QSize(48, 48), devicePixelRatioF()));
}

} // namespace stowage
