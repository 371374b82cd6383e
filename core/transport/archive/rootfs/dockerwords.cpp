// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/rootfs/dockerwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace stowage {

namespace {

/// Cuts a line into words, character by character.
class Cutter {
public:
    void take(QChar c)
    {
        if (m_escaped) {
            // Within double quotes a backslash stays before anything that it has no meaning for.
            if (m_quote == u'"' && c != u'"' && c != u'\\' && c != u'$')
                m_word += u'\\';
            add(c);
            m_escaped = false;
        } else if (c == u'\\' && m_quote != u'\'') {
            m_escaped = true;
        } else if (m_quote.isNull() ? (c == u'"' || c == u'\'') : c == m_quote) {
            m_quote = m_quote.isNull() ? c : QChar();
            m_hasWord = true;
        } else if (m_quote.isNull() && c.isSpace()) {
            endWord();
        } else {
            add(c);
        }
    }

    QStringList finished()
    {
        endWord();
        return m_words;
    }

private:
    void add(QChar c)
    {
        m_word += c;
        m_hasWord = true;
    }

    void endWord()
    {
        if (m_hasWord)
            m_words << m_word;
        m_word.clear();
        m_hasWord = false;
    }

    QStringList m_words;
    QString m_word;
    QChar m_quote;
    bool m_escaped = false;
    bool m_hasWord = false;
};

} // namespace

QStringList words(const QString &line)
{
    Cutter cutter;
    for (const QChar c : line)
        cutter.take(c);
    return cutter.finished();
}

std::optional<QStringList> execForm(const QString &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
    const QJsonArray array = document.array();
    const bool allStrings = std::ranges::all_of(array, [](const QJsonValue &value) { return value.isString(); });
    if (!document.isArray() || !allStrings)
        return std::nullopt;
    return array.toVariantList().isEmpty() ? QStringList() : QVariant(array.toVariantList()).toStringList();
}

std::optional<QList<QPair<QString, QString>>> keyValues(const QString &line)
{
    const QStringList all = words(line);
    if (all.isEmpty())
        return std::nullopt;
    if (!all.first().contains(u'=')) {
        static const QRegularExpression oldForm(QStringLiteral("^(\\S+)\\s+(.+)$"));
        const auto match = oldForm.match(line.trimmed());
        if (!match.hasMatch())
            return std::nullopt;
        return QList<QPair<QString, QString>>{{match.captured(1), words(match.captured(2)).join(u' ')}};
    }
    QList<QPair<QString, QString>> pairs;
    for (const QString &word : all) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            return std::nullopt;
        pairs << qMakePair(word.left(equals), word.sliced(equals + 1));
    }
    return pairs;
}

} // namespace stowage
