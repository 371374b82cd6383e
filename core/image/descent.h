// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"

#include <QHash>
#include <QSet>

namespace stowage {

/// Which images of a list were built on which, as an engine remembers; steps of builds are in between. Refers to the
/// list, which must outlive it. What an engine says that makes no sense (an image built on itself) does no harm.
class Descent {
public:
    explicit Descent(const ImageList &list);

    const ImageSummary *image(const Digest &digest) const { return m_images.value(digest); }
    /// The images, and no steps, that stand on this one and are not among those that leave.
    QList<Digest> staying(const Digest &image, const QSet<Digest> &leaving) const;
    /// Whether anything was built on it.
    bool hasChildren(const Digest &image) const { return m_children.contains(image); }
    /// An image may go when what was built on it is gone: how far it is from one that was built on none.
    int depth(const Digest &image) const;
    /// The first image below that is no step; nullptr: none is known.
    const ImageSummary *nearestBelow(const Digest &image) const;
    /// Those that leave, and the steps that lead to no other image: an engine lets them go along.
    QSet<Digest> withSteps(QSet<Digest> leaving) const;

private:
    QHash<Digest, const ImageSummary *> m_images;
    QHash<Digest, QList<Digest>> m_children;
};

/// What an engine lists by itself: all but the steps of builds, which are images without a name that others of the list
/// were built on. The very list where there are none.
ImageList withoutSteps(const ImageList &all);

/// What an image stands on, and what stands on it: names where there are any, else short IDs.
struct Kinship {
    QString parent{}; ///< the nearest image below that is no step; a step where no other is known; empty: none
    QStringList children{}; ///< images that were built on it, in order

    friend bool operator==(const Kinship &, const Kinship &) = default;
};
Kinship kinshipOf(const ImageSummary &image, const ImageList &list);

} // namespace stowage
