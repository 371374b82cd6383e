// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/table.h"

#include "app/cli/terminaltext.h"
#include "core/base/tr.h"

#include <algorithm>

namespace stowage::cli {

void Table::add(const QStringList &row)
{
    QStringList cells;
    for (const QString &cell : row)
        cells.append(harmlessLine(cell));
    m_rows.append(cells);
}

static void chopBlanks(QString &text)
{
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
}

QString Table::toString() const
{
    QList<qsizetype> widths(m_rows.first().size(), 0);
    for (const QStringList &row : m_rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), columnsOf(row.at(i)));
    const QString blanks(std::ranges::max(widths) + 3, QLatin1Char(' '));
    QString text;
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            text.append(row.at(i)).append(QStringView(blanks).first(widths.at(i) + 3 - columnsOf(row.at(i))));
        chopBlanks(text);
        text += QLatin1Char('\n');
    }
    text.chop(1);
    return text;
}

QString ago(const QDateTime &time)
{
    if (!time.isValid())
        return QStringLiteral("N/A");
    const qint64 seconds = std::max<qint64>(0, time.secsTo(QDateTime::currentDateTimeUtc()));
    const auto count = [seconds](qint64 unit) { return int(seconds / unit); };
    constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour, week = 7 * day, month = 30 * day,
                     year = 365 * day;
    if (seconds < 2 * minute)
        return Tr::tr("%n second(s) ago", nullptr, count(1));
    if (seconds < 2 * hour)
        return Tr::tr("%n minute(s) ago", nullptr, count(minute));
    if (seconds < 2 * day)
        return Tr::tr("%n hour(s) ago", nullptr, count(hour));
    if (seconds < 2 * week)
        return Tr::tr("%n day(s) ago", nullptr, count(day));
    if (seconds < 2 * month)
        return Tr::tr("%n week(s) ago", nullptr, count(week));
    if (seconds < 2 * year)
        return Tr::tr("%n month(s) ago", nullptr, count(month));
    return Tr::tr("%n year(s) ago", nullptr, count(year));
}

} // namespace stowage::cli
