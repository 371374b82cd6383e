// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

#include <algorithm>
#include <utility>

namespace stowage {

/// What was typed to narrow a list of names: words that a name must all have, in whatever order and letter case.
class FilterWords {
public:
    /// Whether these are other words than before.
    bool set(const QString &typed)
    {
        QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
        return std::exchange(m_words, words) != words;
    }

    bool passes(const QString &name) const
    {
        return std::ranges::all_of(
            m_words, [&](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

} // namespace stowage
