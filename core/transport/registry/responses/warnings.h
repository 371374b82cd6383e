// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringList>

namespace stowage {

/// What a registry wants to tell whoever uses it: `Warning: 299 - "text"` (OCI distribution-spec, "Warnings"). Each
/// once, and no more than 4096 bytes of them all are listened to.
class Warnings {
public:
    /// The values of the `Warning` headers of one answer; other warnings than 299 are none of a person's business.
    void add(const QList<QByteArray> &headers);

    /// In the order in which they were heard first; as harmless as serverWords().
    const QStringList &texts() const { return m_texts; }

private:
    QStringList m_texts;
    qsizetype m_heard = 0; ///< bytes
};

} // namespace stowage
