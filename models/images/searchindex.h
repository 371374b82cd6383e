// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/digest.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace stowage {

/// The text of many rows in one block of memory, so that finding a word in 100,000 rows is one sweep over it. Rows are
/// added once, in order; searching is const and may be done from any thread.
class SearchIndex {
public:
    void reserve(qsizetype rows);
    /// `text` is searched anywhere, the digests only by how they begin ("7f2c", "sha256:7f2c").
    void add(const QString &text, const Digest &id, const Digest &digest);
    qsizetype rowCount() const { return qsizetype(m_starts.size()) - 1; }

    /// For each row 1 when it has every word of `filter`, else 0.
    std::vector<quint8> match(const QString &filter) const;

private:
    void keep(const QByteArray &word, std::vector<quint8> &shown) const;
    void sweepText(QByteArrayView word, std::vector<quint8> &found) const;
    void sweepDigests(QByteArrayView hex, std::vector<quint8> &found) const;

    QByteArray m_text; ///< case folded UTF-8
    std::vector<qsizetype> m_starts{0}; ///< of each row in m_text, and the end
    std::vector<Digest> m_digests; ///< id and digest of each row
    std::vector<quint64> m_heads; ///< their first bytes, which decide nearly always
};

} // namespace stowage
