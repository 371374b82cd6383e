// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/plainline.h"

#include <QRegularExpression>

#include <utility>

namespace stowage {

// A program that never ends its line must not fill the memory.
static constexpr qsizetype longestLine = 64 * 1024;

QString plainLine(const QString &line)
{
    static const QRegularExpression sequence(
        QStringLiteral("\\x1b(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)|[@-Z\\\\-_])"));
    QString text = line;
    text.remove(sequence);
    while (text.endsWith(u'\r') || text.endsWith(u'\n'))
        text.chop(1);
    return text.sliced(text.lastIndexOf(u'\r') + 1);
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
