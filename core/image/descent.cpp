// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/descent.h"

#include <algorithm>

namespace stowage {

Descent::Descent(const ImageList &list)
{
    for (const ImageSummary &image : list.images) {
        m_images.insert(image.digest, &image);
        if (!image.parent.isNull())
            m_children[image.parent].append(image.digest);
    }
}

QList<Digest> Descent::staying(const Digest &image, const QSet<Digest> &leaving) const
{
    QList<Digest> found;
    QSet<Digest> seen{image};
    QList<Digest> open = m_children.value(image);
    while (!open.isEmpty()) {
        const Digest child = open.takeFirst();
        if (seen.contains(child))
            continue;
        seen.insert(child);
        if (m_images.value(child)->isIntermediate)
            open += m_children.value(child);
        else if (!leaving.contains(child))
            found.append(child);
    }
    return found;
}

int Descent::depth(const Digest &image) const
{
    int depth = 0;
    for (const ImageSummary *step = m_images.value(image); step && !step->parent.isNull() && depth < m_images.size();
        step = m_images.value(step->parent))
        ++depth;
    return depth;
}

const ImageSummary *Descent::nearestBelow(const Digest &image) const
{
    const ImageSummary *const from = m_images.value(image);
    const ImageSummary *step = from ? m_images.value(from->parent) : nullptr;
    for (qsizetype seen = 0; step && step->isIntermediate && seen < m_images.size(); ++seen)
        step = m_images.value(step->parent);
    return step && !step->isIntermediate ? step : nullptr;
}

QSet<Digest> Descent::withSteps(QSet<Digest> leaving) const
{
    const auto leaves = [&](const Digest &image) { return leaving.contains(image); };
    for (const Digest &image : QSet<Digest>(leaving)) {
        const ImageSummary *step = m_images.value(m_images.value(image)->parent);
        while (step && step->isIntermediate && !leaves(step->digest)
            && std::ranges::all_of(m_children.value(step->digest), leaves)) {
            leaving.insert(step->digest);
            step = m_images.value(step->parent);
        }
    }
    return leaving;
}

ImageList withoutSteps(const ImageList &all)
{
    const Descent descent(all);
    ImageList usual = all;
    const auto isStep
        = [&](const ImageSummary &image) { return image.isIntermediate && descent.hasChildren(image.digest); };
    usual.images.removeIf(isStep);
    return usual;
}

static QString calledIn(const Descent &descent, const Digest &digest)
{
    const ImageSummary *const image = descent.image(digest);
    if (image && !image->references.isEmpty())
        return image->references.first().familiar();
    return image && !image->otherNames.isEmpty() ? image->otherNames.first() : digest.shortHex();
}

Kinship kinshipOf(const ImageSummary &image, const ImageList &list)
{
    const Descent descent(list);
    Kinship kinship;
    if (const ImageSummary *const below = descent.nearestBelow(image.digest))
        kinship.parent = calledIn(descent, below->digest);
    else if (!image.parent.isNull())
        kinship.parent = calledIn(descent, image.parent);
    for (const Digest &child : descent.staying(image.digest, {}))
        kinship.children.append(calledIn(descent, child));
    kinship.children.sort();
    return kinship;
}

} // namespace stowage
