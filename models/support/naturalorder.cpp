// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/support/naturalorder.h"

#include <QString>

namespace stowage {

static bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Takes a run of digits off the front, without leading zeros.
static QStringView takeNumber(QStringView &text)
{
    qsizetype end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    QStringView number = text.first(end);
    text = text.sliced(end);
    while (number.size() > 1 && number.front() == u'0')
        number = number.sliced(1);
    return number;
}

static int compareNumbers(QStringView a, QStringView b)
{
    return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
}

static int compareNaturally(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            if (const int order = compareNumbers(takeNumber(a), takeNumber(b)); order != 0)
                return order;
            continue;
        }
        if (a.front() != b.front()) {
            const QChar left = a.front().toCaseFolded();
            const QChar right = b.front().toCaseFolded();
            if (left != right)
                return left < right ? -1 : 1;
        }
        a = a.sliced(1);
        b = b.sliced(1);
    }
    return int(!a.isEmpty()) - int(!b.isEmpty());
}

bool naturalLess(QStringView a, QStringView b)
{
    const int order = compareNaturally(a, b);
    return order != 0 ? order < 0 : a.compare(b) < 0;
}

} // namespace stowage
