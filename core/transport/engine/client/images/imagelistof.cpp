// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/images/imagelistof.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace stowage {

namespace {

using Users = QHash<Digest, QList<ImageUser>>;

ImageUser userOf(const EngineContainer &container)
{
    using enum ImageUser::Kind;
    return {container.isExternal ? External : container.isRunning ? Running : Stopped, container.name, container.id};
}

Users usersOf(const QList<EngineContainer> &containers)
{
    Users users;
    for (const EngineContainer &container : containers)
        users[container.imageId].append(userOf(container));
    for (QList<ImageUser> &some : users)
        std::ranges::sort(some, {}, [](const ImageUser &user) { return std::tuple(user.kind, user.name, user.id); });
    return users;
}

QSet<Digest> parentsIn(const QList<EngineImage> &images)
{
    QSet<Digest> parents;
    for (const EngineImage &image : images) {
        if (!image.parent.isNull())
            parents.insert(image.parent);
    }
    return parents;
}

QStringList texts(const QList<Reference> &references)
{
    QStringList list;
    for (const Reference &reference : references)
        list.append(reference.toString());
    return list;
}

/// Podman takes the digest that an image was pulled by for a name like any other; Docker does not.
void takeNames(ImageSummary &summary, const EngineImage &image, bool isParent)
{
    summary.references = image.tags;
    std::ranges::sort(summary.references, {}, &Reference::toString);
    summary.otherNames = image.odd;
    summary.origins = image.digests;
    const bool isNameless = image.tags.isEmpty() && image.odd.isEmpty();
    // Podman knows of nameless ones that something else needs: members of manifest lists.
    const bool isNeeded = isParent || (!image.isDangling && image.digests.isEmpty());
    summary.isIntermediate = isNameless && isNeeded;
    if (isNameless && !isParent && !image.isDangling)
        summary.otherNames = texts(image.digests);
}

void takeSizes(ImageSummary &summary, const EngineImage &image)
{
    summary.size = image.size.value_or(-1);
    summary.sharedSize = image.sharedSize.value_or(-1);
    summary.uniqueSize = image.size && image.sharedSize ? *image.size - *image.sharedSize : -1;
}

void takeManifests(ImageSummary &summary, const EngineImage &image)
{
    if (image.descriptor)
        summary.mediaType = image.descriptor->mediaType;
    for (const EngineManifest &manifest : image.manifests) {
        if (manifest.isAttestation)
            summary.attestationSize += manifest.contentSize.value_or(0);
        else
            (manifest.isAvailable ? summary.platforms : summary.absentPlatforms).append(manifest.platform);
    }
}

ImageSummary summaryOf(const EngineImage &image, const Users &users, bool isParent)
{
    ImageSummary summary;
    summary.digest = summary.id = image.id;
    takeNames(summary, image, isParent);
    takeSizes(summary, image);
    takeManifests(summary, image);
    summary.created = image.created;
    summary.labels = image.labels;
    summary.users = users.value(image.id);
    summary.parent = image.parent;
    return summary;
}

} // namespace

ImageList imageListOf(const QList<EngineImage> &images, const QList<EngineContainer> &containers)
{
    const Users users = usersOf(containers);
    const QSet<Digest> parents = parentsIn(images);
    ImageList list;
    list.totalSize = -1;
    list.images.reserve(images.size());
    for (const EngineImage &image : images)
        list.images.append(summaryOf(image, users, parents.contains(image.id)));
    // Docker lists those of the same second in another order each time.
    std::ranges::sort(list.images, [](const ImageSummary &a, const ImageSummary &b) {
        return a.created != b.created ? a.created > b.created : a.id.hex() < b.id.hex();
    });
    return list;
}

} // namespace stowage
