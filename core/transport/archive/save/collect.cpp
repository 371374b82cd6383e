// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/save/collect.h"

#include "core/base/stop.h"
#include "core/base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <optional>

namespace stowage {

namespace {

constexpr int maximumDepth = 4;

/// A collection under way.
struct Collection {
    ImageSource &source;
    std::stop_token stop;
    CollectedImage image;
    std::optional<int> bestRank; ///< of image.best
};

/// How little this machine likes a platform; those that it cannot run come last.
int dislike(const Platform &platform)
{
    const int rank = matchRank(Platform::host(), platform);
    return rank < 0 ? std::numeric_limits<int>::max() : rank;
}

Result<RawManifest> addManifest(Collection &collection, const RawManifest &raw, const Descriptor &entry)
{
    const auto manifest = Manifest::parse(raw);
    if (!manifest)
        return fail(manifest.error());
    collection.image.manifests << raw;
    collection.image.blobs << manifest->config << manifest->layers;
    const int rank = dislike(entry.platform);
    const bool isBetter = !collection.bestRank || rank < *collection.bestRank;
    if (!entry.isAttestation() && manifest->isImage() && isBetter) {
        collection.bestRank = rank;
        collection.image.best = *manifest;
    }
    return raw;
}

/// The same index with these entries only.
Result<RawManifest> cutIndex(const Index &index, const QList<Descriptor> &kept)
{
    QJsonArray entries;
    for (const Descriptor &entry : kept)
        entries << entry.toJson();
    QJsonObject object = QJsonDocument::fromJson(index.raw.bytes).object();
    object.insert(QStringLiteral("manifests"), entries);
    return verifyManifest(QJsonDocument(object).toJson(QJsonDocument::Compact), index.raw.mediaType);
}

/// An attestation is kept when the image that it vouches for is.
bool vouchesForKept(const Descriptor &entry, const QList<Descriptor> &kept)
{
    const QString subject = entry.annotation(annotation::attestationDigest);
    return std::ranges::any_of(kept, [&](const Descriptor &image) { return image.digest.toString() == subject; });
}

Task<Result<RawManifest>> addIndex(Collection &collection, RawManifest raw, int depth);

/// The entry as it is, or as it is after cutting it down.
Task<Result<Descriptor>> addEntry(Collection &collection, Descriptor entry, int depth)
{
    if (auto on = goOn(collection.stop); !on)
        co_return fail(on.error());
    const auto raw = co_await collection.source.manifest(entry);
    if (!raw)
        co_return fail(raw.error());
    if (mediaKind(raw->mediaType) != MediaKind::Index)
        co_return addManifest(collection, *raw, entry).transform([&](const RawManifest &) { return entry; });
    const auto inner = co_await addIndex(collection, *raw, depth + 1);
    if (!inner)
        co_return fail(inner.error());
    entry.digest = inner->digest;
    entry.size = inner->bytes.size();
    co_return entry;
}

Task<Result<QList<Descriptor>>> addEntries(
    Collection &collection, QList<Descriptor> entries, Result<QList<Descriptor>> kept, int depth)
{
    for (const Descriptor &entry : std::as_const(entries)) {
        if (entry.isAttestation() && !vouchesForKept(entry, *kept))
            continue;
        const auto added = co_await addEntry(collection, entry, depth);
        if (added)
            *kept << *added;
        else if (added.error().kind != ErrorKind::NotFound)
            co_return fail(added.error());
    }
    co_return kept;
}

Task<Result<RawManifest>> addIndex(Collection &collection, RawManifest raw, int depth)
{
    const auto index = Index::parse(raw);
    if (!index)
        co_return fail(index.error());
    if (depth > maximumDepth)
        co_return fail(ErrorKind::Damaged, Tr::tr("The image's indexes are nested too deep."));
    const auto images = co_await addEntries(collection, index->images(), QList<Descriptor>(), depth);
    if (!images)
        co_return fail(images.error());
    if (images->isEmpty() && !index->manifests.isEmpty())
        co_return fail(ErrorKind::NotFound, Tr::tr("No platform of this image is here."));
    const auto kept = co_await addEntries(collection, index->attestations(), *images, depth);
    if (!kept)
        co_return fail(kept.error());
    const bool isWhole = std::ranges::is_permutation(*kept, index->manifests);
    const auto result = isWhole ? Result<RawManifest>(raw) : cutIndex(*index, *kept);
    if (result)
        collection.image.manifests << *result;
    co_return result;
}

} // namespace

Task<Result<CollectedImage>> collectImage(ImageSource &source, QList<Reference> names, std::stop_token stop)
{
    const auto root = co_await source.root();
    if (!root)
        co_return fail(root.error());
    Collection collection{source, stop, {}, {}};
    collection.image.names = names;
    const bool isIndex = mediaKind(root->mediaType) == MediaKind::Index;
    const auto added = isIndex ? co_await addIndex(collection, *root, 1) : addManifest(collection, *root, Descriptor());
    if (!added)
        co_return fail(added.error());
    collection.image.root = *added;
    co_return collection.image;
}

} // namespace stowage
