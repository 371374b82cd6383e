// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/referencefield.h"

#include "ui/style/colors.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

ReferenceField::ReferenceField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_meaning(new QLabel(this))
{
    m_edit->setAccessibleName(tr("Image name"));
    m_edit->setPlaceholderText(u"debian:13"_s);
    m_edit->setClearButtonEnabled(true);
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_meaning->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_meaning);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showMeaning();
        Q_EMIT edited();
    });
}

void ReferenceField::setText(const QString &text)
{
    m_edit->setText(text);
}

std::optional<Result<Reference>> ReferenceField::value() const
{
    if (m_edit->text().trimmed().isEmpty())
        return {};
    return Reference::parseLoose(m_edit->text());
}

Reference ReferenceField::reference() const
{
    const auto parsed = value();
    return parsed && *parsed ? **parsed : Reference();
}

void ReferenceField::setRemark(const QString &remark)
{
    m_remark = remark;
    showMeaning();
}

void ReferenceField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_edit->setAccessibleName(tr("Image name"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showMeaning();
    QWidget::changeEvent(event);
}

void ReferenceField::showMeaning()
{
    const auto parsed = value();
    if (!parsed)
        showLine({}, false);
    else if (!*parsed)
        showLine(parsed->error().message, true);
    else
        showLine(m_remark.isEmpty() ? (*parsed)->toString() : m_remark, false);
}

void ReferenceField::showLine(const QString &text, bool wrong)
{
    QPalette colors = palette();
    colors.setColor(
        QPalette::WindowText, wrong ? tintColor(Tint::Danger, colors) : quietText(colors, QPalette::WindowText));
    m_meaning->setPalette(colors);
    m_meaning->setText(text);
}

} // namespace stowage
