// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <QStringList>

namespace stowage {

/// One image that is deleted from a registry, which deletes by digest: every tag on it goes along.
struct TagRemovalItem {
    Digest digest; ///< exactly this is deleted
    QStringList chosen; ///< tags that a person named; none when they named the digest
    QStringList others; ///< tags that go although nobody named them; sorted
    QStringList poorer{}; ///< tags of indexes that name this image: they stay, and lose a platform; sorted

    friend bool operator==(const TagRemovalItem &, const TagRemovalItem &) = default;
};

/// What goes from a repository, before anything goes.
struct TagRemovalPlan {
    Reference repository;
    QList<TagRemovalItem> items; ///< each digest once, in the order in which they were named
    qsizetype looked = 0; ///< tags of the repository that were compared

    qsizetype otherCount() const { return countOf(&TagRemovalItem::others); }
    qsizetype poorerCount() const { return countOf(&TagRemovalItem::poorer); }

private:
    qsizetype countOf(QStringList TagRemovalItem::*tags) const
    {
        qsizetype count = 0;
        for (const TagRemovalItem &item : items)
            count += (item.*tags).size();
        return count;
    }
};

} // namespace stowage
