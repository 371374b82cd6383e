// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/describe.h"

#include "core/image/memorywriter.h"

#include <QSet>

#include <algorithm>

namespace stowage {

namespace {

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
        const auto config = ImageConfig::parse(*bytes);
        if (!config)
            co_return fail(config.error());
        details.config = *config;
        details.platform = config->platform.isNull() ? claimed : config->platform;
    }
    for (qsizetype i = 0; i < manifest->layers.size(); ++i)
        details.layers.append({manifest->layers.at(i), details.config.diffIds.value(i), true, 0});
    co_return details;
}

void addPlatform(ImageDetails &details, PlatformDetails platform, QSet<Digest> &counted)
{
    details.summary.platforms.append(platform.platform);
    for (const Descriptor &blob : QList<Descriptor>{platform.manifest.config} + platform.manifest.layers) {
        if (counted.contains(blob.digest))
            continue;
        counted.insert(blob.digest);
        details.summary.size += blob.size;
    }
    details.platforms.append(std::move(platform));
}

/// The platform that suits this machine best comes first and gives the image its ID.
void finish(ImageDetails &details)
{
    const auto order = [](const PlatformDetails &platform) {
        const int rank = matchRank(Platform::host(), platform.platform);
        return rank < 0 ? std::numeric_limits<int>::max() : rank;
    };
    std::ranges::stable_sort(details.platforms, {}, order);
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

Task<Result<void>> describeIndex(ImageSource &source, RawManifest raw, ImageDetails &details, QSet<Digest> &counted,
    int depth, TransferContext context)
{
    constexpr int maximumDepth = 4;
    const auto index = Index::parse(raw);
    if (!index)
        co_return fail(index.error());
    details.attestations += index->attestations();
    for (const Descriptor &entry : index->images()) {
        if (auto on = goOn(context.stop); !on)
            co_return fail(on.error());
        const auto manifest = co_await source.manifest(entry);
        if (!manifest && manifest.error().kind == ErrorKind::NotFound) {
            details.summary.absentPlatforms.append(entry.platform);
            continue;
        }
        if (!manifest)
            co_return fail(manifest.error());
        if (mediaKind(manifest->mediaType) == MediaKind::Index && depth < maximumDepth) {
            if (auto inner = co_await describeIndex(source, *manifest, details, counted, depth + 1, context); !inner)
                co_return inner;
            continue;
        }
        auto platform = co_await describePlatform(source, *manifest, entry.platform, context);
        if (!platform)
            co_return fail(platform.error());
        addPlatform(details, *platform, counted);
    }
    co_return Result<void>{};
}

} // namespace

Task<Result<QByteArray>> readSmallBlob(ImageSource &source, Descriptor blob, TransferContext context)
{
    MemoryWriter writer(blob, maximumConfigSize);
    context.progress = [](const BlobProgress &) { };
    if (auto read = co_await source.read(blob, writer, context); !read)
        co_return fail(read.error());
    if (auto committed = writer.commit(); !committed)
        co_return fail(committed.error());
    co_return writer.bytes();
}

Task<Result<ImageDetails>> describeImage(ImageSource &source, TransferContext context)
{
    const auto root = co_await source.root();
    if (!root)
        co_return fail(root.error());
    ImageDetails details;
    details.root = *root;
    details.summary.digest = root->digest;
    details.summary.mediaType = root->mediaType;
    QSet<Digest> counted;
    if (mediaKind(root->mediaType) == MediaKind::Index) {
        if (auto described = co_await describeIndex(source, *root, details, counted, 1, context); !described)
            co_return fail(described.error());
    } else {
        auto platform = co_await describePlatform(source, *root, {}, context);
        if (!platform)
            co_return fail(platform.error());
        addPlatform(details, *platform, counted);
    }
    finish(details);
    co_return details;
}

} // namespace stowage
