// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/sheet.h"

#include "ui/style/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

Sheet::Sheet(QWidget *parent)
    : QDialog(parent)
    , m_introduction(new QLabel(this))
    , m_body(new QVBoxLayout)
    , m_footer(new QLabel(this))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    for (QLabel *label : {m_introduction, m_footer}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_introduction->hide();
    m_footer->setForegroundRole(QPalette::PlaceholderText);
    m_accept->setObjectName(u"accept"_s);
    m_accept->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_footer, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(12);
    column->addWidget(m_introduction);
    column->addLayout(m_body, 1);
    column->addSpacing(2);
    column->addLayout(buttons);

    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void Sheet::setIntroduction(const QString &sentence)
{
    m_introduction->setText(sentence);
    m_introduction->setVisible(!sentence.isEmpty());
}

void Sheet::setAcceptText(const QString &verb, const QString &iconName)
{
    m_accept->setText(verb);
    m_accept->setIcon(themeIcon(iconName));
}

void Sheet::setFooter(const QString &text)
{
    m_footer->setText(text);
    if (isVisible())
        growToFit();
}

void Sheet::preferCancel()
{
    m_accept->setAutoDefault(false);
    m_accept->setDefault(false);
    m_cancel->setAutoDefault(true);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

void Sheet::followLanguage()
{
    reject();
}

/// What the Tab key reaches before the buttons at the bottom, in that order.
QList<QWidget *> Sheet::fields() const
{
    QList<QWidget *> found;
    for (QWidget *widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        if (widget->window() == this && widget->focusPolicy() & Qt::TabFocus && widget != m_accept
            && widget != m_cancel)
            found.append(widget);
    }
    return found;
}

/// A line that wraps may ask for more height than the window has.
void Sheet::growToFit()
{
    layout()->activate();
    if (const int needed = heightForWidth(width()); needed > height())
        resize(width(), needed);
}

void Sheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && isVisible())
        followLanguage();
    QDialog::changeEvent(event);
}

/// Enter presses the button that has the focus; in a field it means what the dialog is for.
void Sheet::letEnterPress()
{
    if (!m_accept->isDefault())
        return; // see preferCancel()
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(true);
}

void Sheet::showEvent(QShowEvent *event)
{
    letEnterPress();
    const QList<QWidget *> all = fields();
    if (!all.isEmpty())
        setTabOrder(all.last(), m_cancel);
    setTabOrder(m_cancel, m_accept);
    const auto usable = [](const QWidget *field) { return field->isEnabled() && !field->isHidden(); };
    const auto first = std::ranges::find_if(all, usable);
    if (!focusWidget())
        (first != all.end() ? *first : m_accept)->setFocus();
    growToFit();
    QDialog::showEvent(event);
}

} // namespace stowage
