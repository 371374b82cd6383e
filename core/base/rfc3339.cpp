// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/rfc3339.h"

#include <QTimeZone>

namespace stowage {

namespace {

/// Takes what it reads off the front; the first thing that does not fit fails everything after it.
class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    bool good() const { return m_good; }
    bool atEnd() const { return m_text.isEmpty(); }

    bool skipIf(char16_t upper, char16_t lower)
    {
        if (atEnd() || (m_text.front() != upper && m_text.front() != lower))
            return false;
        m_text = m_text.sliced(1);
        return true;
    }

    void expect(char16_t upper, char16_t lower) { m_good = skipIf(upper, lower) && m_good; }
    void expect(char16_t sign) { expect(sign, sign); }

    int number(qsizetype digits)
    {
        int value = 0;
        for (; digits > 0; --digits)
            value = value * 10 + digit();
        return value;
    }

    int fractionInMilliseconds()
    {
        int value = 0;
        int digits = 0;
        for (; atDigit(); ++digits) {
            const int next = digit();
            value = digits < 3 ? value * 10 + next : value;
        }
        m_good = m_good && digits >= 1 && digits <= 9;
        for (; digits < 3; ++digits)
            value *= 10;
        return value;
    }

private:
    bool atDigit() const { return !atEnd() && m_text.front() >= u'0' && m_text.front() <= u'9'; }

    int digit()
    {
        if (!atDigit()) {
            m_good = false;
            m_text = {};
            return 0;
        }
        const int value = m_text.front().unicode() - u'0';
        m_text = m_text.sliced(1);
        return value;
    }

    QStringView m_text;
    bool m_good = true;
};

QDate dateFrom(Scanner &scanner)
{
    const int year = scanner.number(4);
    scanner.expect(u'-');
    const int month = scanner.number(2);
    scanner.expect(u'-');
    return {year, month, scanner.number(2)};
}

QTime timeFrom(Scanner &scanner)
{
    const int hour = scanner.number(2);
    scanner.expect(u':');
    const int minute = scanner.number(2);
    scanner.expect(u':');
    const int second = scanner.number(2);
    const int milliseconds = scanner.skipIf(u'.', u'.') ? scanner.fractionInMilliseconds() : 0;
    // A leap second is told as the last moment of its minute.
    return second == 60 ? QTime(hour, minute, 59, 999) : QTime(hour, minute, second, milliseconds);
}

int offsetInMinutes(Scanner &scanner)
{
    if (scanner.skipIf(u'Z', u'z'))
        return 0;
    const bool west = scanner.skipIf(u'-', u'-');
    if (!west)
        scanner.expect(u'+');
    const int hours = scanner.number(2);
    scanner.expect(u':');
    const int minutes = hours * 60 + scanner.number(2);
    return west ? -minutes : minutes;
}

} // namespace

QDateTime fromRfc3339(QStringView text)
{
    Scanner scanner(text);
    const QDate date = dateFrom(scanner);
    scanner.expect(u'T', u't');
    const QTime time = timeFrom(scanner);
    const int offset = offsetInMinutes(scanner);
    if (!scanner.good() || !scanner.atEnd() || !date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, QTimeZone::UTC).addSecs(-60 * offset);
}

QString toRfc3339(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace stowage
