// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/layout/snapshot.h"

#include <vector>

namespace stowage {

/// Finds images by what people call them, prepared once for any number of questions. The snapshot must outlive it.
class RowFinder {
public:
    explicit RowFinder(const Snapshot &snapshot);

    /// The one row that a person means; the errors of findImage().
    Result<const HeldImage *> find(const ImageName &name) const;
    /// The images that have this name, a reference or one that another tool gave.
    QList<const HeldImage *> named(const ImageName &name) const;

private:
    using Rows = QList<const HeldImage *>;
    struct Id {
        QByteArray hex;
        const HeldImage *row;
    };

    const HeldImage *owner(const Reference &name) const { return m_owners.value(name); }
    Rows withDigest(const Digest &digest) const;
    Rows withPrefix(const QByteArray &hex) const;
    Rows matching(const ImageName &name) const;

    const Snapshot &m_snapshot;
    QHash<Reference, const HeldImage *> m_owners;
    QMultiHash<QString, const HeldImage *> m_others; ///< names that are no references
    QMultiHash<Digest, const HeldImage *> m_parts; ///< configs and manifests of every platform
    std::vector<Id> m_ids; ///< sorted: what is shown as an image's ID, and its digest
};

} // namespace stowage
