// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/layout/cache/listcache.h"
#include "core/transport/layout/snapshot.h"

#include <algorithm>

namespace stowage {

bool isHere(const Snapshot &snapshot, const PlatformFacts &platform)
{
    return platform.known && snapshot.isHere(platform.manifest) && snapshot.isHere(platform.config);
}

const PlatformFacts *bestPlatform(const Snapshot &snapshot, const HeldImage &row)
{
    const PlatformFacts *best = nullptr;
    for (const PlatformFacts &platform : row.facts.platforms) {
        if (!isHere(snapshot, platform))
            continue;
        if (!best || hostDislike(platform.platform) < hostDislike(best->platform))
            best = &platform;
    }
    return best;
}

static void addSizes(ImageSummary &summary, const Snapshot &snapshot, const HeldImage &row)
{
    for (const BlobUse &use : row.facts.blobs) {
        const BlobKey key(use.digest);
        if (!snapshot.present.contains(key))
            continue;
        summary.size += use.size;
        summary.uniqueSize += snapshot.users.value(key) == 1 ? use.size : 0;
        summary.attestationSize += use.attestation ? use.size : 0;
    }
    summary.sharedSize = summary.size - summary.uniqueSize;
}

static qsizetype missingParts(const Snapshot &snapshot, const HeldImage &row)
{
    return std::ranges::count_if(row.facts.blobs,
        [&](const BlobUse &use) { return use.part == BlobUse::Part::Content && !snapshot.isHere(use.digest); });
}

static Sentence problemOf(const Snapshot &snapshot, const HeldImage &row, const PlatformFacts *best)
{
    if (!row.facts.problem.isEmpty())
        return row.facts.problem;
    if (!snapshot.isHere(row.digest()))
        return Tr::tr("This image's manifest is not in the Library. Pull or load the image again.");
    if (!best && row.facts.artifactType.isEmpty())
        return Tr::tr("No platform of this image is in the Library. Pull or load the image again.");
    if (const qsizetype missing = missingParts(snapshot, row); missing > 0)
        return Tr::tr(
            "%n part(s) of this image are not in the Library. Pull or load the image again.", nullptr, int(missing));
    return {};
}

ImageSummary summarise(const Snapshot &snapshot, const HeldImage &row)
{
    ImageSummary summary;
    summary.digest = row.digest();
    summary.mediaType = row.facts.mediaType;
    summary.references = row.references;
    summary.otherNames = row.otherNames;
    summary.artifactType = row.facts.artifactType;
    summary.layers = row.facts.artifactBlobs;
    for (const PlatformFacts &platform : row.facts.platforms)
        (isHere(snapshot, platform) ? summary.platforms : summary.absentPlatforms).append(platform.platform);
    const PlatformFacts *best = bestPlatform(snapshot, row);
    if (best) {
        summary.id = best->config;
        summary.created = best->created;
        summary.labels = best->labels;
        summary.layers = best->layers;
    }
    addSizes(summary, snapshot, row);
    summary.problem = problemOf(snapshot, row, best);
    return summary;
}

static ImageList listOf(const Snapshot &snapshot)
{
    ImageList list;
    list.images.reserve(snapshot.rows.size());
    for (const HeldImage &row : snapshot.rows)
        list.images.append(summarise(snapshot, row));
    std::ranges::stable_sort(list.images, std::ranges::greater(), [](const ImageSummary &image) {
        return image.created.isValid() ? image.created.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    });
    list.totalSize = snapshot.totalSize();
    return list;
}

Result<ImageList> listImages(const Library &library)
{
    const LibraryStamp stamp = LibraryStamp::of(library);
    if (auto known = knownList(library, stamp))
        return *std::move(known);
    const auto snapshot = Snapshot::take(library);
    if (!snapshot)
        return fail(snapshot.error());
    ImageList list = listOf(*snapshot);
    if (LibraryStamp::of(library) == stamp)
        keepList(library, stamp, list);
    return list;
}

} // namespace stowage
