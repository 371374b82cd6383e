// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/look/registrylook.h"

#include "core/image/describe.h"
#include "core/image/lanes.h"
#include "core/jobs/registrymodule.h"

#include <algorithm>

namespace stowage {

namespace {

using Client = std::shared_ptr<RegistryClient>;

constexpr int lanes = 4;

void take(ImageSummary &image, const ImageOutline &outline)
{
    image.mediaType = outline.mediaType;
    image.platforms = outline.platforms;
    image.created = outline.created;
    image.size = image.uniqueSize = std::max<qint64>(outline.size, 0);
    image.artifactType = outline.artifactType;
}

/// What is wrong with one image is told in its row.
Task<Result<void>> lookAt(Client client, Reference repository, ImageSummary &image, TransferContext context)
{
    const auto outline = co_await registryOutline(client, repository.withDigest(image.digest), context);
    if (outline)
        take(image, *outline);
    else if (outline.error().kind == ErrorKind::Damaged || outline.error().kind == ErrorKind::NotFound)
        image.problem = outline.error().message;
    else
        co_return fail(outline.error());
    co_return Result<void>{};
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
        *source, context, image.isOnDockerHub() ? DescribedPlatforms::Best : DescribedPlatforms::All);
}

Task<Result<ImageOutline>> registryOutline(Client client, Reference image, TransferContext context)
{
    const auto module = registryModule();
    if (!module)
        co_return fail(module.error());
    if (!image.isOnDockerHub()) {
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
    ImageList list;
    list.images = byDigest(repository, *tags);
    const auto look = [&](qsizetype index, const std::stop_token &stop) {
        return lookAt(client, repository, list.images[index], until(stop, context));
    };
    const qsizetype toLookAt = repository.isOnDockerHub() ? 0 : list.images.size();
    if (auto looked = co_await inLanes(toLookAt, lanes, look, context.stop); !looked)
        co_return fail(looked.error());
    std::ranges::stable_sort(list.images, std::ranges::greater(), &ImageSummary::created);
    for (const ImageSummary &image : std::as_const(list.images))
        list.totalSize += image.size;
    co_return list;
}

} // namespace stowage
