// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/copyplan.h"

#include "core/base/tr.h"
#include "core/image/describe.h"

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
    QSet<Digest> seen;
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
    if (fetched && fetched->digest != descriptor.digest)
        co_return damaged(
            QStringLiteral("asked for %1, got %2").arg(descriptor.digest.toString(), fetched->digest.toString()));
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
        if (tree.seen.contains(entry.digest))
            continue;
        tree.seen.insert(entry.digest);
        if (mediaKind(entry.mediaType) != MediaKind::Index) {
            tree.leaves.append({entry, path});
            continue;
        }
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

QString platformNames(const QList<Leaf> &leaves)
{
    QStringList names;
    for (const Leaf &leaf : leaves)
        if (!leaf.descriptor.isAttestation())
            names.append(leaf.descriptor.platform.toString());
    return names.join(QStringLiteral(", "));
}

/// The leaves that the request asks for, attestations not counted.
Result<QList<Leaf>> chooseImages(const QList<Leaf> &leaves, const CopyRequest &request)
{
    QList<Leaf> images;
    std::ranges::copy_if(
        leaves, std::back_inserter(images), [](const Leaf &leaf) { return !leaf.descriptor.isAttestation(); });
    if (request.platforms == CopyRequest::Platforms::All)
        return images;
    const bool strict = request.platforms == CopyRequest::Platforms::One;
    if (images.size() == 1 && !strict)
        return images;
    QList<Platform> offered;
    for (const Leaf &leaf : std::as_const(images))
        offered.append(leaf.descriptor.platform);
    const Platform wanted = strict ? request.platform : Platform::host();
    const qsizetype best = bestMatch(wanted, offered, strict);
    if (best < 0)
        return fail(ErrorKind::NotFound,
            Tr::tr("This image is not made for %1. It is there for: %2.")
                .arg(wanted.toString(), platformNames(leaves)));
    return QList<Leaf>{images.at(best)};
}

void addAttestations(QList<Leaf> &chosen, const QList<Leaf> &leaves)
{
    QSet<QString> digests;
    for (const Leaf &leaf : std::as_const(chosen))
        digests.insert(leaf.descriptor.digest.toString());
    for (const Leaf &leaf : leaves)
        if (leaf.descriptor.isAttestation()
            && digests.contains(leaf.descriptor.annotation(annotation::attestationDigest)))
            chosen.append(leaf);
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

Task<Result<CopyPlan>> planIndex(
    ImageSource &from, ImageSink &to, RawManifest root, CopyRequest request, std::stop_token stop)
{
    IndexTree tree;
    if (auto walked = co_await walkIndex(from, to, root, {}, tree, stop); !walked)
        co_return fail(walked.error());
    auto chosen = chooseImages(tree.leaves, request);
    if (!chosen)
        co_return fail(chosen.error());
    addAttestations(*chosen, tree.leaves);

    CopyPlan plan;
    for (const Leaf &leaf : std::as_const(*chosen)) {
        if (auto on = goOn(stop); !on)
            co_return fail(on.error());
        auto manifest = co_await fetchManifest(from, to, leaf.descriptor);
        const bool mayLack = request.platforms == CopyRequest::Platforms::All || leaf.descriptor.isAttestation();
        if (!manifest && manifest.error().kind == ErrorKind::NotFound && mayLack)
            continue;
        if (!manifest)
            co_return fail(manifest.error());
        if (auto added = addBlobs(*manifest, plan); !added)
            co_return fail(added.error());
        plan.manifests.append(*manifest);
        if (!leaf.descriptor.isAttestation())
            plan.platforms.append(leaf.descriptor.platform);
    }
    addIndexes(tree, *chosen, plan);
    co_return plan;
}

Task<Result<Platform>> platformOf(ImageSource &from, Manifest manifest, TransferContext context)
{
    const auto bytes = co_await readSmallBlob(from, manifest.config, context);
    if (!bytes)
        co_return fail(bytes.error());
    co_return ImageConfig::parse(*bytes).transform([](const ImageConfig &config) { return config.platform; });
}

Task<Result<CopyPlan>> planManifest(ImageSource &from, RawManifest root, CopyRequest request, TransferContext context)
{
    CopyPlan plan;
    plan.manifests.append(root);
    if (auto added = addBlobs(root, plan); !added)
        co_return fail(added.error());
    const auto manifest = Manifest::parse(root);
    if (request.platforms != CopyRequest::Platforms::One || !manifest || !manifest->isImage())
        co_return plan;
    const auto platform = co_await platformOf(from, *manifest, context);
    if (!platform)
        co_return fail(platform.error());
    if (bestMatch(request.platform, {*platform}, true) < 0)
        co_return fail(ErrorKind::NotFound,
            Tr::tr("This image is not made for %1. It is there for: %2.")
                .arg(request.platform.toString(), platform->toString()));
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
        co_return co_await planIndex(from, to, *root, request, context.stop);
    co_return co_await planManifest(from, *root, request, context);
}

} // namespace stowage
