// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/sheet.h"

#include "ui/style/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

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
    m_introduction->setWordWrap(true);
    m_introduction->hide();
    m_footer->setForegroundRole(QPalette::PlaceholderText);
    m_accept->setObjectName(u"accept"_s);
    m_accept->setDefault(true);
    m_cancel->setAutoDefault(false);

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
}

} // namespace stowage
