// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/remote/outline.h"

#include "core/image/describe.h"

#include <algorithm>

namespace stowage {

static qint64 sizeOf(const Manifest &manifest)
{
    qint64 size = manifest.config.size;
    for (const Descriptor &layer : manifest.layers)
        size += layer.size;
    return size;
}

static Task<Result<void>> addManifest(
    ImageSource &source, RawManifest raw, ImageOutline &outline, TransferContext context)
{
    const auto manifest = Manifest::parse(raw);
    if (!manifest)
        co_return fail(manifest.error());
    outline.size = sizeOf(*manifest);
    if (!manifest->isImage()) {
        outline.artifactType = manifest->effectiveArtifactType();
        co_return Result<void>{};
    }
    const auto bytes = co_await readSmallBlob(source, manifest->config, context);
    if (!bytes)
        co_return fail(bytes.error());
    const auto config = ImageConfig::parse(*bytes);
    if (!config)
        co_return fail(config.error());
    outline.created = config->created;
    if (outline.platforms.isEmpty())
        outline.platforms = {config->platform};
    co_return Result<void>{};
}

static Task<Result<void>> addIndex(ImageSource &source, RawManifest raw, ImageOutline &outline, TransferContext context)
{
    const auto index = Index::parse(raw);
    if (!index)
        co_return fail(index.error());
    const QList<Descriptor> images = index->images();
    for (const Descriptor &image : images)
        outline.platforms.append(image.platform);
    const auto best
        = std::ranges::min_element(images, {}, [](const Descriptor &image) { return hostDislike(image.platform); });
    if (best == images.end())
        co_return Result<void>{};
    const auto manifest = co_await source.manifest(*best);
    if (!manifest && manifest.error().kind == ErrorKind::NotFound)
        co_return Result<void>{};
    if (!manifest)
        co_return fail(manifest.error());
    if (mediaKind(manifest->mediaType) != MediaKind::Manifest) // an index in an index: the platforms must do
        co_return Result<void>{};
    co_return co_await addManifest(source, *manifest, outline, context);
}

Task<Result<ImageOutline>> outlineImage(ImageSource &source, TransferContext context)
{
    const auto root = co_await source.root();
    if (!root)
        co_return fail(root.error());
    ImageOutline outline;
    outline.digest = root->digest;
    outline.mediaType = root->mediaType;
    Result<void> added;
    if (mediaKind(root->mediaType) == MediaKind::Index)
        added = co_await addIndex(source, *root, outline, context);
    else
        added = co_await addManifest(source, *root, outline, context);
    if (!added)
        co_return fail(added.error());
    co_return outline;
}

ImageOutline outlineOf(const ImageDetails &details)
{
    ImageOutline outline;
    outline.digest = details.root.digest;
    outline.mediaType = details.root.mediaType;
    outline.platforms = details.summary.platforms + details.summary.absentPlatforms;
    outline.created = details.summary.created;
    outline.artifactType = details.summary.artifactType;
    if (!details.platforms.isEmpty())
        outline.size = sizeOf(details.platforms.first().manifest);
    return outline;
}

} // namespace stowage
