// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/save/collect.h"

#include "core/base/stop.h"
#include "core/base/tr.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace stowage {

namespace {

constexpr int maximumDepth = 4;
constexpr qsizetype maximumEntries = 10'000;

/// A collection under way.
struct Collection {
    ImageSource &source;
    std::stop_token stop;
    CollectedImage image;
    std::optional<int> bestRank; ///< of image.best
    QHash<Digest, Descriptor> done; ///< what became of each manifest and index that was followed
    qsizetype entries = 0;
};

Result<RawManifest> addManifest(Collection &collection, const RawManifest &raw, const Descriptor &entry)
{
    const auto manifest = Manifest::parse(raw);
    if (!manifest)
        return fail(manifest.error());
    collection.image.manifests << raw;
    collection.image.blobs << manifest->config << manifest->layers;
    const int rank = hostDislike(entry.platform);
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

/// An attestation is kept when the image that it vouches for is; one that does not say is kept as well.
bool isKept(const Descriptor &attestation, const QList<Descriptor> &images)
{
    const QString subject = attestation.annotation(annotation::attestationDigest);
    return subject.isEmpty()
        || std::ranges::any_of(images, [&](const Descriptor &image) { return image.digest.toString() == subject; });
}

Task<Result<RawManifest>> addIndex(Collection &collection, RawManifest raw, int depth);

/// The manifest or index, as it is or as it is after cutting it down.
Task<Result<Descriptor>> follow(Collection &collection, Descriptor entry, int depth)
{
    const auto raw = co_await collection.source.manifest(entry);
    if (!raw)
        co_return fail(raw.error());
    const bool isIndex = mediaKind(raw->mediaType) == MediaKind::Index;
    const auto added = isIndex ? co_await addIndex(collection, *raw, depth + 1) : addManifest(collection, *raw, entry);
    co_return added.transform([](const RawManifest &manifest) { return manifest.descriptor(); });
}

/// The entry, leading to what became of its manifest. What was named before is not followed again.
Task<Result<Descriptor>> addEntry(Collection &collection, Descriptor entry, int depth)
{
    if (auto on = goOn(collection.stop); !on)
        co_return fail(on.error());
    if (++collection.entries > maximumEntries)
        co_return fail(ErrorKind::Damaged, Tr::tr("This image names more parts than Stowage follows."));
    const Digest asked = entry.digest;
    if (!collection.done.contains(asked)) {
        const auto followed = co_await follow(collection, entry, depth);
        if (!followed)
            co_return fail(followed.error());
        collection.done.insert(asked, *followed);
    }
    entry.digest = collection.done.value(asked).digest;
    entry.size = collection.done.value(asked).size;
    co_return entry;
}

Task<Result<QList<Descriptor>>> addEntries(
    Collection &collection, QList<Descriptor> entries, Result<QList<Descriptor>> kept, int depth)
{
    for (const Descriptor &entry : std::as_const(entries)) {
        if (entry.isAttestation() && !isKept(entry, *kept))
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
    Collection collection{source, stop, {}, {}, {}, 0};
    collection.image.names = names;
    const bool isIndex = mediaKind(root->mediaType) == MediaKind::Index;
    const auto added = isIndex ? co_await addIndex(collection, *root, 1) : addManifest(collection, *root, Descriptor());
    if (!added)
        co_return fail(added.error());
    collection.image.root = *added;
    co_return collection.image;
}

} // namespace stowage
