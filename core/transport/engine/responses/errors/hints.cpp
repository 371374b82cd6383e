// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/errors/hints.h"

namespace stowage::phrases {

Hint hint(const QString &phrase, Error (*meaning)(const EngineSubject &, const QString &))
{
    return {QRegularExpression(phrase, QRegularExpression::CaseInsensitiveOption), meaning};
}

std::optional<Error> firstOf(
    const Hints &hints, const QString &words, const EngineSubject &subject, const QString &detail)
{
    constexpr qsizetype longest = 16 * 1024;
    const QString text = words.left(longest);
    for (const Hint &known : hints) {
        if (text.contains(known.phrase))
            return known.meaning(subject, detail);
    }
    return std::nullopt;
}

} // namespace stowage::phrases
