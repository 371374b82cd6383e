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
    /// An image may go when what was built on it is gone: how far it is from one that was built on none.
    int depth(const Digest &image) const;
    /// Those that leave, and the steps that lead to no other image: an engine lets them go along.
    QSet<Digest> withSteps(QSet<Digest> leaving) const;

private:
    QHash<Digest, const ImageSummary *> m_images;
    QHash<Digest, QList<Digest>> m_children;
};

} // namespace stowage
