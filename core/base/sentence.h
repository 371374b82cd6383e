// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

#include <concepts>
#include <memory>

namespace stowage {

/// Something said to a person, put into words when it is read: an error that was kept speaks the language of the window
/// now, not the one in which it happened. Made by `Tr::tr("…")`, or of words that somebody else said and that stay as
/// they are. A value; any thread may read it, as with QCoreApplication::translate().
class Sentence {
public:
    Sentence() = default;
    Sentence(QString words); // NOLINT(google-explicit-constructor): words that are there are a sentence
    /// A source text and its disambiguation live as long as the program, as literals do.
    Sentence(const char *source, const char *disambiguation, int n);

    /// What stands for %1, %2 and so on, in the order of calls. What an argument says is never taken for a marker.
    template <typename... Values>
    Sentence arg(const Values &...values) const
    {
        return with({argument(values)...});
    }

    QString words() const;
    operator QString() const { return words(); } // NOLINT(google-explicit-constructor): most readers want words
    bool isEmpty() const { return m_source == nullptr && m_words.isEmpty(); }

    friend bool operator==(const Sentence &a, const Sentence &b) { return a.words() == b.words(); }

private:
    struct Source;

    static Sentence argument(const Sentence &value) { return value; }
    static Sentence argument(const QString &value) { return value; }
    static Sentence argument(QStringView value) { return value.toString(); }
    static Sentence argument(QLatin1StringView value) { return QString(value); }
    static Sentence argument(std::integral auto value) { return QString::number(value); }
    Sentence with(const QList<Sentence> &arguments) const;

    QString m_words; ///< where there is no source
    std::shared_ptr<const Source> m_source;
};

using Sentences = QList<Sentence>;

QStringList words(const Sentences &sentences);

} // namespace stowage
