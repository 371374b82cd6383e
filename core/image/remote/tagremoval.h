// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <QSet>
#include <QStringList>

namespace stowage {

/// One image that is deleted from a registry, which deletes by digest: every tag on it goes along.
struct TagRemovalItem {
    Digest digest; ///< exactly this is deleted
    QStringList chosen{}; ///< tags that a person named; none when they named the digest
    QStringList others{}; ///< tags that go although nobody named them; sorted
    QStringList indexes{}; ///< tags of indexes that name this image: they stay, and lose a platform; sorted
    Digest subject{}; ///< what it is about, where the repository keeps lists of such; null: nothing

    friend bool operator==(const TagRemovalItem &, const TagRemovalItem &) = default;
};

/// What goes from a repository, before anything goes.
struct TagRemovalPlan {
    Reference repository;
    QList<TagRemovalItem> items; ///< each digest once, in the order in which they were named
    qsizetype looked = 0; ///< tags of the repository that were compared

    qsizetype otherCount() const { return tagsIn(&TagRemovalItem::others).size(); }
    qsizetype indexCount() const { return tagsIn(&TagRemovalItem::indexes).size(); } ///< tags

private:
    /// One index may lose several.
    QSet<QString> tagsIn(QStringList TagRemovalItem::*tags) const
    {
        QSet<QString> all;
        for (const TagRemovalItem &item : items)
            for (const QString &tag : item.*tags)
                all.insert(tag);
        return all;
    }
};

} // namespace stowage
