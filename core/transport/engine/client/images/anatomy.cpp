// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/images/anatomy.h"

#include "core/image/lanes.h"
#include "core/image/layeruses.h"
#include "core/transport/engine/client/images/engineplace.h"

#include <algorithm>

namespace stowage {

namespace {

constexpr int lanes = 4; // an engine answers from its memory, and has other things to do

LayerUses usesIn(const ImageList &list, const AnatomyBook &book)
{
    LayerUses uses;
    for (const ImageSummary &image : list.images) {
        if (!image.isIntermediate)
            countUses(uses, book.value(image.id).layers);
    }
    return uses;
}

/// The engine's own number for the whole stays: it counts more than layers.
void takeSizes(ImageSummary &image, const Anatomy &anatomy, const LayerUses &uses)
{
    const int ownUse = image.isIntermediate ? 0 : 1;
    qint64 shared = 0;
    for (const KeptLayer &layer : anatomy.layers)
        shared += uses.value(layer.chain).images > ownUse ? layer.size : 0;
    image.sharedSize = std::min(image.size, shared);
    image.uniqueSize = image.size - image.sharedSize;
}

void take(ImageSummary &image, const Anatomy &anatomy, const LayerUses &uses)
{
    if (!anatomy.platform.isNull())
        image.platforms = {anatomy.platform};
    image.layers = int(anatomy.layers.size());
    image.kept = anatomy.layers;
    if (anatomy.areSizesKnown && image.size >= 0)
        takeSizes(image, anatomy, uses);
}

/// Layers once, and what each image has besides.
qint64 totalOf(const ImageList &list, const LayerUses &uses)
{
    qint64 total = 0;
    for (const ImageSummary &image : list.images)
        total += image.uniqueSize;
    for (const LayerUse &use : uses)
        total += use.images > 1 ? use.size : 0;
    return total;
}

Anatomy anatomyOf(const PlatformDetails &platform)
{
    Anatomy anatomy{.platform = platform.platform};
    const QList<Digest> chains = chainIds(platform.config.diffIds);
    anatomy.areSizesKnown = chains.size()
        == std::ranges::count_if(platform.config.history, [](const HistoryEntry &entry) { return entry.layer >= 0; });
    for (qsizetype i = 0; i < chains.size(); ++i)
        anatomy.layers.append(
            {chains.at(i), anatomy.areSizesKnown ? platform.layers.value(i).descriptor.size : qint64(-1)});
    return anatomy;
}

Task<Result<void>> studyOne(
    EngineClientPtr client, EngineMet met, ImageSummary image, std::shared_ptr<AnatomyBook> book, std::stop_token stop)
{
    const auto details = co_await describeInEngine(client, met, image, stop);
    if (details && !details->platforms.isEmpty())
        book->insert(image.id, anatomyOf(details->platforms.first()));
    if (details || details.error().kind == ErrorKind::NotFound)
        co_return Result<void>{};
    if (details.error().kind == ErrorKind::Unreachable || details.error().kind == ErrorKind::Cancelled)
        co_return fail(details.error());
    book->insert(image.id, Anatomy{}); // a damaged image stays unknown, and takes no other along
    co_return Result<void>{};
}

} // namespace

bool needsStudy(const EngineMet &met)
{
    return !met.facts.hasContainerdStore;
}

ImageList withAnatomies(ImageList list, const AnatomyBook &book)
{
    const LayerUses uses = usesIn(list, book);
    bool areAllKnown = true;
    for (ImageSummary &image : list.images) {
        const Anatomy anatomy = book.value(image.id);
        if (book.contains(image.id))
            take(image, anatomy, uses);
        areAllKnown = areAllKnown && anatomy.areSizesKnown && image.size >= 0;
    }
    if (areAllKnown)
        list.totalSize = totalOf(list, uses);
    return list;
}

Task<Result<void>> studyImages(EngineClientPtr client, EngineMet met, QList<ImageSummary> images,
    std::shared_ptr<AnatomyBook> book, std::stop_token stop)
{
    images.removeIf([&](const ImageSummary &image) { return book->contains(image.id); });
    const auto study
        = [&](qsizetype index, std::stop_token until) { return studyOne(client, met, images.at(index), book, until); };
    co_return co_await inLanes(images.size(), lanes, study, stop);
}

Task<Result<ImageList>> wholeList(
    EngineClientPtr client, EngineMet met, ImageList list, std::shared_ptr<AnatomyBook> book, std::stop_token stop)
{
    if (!needsStudy(met))
        co_return list;
    if (auto all = co_await studyImages(client, met, list.images, book, stop); !all)
        co_return fail(all.error());
    co_return withAnatomies(list, *book);
}

} // namespace stowage
