// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/layout/disk/blobset.h"

#include <QJsonObject>
#include <QSet>

namespace stowage {

/// Marks what documents lead to that Stowage does not understand: old manifests, other tools' kinds of artifact,
/// descriptors with fields of tomorrow. Everything in them that looks like a digest is kept, and what is named so is
/// read for more of them. Blocking; reads at most 10,000 documents of 4 MiB.
class Mentions {
public:
    Mentions(const Library &library, BlobSet &marks)
        : m_library(library)
        , m_marks(marks)
    {
    }

    void follow(const QJsonObject &descriptor);
    void follow(const Digest &document);
    /// False when there was more than it reads: then nobody knows what belongs to whom.
    bool isComplete() const { return m_complete; }

private:
    void add(QByteArrayView text);
    void read();

    const Library &m_library;
    BlobSet &m_marks;
    QSet<QByteArray> m_seen;
    QList<QByteArray> m_next; ///< digests as they are written
    bool m_complete = true;
};

} // namespace stowage
