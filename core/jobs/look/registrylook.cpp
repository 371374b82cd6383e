// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/look/registrylook.h"

#include "core/image/describe.h"
#include "core/jobs/registrymodule.h"

#include <algorithm>
#include <vector>

namespace stowage {

namespace {

using Client = std::shared_ptr<RegistryClient>;

constexpr int lanes = 4;

bool countsManifests(const Reference &image)
{
    return image.domain() == QLatin1StringView("docker.io");
}

/// Images that several lanes look at.
struct Tour {
    Reference repository;
    QList<ImageSummary> images;
    qsizetype next = 0;
    std::optional<Error> error;
};

void take(ImageSummary &image, const ImageOutline &outline)
{
    image.mediaType = outline.mediaType;
    image.platforms = outline.platforms;
    image.created = outline.created;
    image.size = image.uniqueSize = std::max<qint64>(outline.size, 0);
    image.artifactType = outline.artifactType;
}

Task<void> runLane(Client client, Tour &tour, TransferContext context)
{
    while (tour.next < tour.images.size() && !tour.error) {
        const qsizetype place = tour.next++;
        const Digest digest = tour.images.at(place).digest;
        const auto outline = co_await registryOutline(client, tour.repository.withDigest(digest), context);
        if (outline)
            take(tour.images[place], *outline);
        else if (outline.error().kind == ErrorKind::Damaged || outline.error().kind == ErrorKind::NotFound)
            tour.images[place].problem = outline.error().message;
        else
            tour.error = outline.error();
    }
}

QList<ImageSummary> byDigest(const Reference &repository, const QMap<QString, Digest> &tags)
{
    QHash<Digest, qsizetype> places;
    QList<ImageSummary> images;
    for (const auto &[tag, digest] : tags.asKeyValueRange()) {
        if (!places.contains(digest)) {
            places.insert(digest, images.size());
            images.emplaceBack().digest = digest;
        }
        images[places.value(digest)].references.append(repository.withTag(tag));
    }
    return images;
}

} // namespace

Task<Result<ImageDetails>> registryDetails(Client client, Reference image, TransferContext context)
{
    const auto module = registryModule();
    if (!module)
        co_return fail(module.error());
    const auto source = (*module)->source(client, image, context, {});
    co_return co_await describeImage(
        *source, context, countsManifests(image) ? DescribedPlatforms::Best : DescribedPlatforms::All);
}

Task<Result<ImageOutline>> registryOutline(Client client, Reference image, TransferContext context)
{
    const auto module = registryModule();
    if (!module)
        co_return fail(module.error());
    if (!countsManifests(image)) {
        const auto source = (*module)->source(client, image, context, {});
        co_return co_await outlineImage(*source, context);
    }
    ImageOutline outline;
    outline.digest = image.digest();
    if (!outline.digest.isNull())
        co_return outline;
    const auto digest = co_await (*module)->digest(client, image, context);
    if (!digest)
        co_return fail(digest.error());
    outline.digest = *digest;
    co_return outline;
}

Task<Result<ImageList>> registryImages(Client client, Reference repository, TransferContext context)
{
    const auto module = registryModule();
    if (!module)
        co_return fail(module.error());
    const auto tags = co_await (*module)->digests(client, context);
    if (!tags)
        co_return fail(tags.error());
    Tour tour;
    tour.repository = repository;
    tour.images = byDigest(repository, *tags);
    std::vector<Task<void>> running;
    for (int lane = 0; lane < lanes && !countsManifests(repository); ++lane)
        running.push_back(runLane(client, tour, context));
    for (Task<void> &lane : running)
        co_await lane;
    if (tour.error)
        co_return fail(*tour.error);
    ImageList list;
    list.images = tour.images;
    std::ranges::stable_sort(list.images, std::ranges::greater(), &ImageSummary::created);
    for (const ImageSummary &image : std::as_const(list.images))
        list.totalSize += image.size;
    co_return list;
}

} // namespace stowage
