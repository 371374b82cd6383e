// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/placeholder.h"

#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

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
    m_column->addStretch(3);
}

void Placeholder::setContent(const QString &iconName, const QString &title, const QString &sentence)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_sentence->setText(sentence);
    showIcon();
}

void Placeholder::addBelow(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget, 0, Qt::AlignHCenter);
}

void Placeholder::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

void Placeholder::showIcon()
{
    const QIcon icon = themeIcon(m_iconName);
    m_icon->setVisible(!icon.isNull());
    m_icon->setPixmap(icon.pixmap(QSize(48, 48), devicePixelRatioF()));
}

} // namespace stowage
