// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/messagerow.h"

#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

Tint tintOf(Message::Kind kind)
{
    constexpr Tint tints[] = {Tint::Good, Tint::Accent, Tint::Warning, Tint::Danger};
    return tints[int(kind)];
}

QString iconOf(Message::Kind kind)
{
    const QString names[] = {u"dialog-ok"_s, u"dialog-information"_s, u"dialog-warning"_s, u"dialog-error"_s};
    return names[int(kind)];
}

} // namespace

MessageRow::MessageRow(std::function<Message()> make, int number, QWidget *parent)
    : QFrame(parent)
    , m_make(std::move(make))
    , m_number(number)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_row(new QHBoxLayout)
    , m_details(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_detail(new QPlainTextEdit(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setCheckable(true);
    m_details->setAutoRaise(true);
    m_close->setAutoRaise(true);
    m_detail->setReadOnly(true);
    m_detail->setFont(monospaced(font()));
    m_detail->setMaximumHeight(5 * fontMetrics().lineSpacing());
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_details);
    m_row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 8, 6);
    column->addLayout(m_row);
    column->addWidget(m_detail);
    connect(m_details, &QToolButton::toggled, m_detail, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, &MessageRow::closeWanted);
    m_detail->hide();
    retranslate();
}

void MessageRow::announce()
{
    QAccessibleAnnouncementEvent event(this, m_message.text);
    if (m_message.kind == Message::Kind::Problem)
        event.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&event);
}

void MessageRow::act()
{
    if (m_message.actions.isEmpty())
        return Q_EMIT closeWanted();
    actOn(0);
}

void MessageRow::actOn(qsizetype action)
{
    const MessageAction chosen = m_message.actions.value(action);
    if (chosen.settles)
        Q_EMIT closeWanted();
    if (chosen.act)
        chosen.act();
}

/// A message offers the same in every language: only the words change.
void MessageRow::showActions()
{
    while (m_actions.size() < m_message.actions.size()) {
        auto *button = new QPushButton(this);
        connect(button, &QPushButton::clicked, this, [this, action = m_actions.size()] { actOn(action); });
        m_actions.append(button);
        m_row->insertWidget(m_row->indexOf(m_details), button);
    }
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setText(m_message.actions.value(i).text);
}

void MessageRow::showDetail(bool shown)
{
    m_details->setChecked(shown && !m_message.detail.isEmpty());
}

void MessageRow::showIcon()
{
    m_icon->setPixmap(themeIcon(iconOf(m_message.kind)).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_close->setIcon(themeIcon(u"window-close"_s));
}

void MessageRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor tint = tintColor(tintOf(m_message.kind), palette());
    painter.fillRect(rect(), blend(palette().color(QPalette::Base), tint, 0.12));
    painter.fillRect(QRect(0, 0, 3, height()), tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairline(palette()));
}

void MessageRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closeWanted();
    QFrame::keyPressEvent(event);
}

void MessageRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QFrame::changeEvent(event);
}

void MessageRow::retranslate()
{
    m_message = m_make();
    m_text->setText(m_message.text);
    showActions();
    m_detail->setPlainText(m_message.detail);
    m_details->setVisible(!m_message.detail.isEmpty());
    setAccessibleName(m_message.text);
    showIcon();
    m_details->setText(tr("Details"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    m_detail->setAccessibleName(tr("Details"));
}

} // namespace stowage
