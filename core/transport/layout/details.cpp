// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/layout/disk/readblob.h"
#include "core/transport/layout/rowfinder.h"
#include "core/transport/layout/snapshot.h"

#include <algorithm>
#include <optional>

namespace stowage {

static QList<LayerInfo> layersOf(const Snapshot &snapshot, const Manifest &manifest, const ImageConfig &config)
{
    QList<LayerInfo> layers;
    for (qsizetype i = 0; i < manifest.layers.size(); ++i) {
        const Descriptor &layer = manifest.layers.at(i);
        layers.append({layer, config.diffIds.value(i), snapshot.isHere(layer.digest),
            std::max(0, snapshot.users.value(BlobKey(layer.digest)) - 1)});
    }
    return layers;
}

static Result<PlatformDetails> platformDetails(
    const Library &library, const Snapshot &snapshot, const RawManifest &raw, const Platform &platform)
{
    const auto manifest = Manifest::parse(raw);
    if (!manifest)
        return fail(manifest.error());
    const auto bytes = readBlob(library, manifest->config, maximumConfigSize);
    if (!bytes)
        return fail(bytes.error());
    auto config = ImageConfig::parse(*bytes);
    if (!config)
        return fail(config.error());
    config->fitHistory(manifest->layers.size());
    return PlatformDetails{platform, *manifest, *config, layersOf(snapshot, *manifest, *config)};
}

static Descriptor blobOf(const HeldImage &row, const Digest &digest)
{
    const auto use = std::ranges::find(row.facts.blobs, digest, &BlobUse::digest);
    Descriptor descriptor;
    descriptor.digest = digest;
    descriptor.size = use == row.facts.blobs.end() ? 0 : use->size;
    return descriptor;
}

/// Those that were never fetched are left out, and so are those that cannot be read while there are others: the
/// summary's `problem` says so.
static Result<QList<PlatformDetails>> platformsOf(
    const Library &library, const Snapshot &snapshot, const HeldImage &row)
{
    QList<PlatformDetails> platforms;
    std::optional<Error> error;
    for (const PlatformFacts &facts : row.facts.platforms) {
        const auto raw = readManifest(library, blobOf(row, facts.manifest));
        if (!raw && raw.error().kind == ErrorKind::NotFound)
            continue;
        auto details = raw ? platformDetails(library, snapshot, *raw, facts.platform) : fail(raw.error());
        if (details)
            platforms.append(std::move(*details));
        else if (!error)
            error = details.error();
    }
    if (platforms.isEmpty() && error)
        return fail(ErrorKind::Damaged, error->message, error->detail);
    std::ranges::stable_sort(
        platforms, {}, [](const PlatformDetails &details) { return hostDislike(details.platform); });
    return platforms;
}

static Result<ImageDetails> detailsOf(const Library &library, const Snapshot &snapshot, const HeldImage &row)
{
    auto root = readManifest(library, row.descriptor);
    if (!root)
        return fail(root.error());
    auto platforms = platformsOf(library, snapshot, row);
    if (!platforms)
        return fail(platforms.error());
    ImageDetails details{summarise(snapshot, row), *root, std::move(*platforms), {}};
    if (const auto index = Index::parse(*root); index && mediaKind(root->mediaType) == MediaKind::Index)
        details.attestations = index->attestations();
    return details;
}

Result<ImageDetails> imageDetails(const Library &library, const Digest &digest)
{
    const auto snapshot = Snapshot::take(library);
    if (!snapshot)
        return fail(snapshot.error());
    const HeldImage *row = snapshot->find(digest);
    if (!row)
        return fail(ErrorKind::NotFound, Tr::tr("This image is no longer in the Library."), digest.toString());
    return detailsOf(library, *snapshot, *row);
}

QList<Result<ImageDetails>> imageDetails(const Library &library, const QList<ImageName> &names)
{
    const auto snapshot = Snapshot::take(library);
    if (!snapshot)
        return QList<Result<ImageDetails>>(names.size(), fail(snapshot.error()));
    const RowFinder finder(*snapshot);
    QList<Result<ImageDetails>> found;
    for (const ImageName &name : names)
        found.append(
            finder.find(name).and_then([&](const HeldImage *row) { return detailsOf(library, *snapshot, *row); }));
    return found;
}

QList<Platform> platformsHere(const Library &library, const Descriptor &root)
{
    QList<Platform> platforms;
    for (const PlatformFacts &facts : readFacts(library, root).platforms) {
        if (facts.known)
            platforms.append(facts.platform);
    }
    return platforms;
}

} // namespace stowage
