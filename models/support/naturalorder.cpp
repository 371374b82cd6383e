// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/support/naturalorder.h"

#include <algorithm>
#include <utility>
#include <vector>

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

QString naturalKey(QStringView text)
{
    QString key;
    key.reserve(text.size() + 8);
    while (!text.isEmpty()) {
        if (isDigit(text.front())) {
            // The longer number is the larger one, and numbers lie where digits do among other letters.
            const QStringView number = takeNumber(text);
            key.append(u'0').append(QChar(char16_t(std::min<qsizetype>(number.size(), 0xffff)))).append(number);
        } else {
            key.append(text.front().toCaseFolded());
            text = text.sliced(1);
        }
    }
    return key;
}

bool naturalLess(QStringView a, QStringView b)
{
    const int order = naturalKey(a).compare(naturalKey(b));
    return order != 0 ? order < 0 : a.compare(b) < 0;
}

QStringList inNaturalOrder(const QStringList &texts)
{
    std::vector<std::pair<QString, QString>> keyed;
    for (const QString &text : texts)
        keyed.emplace_back(naturalKey(text), text);
    std::ranges::sort(keyed);
    QStringList sorted;
    for (const auto &[key, text] : keyed)
        sorted.append(text);
    return sorted;
}

} // namespace stowage
