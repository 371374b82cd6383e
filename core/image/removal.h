// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"

namespace stowage {

/// What is taken away of one image: some of its names, or the image itself when `deletes`.
struct RemovalItem {
    Digest digest;
    Digest id;
    QList<Reference> names; ///< that go
    QStringList otherNames; ///< that go and are no references
    bool deletes = false; ///< no name stays: the image goes too
    qint64 frees = 0; ///< bytes, if this item alone went; -1: not known
    QList<Reference> origins{}; ///< of the image: what it is called that has no name
    QList<ImageUser> users{}; ///< that hold it; an engine does not let it go before they do
    QList<Digest> children{}; ///< images that were built on it and stay: an engine keeps it for their sake
};

/// Exactly what a removal or a clean-up will do, made before anything happens and carried out as it stands.
struct RemovalPlan {
    QList<RemovalItem> items;
    /// Bytes, all items together, once the trash is emptied where there is one; at least so many where an engine does
    /// not tell which layers images have; -1: not known.
    qint64 frees = 0;
};

/// Which images a clean-up takes (docker image prune).
struct PruneRequest {
    bool all = false; ///< every image, not only dangling ones
    QDateTime until; ///< only those created before; invalid: any age
    QStringList labels; ///< only those with each of these (`key` or `key=value`)
    QStringList withoutLabels; ///< none of these
};

/// One removal that can still be taken back.
struct TrashEntry {
    QString id;
    QDateTime removedAt; ///< UTC
    QDateTime keptUntil; ///< UTC; afterwards its bytes may go
    RemovalPlan plan;
};

/// What undo() did.
struct UndoReport {
    TrashEntry entry;
    QList<Reference> restored;
    QList<Reference> taken; ///< names that belong to another image by now and stayed there
};

} // namespace stowage
