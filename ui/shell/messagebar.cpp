// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/messagebar.h"

#include <QVBoxLayout>

#include <algorithm>

namespace stowage {

static constexpr int mostRows = 3;

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    hide();
}

MessageBar::Number MessageBar::tell(const Message &message)
{
    return tell([message] { return message; });
}

MessageBar::Number MessageBar::tell(const std::function<Message()> &make)
{
    for (MessageRow *row : QList(m_rows)) {
        if (!row->message().isOffer())
            take(row);
    }
    while (m_rows.size() >= mostRows)
        take(m_rows.last());
    return put(new MessageRow(make, ++m_told, this));
}

void MessageBar::tellError(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled)
        tell([error] { return Message{Message::Kind::Problem, error.message, error.detail, {}}; });
}

MessageBar::Number MessageBar::put(MessageRow *row)
{
    connect(row, &MessageRow::closeWanted, this, [this, row] { take(row); });
    m_rows.prepend(row);
    m_column->insertWidget(0, row);
    row->show();
    show();
    row->announce();
    return row->number();
}

void MessageBar::take(MessageRow *row)
{
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
    setVisible(!m_rows.isEmpty());
}

bool MessageBar::retract(Number message)
{
    const auto row = std::ranges::find(m_rows, message, &MessageRow::number);
    if (row == m_rows.end())
        return false;
    take(*row);
    return true;
}

Message MessageBar::message() const
{
    return newest() ? newest()->message() : Message();
}

void MessageBar::act()
{
    if (newest())
        newest()->act();
}

void MessageBar::dismiss()
{
    while (newest())
        take(newest());
}

void MessageBar::showDetail(bool shown)
{
    if (newest())
        newest()->showDetail(shown);
}

} // namespace stowage
