// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/plainline.h"

#include <QRegularExpression>

#include <utility>

namespace stowage {

// A program that never ends its line must not fill the memory.
static constexpr qsizetype longestLine = 8 * 1024;

QString plainLine(const QString &line)
{
    static const QRegularExpression sequence(
        QStringLiteral("\\x1b(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)|[@-Z\\\\-_])"));
    QString text = line;
    text.remove(sequence);
    while (text.endsWith(u'\r') || text.endsWith(u'\n'))
        text.chop(1);
    text = text.sliced(text.lastIndexOf(u'\r') + 1);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\t'; });
    return text;
}

QString plainText(const QString &text)
{
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = plainLine(line);
    return lines.join(u' ');
}

QStringList LineCutter::add(const QString &piece)
{
    m_begun += piece;
    QStringList lines = m_begun.split(u'\n');
    m_begun = lines.takeLast();
    if (m_begun.size() > longestLine)
        lines.append(std::exchange(m_begun, {}));
    for (QString &line : lines)
        line = plainLine(line);
    return lines;
}

QString LineCutter::rest()
{
    return plainLine(std::exchange(m_begun, {}));
}

} // namespace stowage
