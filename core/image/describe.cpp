// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/describe.h"

#include "core/base/tr.h"
#include "core/image/memorywriter.h"

#include <QSet>

#include <algorithm>

namespace stowage {

namespace {

constexpr int maximumDepth = 4;
constexpr qsizetype maximumEntries = 10'000;

/// A description under way.
struct Description {
    ImageDetails details;
    QSet<Digest> counted; ///< blobs
    QSet<Digest>
        indexes; ///< that were followed: one that leads to itself, or is named again and again, is followed once
    qsizetype entries = 0;
    DescribedPlatforms which = DescribedPlatforms::All;
};

Task<Result<PlatformDetails>> describePlatform(
    ImageSource &source, RawManifest raw, Platform claimed, TransferContext context)
{
    const auto manifest = Manifest::parse(raw);
    if (!manifest)
        co_return fail(manifest.error());
    PlatformDetails details;
    details.manifest = *manifest;
    details.platform = claimed;
    if (manifest->isImage()) {
        const auto bytes = co_await readSmallBlob(source, manifest->config, context);
        if (!bytes)
            co_return fail(bytes.error());
        auto config = ImageConfig::parse(*bytes);
        if (!config)
            co_return fail(config.error());
        config->fitHistory(manifest->layers.size());
        details.config = *config;
        details.platform = config->platform.isNull() ? claimed : config->platform;
    }
    for (qsizetype i = 0; i < manifest->layers.size(); ++i)
        details.layers.append({manifest->layers.at(i), details.config.diffIds.value(i), true, 0});
    co_return details;
}

void addPlatform(Description &description, PlatformDetails platform)
{
    ImageDetails &details = description.details;
    details.summary.platforms.append(platform.platform);
    for (const Descriptor &blob : QList<Descriptor>{platform.manifest.config} + platform.manifest.layers) {
        if (description.counted.contains(blob.digest))
            continue;
        description.counted.insert(blob.digest);
        details.summary.size += blob.size;
    }
    details.platforms.append(std::move(platform));
}

/// The platform that suits this machine best comes first and gives the image its ID.
void finish(ImageDetails &details)
{
    std::ranges::stable_sort(
        details.platforms, {}, [](const PlatformDetails &platform) { return hostDislike(platform.platform); });
    details.summary.uniqueSize = details.summary.size;
    if (details.platforms.isEmpty())
        return;
    const PlatformDetails &best = details.platforms.first();
    details.summary.layers = int(best.layers.size());
    if (best.manifest.isImage()) {
        details.summary.id = best.manifest.config.digest;
        details.summary.created = best.config.created;
        details.summary.labels = best.config.labels;
    } else {
        details.summary.artifactType = best.manifest.effectiveArtifactType();
    }
}

Task<Result<void>> describeIndex(
    ImageSource &source, RawManifest raw, Description &description, int depth, TransferContext context);

/// The entries that are to be read; the platforms of the others are noted.
QList<Descriptor> wantedOf(const Index &index, Description &description)
{
    QList<Descriptor> images = index.images();
    if (description.which == DescribedPlatforms::All || images.isEmpty())
        return images;
    const auto best
        = std::ranges::min_element(images, {}, [](const Descriptor &image) { return hostDislike(image.platform); });
    const Descriptor wanted = *best;
    images.erase(best);
    for (const Descriptor &image : std::as_const(images))
        description.details.summary.absentPlatforms.append(image.platform);
    return {wanted};
}

Task<Result<void>> describeEntry(
    ImageSource &source, Descriptor entry, Description &description, int depth, TransferContext context)
{
    const auto manifest = co_await source.manifest(entry);
    if (!manifest && manifest.error().kind == ErrorKind::NotFound) {
        description.details.summary.absentPlatforms.append(entry.platform);
        co_return Result<void>{};
    }
    if (!manifest)
        co_return fail(manifest.error());
    if (mediaKind(manifest->mediaType) == MediaKind::Index)
        co_return co_await describeIndex(source, *manifest, description, depth + 1, context);
    auto platform = co_await describePlatform(source, *manifest, entry.platform, context);
    if (!platform)
        co_return fail(platform.error());
    addPlatform(description, *std::move(platform));
    co_return Result<void>{};
}

Task<Result<void>> describeIndex(
    ImageSource &source, RawManifest raw, Description &description, int depth, TransferContext context)
{
    if (description.indexes.contains(raw.digest))
        co_return Result<void>{};
    description.indexes.insert(raw.digest);
    const auto index = Index::parse(raw);
    if (!index)
        co_return fail(index.error());
    description.entries += index->manifests.size();
    if (depth > maximumDepth || description.entries > maximumEntries)
        co_return fail(ErrorKind::Damaged, Tr::tr("The image's index is not what it should be."),
            QStringLiteral("an index nested too deep or with too many entries"));
    description.details.attestations += index->attestations();
    for (const Descriptor &entry : wantedOf(*index, description)) {
        if (auto on = goOn(context.stop); !on)
            co_return fail(on.error());
        if (auto described = co_await describeEntry(source, entry, description, depth, context); !described)
            co_return described;
    }
    co_return Result<void>{};
}

Task<Result<QByteArray>> readOnce(ImageSource &source, Descriptor blob, TransferContext context)
{
    MemoryWriter writer(blob, maximumConfigSize);
    if (auto read = co_await source.read(blob, writer, context); !read)
        co_return fail(read.error());
    if (auto committed = writer.commit(); !committed)
        co_return fail(committed.error());
    co_return writer.bytes();
}

} // namespace

Task<Result<QByteArray>> readSmallBlob(ImageSource &source, Descriptor blob, TransferContext context)
{
    context.progress = [](const BlobProgress &) { };
    auto bytes = co_await readOnce(source, blob, context);
    if (bytes || bytes.error().kind != ErrorKind::Damaged)
        co_return bytes;
    source.noteDamaged(blob);
    co_return co_await readOnce(source, blob, context);
}

Task<Result<ImageDetails>> describeImage(ImageSource &source, TransferContext context, DescribedPlatforms which)
{
    const auto root = co_await source.root();
    if (!root)
        co_return fail(root.error());
    Description description;
    description.which = which;
    ImageDetails &details = description.details;
    details.root = *root;
    details.summary.digest = root->digest;
    details.summary.mediaType = root->mediaType;
    if (mediaKind(root->mediaType) == MediaKind::Index) {
        if (auto described = co_await describeIndex(source, *root, description, 1, context); !described)
            co_return fail(described.error());
    } else {
        auto platform = co_await describePlatform(source, *root, {}, context);
        if (!platform)
            co_return fail(platform.error());
        addPlatform(description, *std::move(platform));
    }
    finish(details);
    co_return std::move(details);
}

} // namespace stowage
