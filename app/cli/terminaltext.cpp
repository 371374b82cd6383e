// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/terminaltext.h"

#include <algorithm>

namespace stowage::cli {

static bool isHarmful(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= 0x20 && code < 0x7f)
        return false;
    const bool isBidi = code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e)
        || (code >= 0x2066 && code <= 0x2069);
    return isBidi || code == 0x2028 || code == 0x2029
        || (c.category() == QChar::Other_Control && code != u'\n' && code != u'\t');
}

static bool leavesLine(QChar c)
{
    return c == u'\n' || c == u'\t' || isHarmful(c);
}

static QString escaped(QChar c)
{
    if (c == u'\n' || c == u'\t')
        return c == u'\n' ? QStringLiteral("\\n") : QStringLiteral("\\t");
    return QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
}

static QString escapedWhere(bool (*isUnwanted)(QChar), const QString &text)
{
    if (std::ranges::none_of(text, isUnwanted))
        return text;
    QString shown;
    for (const QChar c : text)
        shown += isUnwanted(c) ? escaped(c) : QString(c);
    return shown;
}

QString harmless(const QString &text)
{
    return escapedWhere(isHarmful, text);
}

QString harmlessLine(const QString &text)
{
    return escapedWhere(leavesLine, text);
}

static qsizetype columnsOf(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x300) // neither marks nor wide letters yet
        return 1;
    const bool isWide = (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf)
        || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff)
        || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60)
        || (code >= 0xffe0 && code <= 0xffe6);
    return c.isMark() ? 0 : isWide ? 2 : 1;
}

qsizetype columnsOf(QStringView text)
{
    qsizetype columns = 0;
    for (const QChar c : text)
        columns += columnsOf(c);
    return columns;
}

QStringView clipped(QStringView text, qsizetype columns)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        columns -= columnsOf(text.at(i));
        if (columns < 0)
            return text.first(i);
    }
    return text;
}

} // namespace stowage::cli
