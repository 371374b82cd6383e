// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/searchindex.h"

#include <QByteArrayList>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <functional>

namespace stowage {

static constexpr char rowEnd = '\n'; // words never hold white space, so none is found across two rows
static constexpr qsizetype usualRowSize = 200;
static constexpr qsizetype headSize = sizeof(quint64);

/// The words of a filter, the longest first: it leaves the fewest rows for the others.
static QByteArrayList wordsOf(const QString &filter)
{
    QByteArrayList words = filter.toCaseFolded().simplified().toUtf8().split(' ');
    words.removeAll(QByteArray());
    std::ranges::stable_sort(words, std::ranges::greater(), &QByteArray::size);
    return words;
}

/// The hex digits that a word may be the beginning of a digest by; empty when it cannot be one.
static QByteArrayView hexOf(QByteArrayView word)
{
    static constexpr QByteArrayView algorithm = "sha256:";
    if (word.startsWith(algorithm))
        word = word.sliced(algorithm.size());
    const bool isHex
        = std::ranges::all_of(word, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    return isHex && word.size() >= 2 ? word : QByteArrayView();
}

/// The first eight bytes, the first digit leftmost.
static quint64 headOf(const Digest &digest)
{
    QByteArray head = digest.raw().first(std::min(digest.raw().size(), headSize));
    return qFromBigEndian<quint64>(head.leftJustified(headSize, '\0').constData());
}

/// How a digest that begins with `hex` begins, and which bits of it count.
struct WantedHead {
    quint64 bits = 0;
    quint64 mask = 0;

    explicit WantedHead(QByteArrayView hex)
    {
        const QByteArrayView digits = hex.first(std::min(hex.size(), 2 * headSize));
        const int spare = int(64 - 4 * digits.size());
        bits = digits.toByteArray().toULongLong(nullptr, 16) << spare;
        mask = ~quint64(0) << spare;
    }
};

void SearchIndex::reserve(qsizetype rows)
{
    m_text.reserve(rows * usualRowSize);
    m_starts.reserve(size_t(rows) + 1);
    m_digests.reserve(size_t(rows) * 2);
    m_heads.reserve(size_t(rows) * 2);
}

void SearchIndex::add(const QString &text, const Digest &id, const Digest &digest)
{
    m_text += text.toCaseFolded().toUtf8();
    m_text += rowEnd;
    m_starts.push_back(m_text.size());
    for (const Digest &one : {id, digest}) {
        m_digests.push_back(one);
        m_heads.push_back(headOf(one));
    }
}

std::vector<quint8> SearchIndex::match(const QString &filter) const
{
    std::vector<quint8> shown(size_t(rowCount()), 1);
    for (const QByteArray &word : wordsOf(filter))
        keep(word, shown);
    return shown;
}

void SearchIndex::keep(const QByteArray &word, std::vector<quint8> &shown) const
{
    std::vector<quint8> found(shown.size(), 0);
    sweepText(word, found);
    if (const QByteArrayView hex = hexOf(word); !hex.isEmpty())
        sweepDigests(hex, found);
    std::ranges::transform(shown, found, shown.begin(), [](quint8 a, quint8 b) { return quint8(a & b); });
}

void SearchIndex::sweepText(QByteArrayView word, std::vector<quint8> &found) const
{
    const char *const begin = m_text.constData();
    const char *const end = begin + m_text.size();
    const char *from = begin;
    size_t row = 0;
    while (const void *hit = memmem(from, size_t(end - from), word.data(), size_t(word.size()))) {
        const qsizetype offset = static_cast<const char *>(hit) - begin;
        while (m_starts[row + 1] <= offset)
            ++row;
        found[row] = 1;
        from = begin + m_starts[++row];
    }
}

void SearchIndex::sweepDigests(QByteArrayView hex, std::vector<quint8> &found) const
{
    const WantedHead wanted(hex);
    const QString whole = hex.size() > 2 * headSize ? QString::fromLatin1(hex) : QString();
    for (size_t i = 0; i < m_heads.size(); ++i) {
        if ((m_heads[i] & wanted.mask) == wanted.bits && m_digests[i].hex().startsWith(whole))
            found[i / 2] = 1;
    }
}

} // namespace stowage
