// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/sentence.h"

#include <QCoreApplication>

namespace stowage {

struct Sentence::Source {
    const char *text;
    const char *disambiguation;
    int n;
    Sentences arguments;
};

Sentence::Sentence(QString words)
    : m_words(std::move(words))
{
}

Sentence::Sentence(const char *source, const char *disambiguation, int n)
    : m_source(std::make_shared<const Source>(source, disambiguation, n))
{
}

/// In one pass, so that what an argument says is never taken for a marker.
static QString filled(const QString &pattern, const Sentences &arguments)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int marker = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (marker < 1 || marker > arguments.size()) {
            text += pattern[i];
            continue;
        }
        text += arguments[marker - 1].words();
        ++i;
    }
    return text;
}

Sentence Sentence::with(const Sentences &arguments) const
{
    if (m_source == nullptr)
        return filled(m_words, arguments);
    Sentence more;
    more.m_source = std::make_shared<const Source>(
        m_source->text, m_source->disambiguation, m_source->n, m_source->arguments + arguments);
    return more;
}

QString Sentence::words() const
{
    if (m_source == nullptr)
        return m_words;
    const QString pattern
        = QCoreApplication::translate("stowage::Tr", m_source->text, m_source->disambiguation, m_source->n);
    return m_source->arguments.isEmpty() ? pattern : filled(pattern, m_source->arguments);
}

QStringList words(const Sentences &sentences)
{
    return {sentences.begin(), sentences.end()};
}

} // namespace stowage
