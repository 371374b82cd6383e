// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/copyplan.h"

#include "core/base/json.h"
#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/image/describe.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace stowage {

namespace {

constexpr int maximumDepth = 4;
constexpr int maximumDescriptors = 10'000;

/// An entry of the index tree with the indexes that lead to it, outermost first.
struct Leaf {
    Descriptor descriptor;
    QList<Digest> path;
};

struct IndexTree {
    QList<RawManifest> indexes; ///< outermost first
    QList<Leaf> leaves;
    QSet<Digest> seen; ///< indexes; a manifest may be listed for several platforms
};

std::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorKind::Damaged, Tr::tr("The image's index is not what it should be."), detail);
}

Task<Result<RawManifest>> fetchManifest(ImageSource &from, ImageSink &to, Descriptor descriptor)
{
    if (auto stored = co_await to.stored(descriptor)) {
        auto verified = verifyManifest(*stored, descriptor.mediaType, descriptor.digest);
        if (verified)
            co_return verified;
    }
    auto fetched = co_await from.manifest(descriptor);
    if (fetched && (fetched->digest != descriptor.digest || fetched->bytes.size() != descriptor.size))
        co_return damaged(QStringLiteral("asked for %1 of %2 bytes, got %3 of %4")
                .arg(descriptor.digest.toString())
                .arg(descriptor.size)
                .arg(fetched->digest.toString())
                .arg(fetched->bytes.size()));
    co_return fetched;
}

Task<Result<void>> walkIndex(
    ImageSource &from, ImageSink &to, RawManifest raw, QList<Digest> path, IndexTree &tree, std::stop_token stop)
{
    const auto index = Index::parse(raw);
    if (!index)
        co_return fail(index.error());
    if (path.size() >= maximumDepth || tree.leaves.size() + index->manifests.size() > maximumDescriptors)
        co_return damaged(QStringLiteral("an index nested too deep or with too many entries"));
    tree.indexes.append(raw);
    path.append(raw.digest);
    for (const Descriptor &entry : index->manifests) {
        if (auto on = goOn(stop); !on)
            co_return fail(on.error());
        if (mediaKind(entry.mediaType) != MediaKind::Index) {
            tree.leaves.append({entry, path});
            continue;
        }
        if (tree.seen.contains(entry.digest))
            continue;
        tree.seen.insert(entry.digest);
        auto inner = co_await fetchManifest(from, to, entry);
        if (!inner && inner.error().kind == ErrorKind::NotFound)
            continue;
        if (!inner)
            co_return fail(inner.error());
        if (auto walked = co_await walkIndex(from, to, *inner, path, tree, stop); !walked)
            co_return fail(walked.error());
    }
    co_return Result<void>{};
}

std::unexpected<Error> notMadeFor(const Platform &wanted, const QList<Platform> &offered)
{
    QStringList names;
    for (const Platform &platform : offered)
        if (!platform.isNull())
            names.append(platform.toString());
    if (names.isEmpty())
        return fail(ErrorKind::NotFound,
            Tr::tr("This image is not made for %1, and it does not say for what it is made.").arg(wanted.toString()));
    return fail(ErrorKind::NotFound,
        Tr::tr("This image is not made for %1. It is there for: %2.").arg(wanted.toString(), listed(names)));
}

QList<Leaf> imagesAmong(const QList<Leaf> &leaves)
{
    QList<Leaf> images;
    std::ranges::copy_if(
        leaves, std::back_inserter(images), [](const Leaf &leaf) { return !leaf.descriptor.isAttestation(); });
    return images;
}

/// Those that must be there exactly; none: whatever suits this machine best.
QList<Platform> exactlyWanted(const CopyRequest &request)
{
    if (request.platforms == CopyRequest::Platforms::One)
        return {request.platform};
    return request.platforms == CopyRequest::Platforms::Some ? request.some : QList<Platform>();
}

QList<Platform> platformsOf(const QList<Leaf> &images)
{
    QList<Platform> platforms;
    for (const Leaf &leaf : images)
        platforms.append(leaf.descriptor.platform);
    return platforms;
}

/// Those of these images that the request asks for.
Result<QList<Leaf>> chooseImages(const QList<Leaf> &images, const CopyRequest &request)
{
    const QList<Platform> exactly = exactlyWanted(request);
    if (exactly.isEmpty() && images.size() == 1)
        return images;
    const QList<Platform> offered = platformsOf(images);
    QList<Leaf> chosen;
    for (const Platform &wanted : exactly.isEmpty() ? QList<Platform>{Platform::host()} : exactly) {
        const qsizetype best = bestMatch(wanted, offered, !exactly.isEmpty());
        if (best < 0)
            return notMadeFor(wanted, offered);
        chosen.append(images.at(best));
    }
    return chosen;
}

QList<Leaf> attestationsOf(const Leaf &image, const QList<Leaf> &leaves)
{
    const QString digest = image.descriptor.digest.toString();
    QList<Leaf> attestations;
    std::ranges::copy_if(leaves, std::back_inserter(attestations), [&](const Leaf &leaf) {
        return leaf.descriptor.isAttestation() && leaf.descriptor.annotation(annotation::attestationDigest) == digest;
    });
    return attestations;
}

Result<void> addBlobs(const RawManifest &raw, CopyPlan &plan)
{
    const auto manifest = Manifest::parse(raw);
    if (!manifest)
        return fail(manifest.error());
    for (const Descriptor &blob : QList<Descriptor>{manifest->config} + manifest->layers) {
        const auto same = std::ranges::find(plan.blobs, blob.digest, &Descriptor::digest);
        if (same == plan.blobs.end())
            plan.blobs.append(blob);
        else if (same->size != blob.size)
            return damaged(QStringLiteral("%1 is named with two sizes").arg(blob.digest.toString()));
    }
    return {};
}

/// Innermost indexes first; those that lead to nothing chosen are left out, but never the root.
void addIndexes(const IndexTree &tree, const QList<Leaf> &chosen, CopyPlan &plan)
{
    QSet<Digest> needed{tree.indexes.first().digest};
    for (const Leaf &leaf : chosen)
        needed.unite(QSet<Digest>(leaf.path.begin(), leaf.path.end()));
    for (auto index = tree.indexes.crbegin(); index != tree.indexes.crend(); ++index)
        if (needed.contains(index->digest))
            plan.manifests.append(*index);
}

bool goesAlong(const CopyPlan &plan, const Descriptor &manifest)
{
    return std::ranges::contains(plan.manifests, manifest.digest, &RawManifest::digest);
}

bool lacksSomething(const IndexTree &tree, const CopyPlan &plan)
{
    return !std::ranges::all_of(tree.leaves, [&](const Leaf &leaf) { return goesAlong(plan, leaf.descriptor); });
}

/// An index of these entries with everything else that `root` says, nested indexes laid flat.
Result<RawManifest> indexOf(const RawManifest &root, const QList<Descriptor> &entries)
{
    auto json = parseObject(root.bytes, Tr::tr("The image's index"));
    if (!json)
        return fail(json.error());
    QJsonArray manifests;
    for (const Descriptor &entry : entries)
        manifests.append(entry.toJson());
    json->insert(QStringLiteral("manifests"), manifests);
    return verifyManifest(QJsonDocument(*json).toJson(QJsonDocument::Compact), root.mediaType);
}

/// A lone manifest needs no index around it.
Result<CopyPlan> withTrimmedRoot(const RawManifest &root, const QList<Leaf> &chosen, CopyPlan plan)
{
    QList<Descriptor> entries;
    for (const Leaf &leaf : chosen) {
        if (goesAlong(plan, leaf.descriptor))
            entries.append(leaf.descriptor);
    }
    if (entries.isEmpty())
        return fail(ErrorKind::NotFound, Tr::tr("This image has no platform that is here."));
    plan.trimmed = true;
    if (entries.size() == 1)
        return plan;
    const auto index = indexOf(root, entries);
    if (!index)
        return fail(index.error());
    plan.manifests.append(*index);
    return plan;
}

Task<Result<Platform>> platformOf(ImageSource &from, Manifest manifest, TransferContext context)
{
    const auto bytes = co_await readSmallBlob(from, manifest.config, context);
    if (!bytes)
        co_return fail(bytes.error());
    co_return ImageConfig::parse(*bytes).transform([](const ImageConfig &config) { return config.platform; });
}

/// What the config of a leaf says, when its entry names no platform; null when it is no image, or not there.
Task<Result<Platform>> platformInside(ImageSource &from, ImageSink &to, Descriptor entry, TransferContext context)
{
    const auto raw = co_await fetchManifest(from, to, entry);
    if (!raw && raw.error().kind == ErrorKind::NotFound)
        co_return Platform();
    const auto manifest = raw ? Manifest::parse(*raw) : fail(raw.error());
    if (!manifest)
        co_return fail(manifest.error());
    co_return manifest->isImage() ? co_await platformOf(from, *manifest, context) : Platform();
}

/// The leaves that the request asks for, with the attestations of what was chosen; all of them for All.
Task<Result<QList<Leaf>>> choose(
    ImageSource &from, ImageSink &to, QList<Leaf> leaves, CopyRequest request, TransferContext context)
{
    if (request.platforms == CopyRequest::Platforms::All)
        co_return leaves;
    QList<Leaf> images = imagesAmong(leaves);
    const bool isOnlyOne = images.size() == 1 && request.platforms == CopyRequest::Platforms::Host;
    for (Leaf &leaf : images) {
        if (auto on = goOn(context.stop); !on)
            co_return fail(on.error());
        if (isOnlyOne || !leaf.descriptor.platform.isNull())
            continue;
        const auto platform = co_await platformInside(from, to, leaf.descriptor, context);
        if (!platform)
            co_return fail(platform.error());
        leaf.descriptor.platform = *platform;
    }
    auto chosen = chooseImages(images, request);
    if (!chosen)
        co_return fail(chosen.error());
    for (const Leaf &image : QList<Leaf>(*chosen))
        *chosen += attestationsOf(image, leaves);
    co_return *chosen;
}

/// One manifest may be listed for several platforms.
void addPlatform(const Leaf &leaf, CopyPlan &plan)
{
    if (!leaf.descriptor.isAttestation() && !plan.platforms.contains(leaf.descriptor.platform))
        plan.platforms.append(leaf.descriptor.platform);
}

Task<Result<void>> addLeaf(ImageSource &from, ImageSink &to, Leaf leaf, bool mayLack, CopyPlan &plan)
{
    if (!std::ranges::contains(plan.manifests, leaf.descriptor.digest, &RawManifest::digest)) {
        const auto manifest = co_await fetchManifest(from, to, leaf.descriptor);
        if (!manifest && manifest.error().kind == ErrorKind::NotFound && mayLack)
            co_return Result<void>{};
        if (!manifest)
            co_return fail(manifest.error());
        if (auto added = addBlobs(*manifest, plan); !added)
            co_return added;
        plan.manifests.append(*manifest);
    }
    addPlatform(leaf, plan);
    co_return Result<void>{};
}

Task<Result<CopyPlan>> planIndex(
    ImageSource &from, ImageSink &to, RawManifest root, CopyRequest request, TransferContext context)
{
    IndexTree tree;
    if (auto walked = co_await walkIndex(from, to, root, {}, tree, context.stop); !walked)
        co_return fail(walked.error());
    const auto chosen = co_await choose(from, to, tree.leaves, request, context);
    if (!chosen)
        co_return fail(chosen.error());
    CopyPlan plan;
    plan.offered = platformsOf(imagesAmong(tree.leaves));
    plan.offered.removeIf([](const Platform &platform) { return platform.isNull(); });
    for (const Leaf &leaf : *chosen) {
        if (auto on = goOn(context.stop); !on)
            co_return fail(on.error());
        const bool mayLack = request.platforms == CopyRequest::Platforms::All || leaf.descriptor.isAttestation();
        if (auto added = co_await addLeaf(from, to, leaf, mayLack, plan); !added)
            co_return fail(added.error());
    }
    if (request.root == CopyRequest::Root::Trimmed && lacksSomething(tree, plan))
        co_return withTrimmedRoot(root, *chosen, std::move(plan));
    addIndexes(tree, *chosen, plan);
    co_return plan;
}

Task<Result<CopyPlan>> planManifest(ImageSource &from, RawManifest root, CopyRequest request, TransferContext context)
{
    CopyPlan plan;
    plan.manifests.append(root);
    if (auto added = addBlobs(root, plan); !added)
        co_return fail(added.error());
    const auto manifest = Manifest::parse(root);
    const QList<Platform> exactly = exactlyWanted(request);
    if (exactly.isEmpty() || !manifest || !manifest->isImage())
        co_return plan;
    const auto platform = co_await platformOf(from, *manifest, context);
    if (!platform)
        co_return fail(platform.error());
    for (const Platform &wanted : exactly)
        if (bestMatch(wanted, {*platform}, true) < 0)
            co_return notMadeFor(wanted, {*platform});
    plan.platforms.append(*platform);
    co_return plan;
}

} // namespace

Task<Result<CopyPlan>> planCopy(ImageSource &from, ImageSink &to, CopyRequest request, TransferContext context)
{
    auto root = co_await from.root();
    if (!root)
        co_return fail(root.error());
    if (mediaKind(root->mediaType) == MediaKind::Index)
        co_return co_await planIndex(from, to, *root, request, context);
    co_return co_await planManifest(from, *root, request, context);
}

} // namespace stowage
