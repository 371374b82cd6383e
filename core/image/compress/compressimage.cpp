// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/compress/compressimage.h"

#include "core/base/tr.h"
#include "core/image/compress/layerencoder.h"
#include "core/image/compress/rewrite.h"
#include "core/image/copyplan.h"
#include "core/image/feed.h"
#include "core/image/lanes.h"

#include <QThread>

#include <algorithm>

namespace stowage {

namespace {

/// How layers are compressed.
struct Manner {
    ImageSource &from;
    CompressedLayers &layers;
    Compression how;
};

/// What became of the plain layers.
struct Outcome {
    QHash<Digest, Descriptor> became; ///< by the plain layer's digest
    QHash<Digest, CompressedLayer> made; ///< what has to be sent, by its own digest
    QHash<Digest, Descriptor> there; ///< the plain layer of what has not, by the digest over there
};

/// The bytes are read, verified and compressed, and not sent yet: how many may be sent per second does not matter.
TransferContext asCompressing(TransferContext context)
{
    context.progress = [tell = context.progress](BlobProgress step) {
        if (step.phase == Phase::Transfer) {
            step.phase = Phase::Verify;
            step.note = Tr::tr("compressing");
        }
        tell(step);
    };
    context.limits = {};
    return context;
}

Task<Result<CompressedLayer>> compressOnce(Manner manner, Descriptor plain, TransferContext context)
{
    auto room = co_await onWorker([&] { return manner.layers.room(); });
    if (!room)
        co_return fail(room.error());
    LayerEncoder encoder(plain, manner.how, *std::move(room));
    if (auto read = co_await manner.from.read(plain, encoder, asCompressing(context)); !read)
        co_return fail(read.error());
    const auto finished = co_await onWorker([&] {
        auto committed = encoder.commit();
        if (committed)
            manner.layers.remember(plain.digest, manner.how, encoder.layer().blob);
        return committed;
    });
    if (!finished)
        co_return fail(finished.error());
    co_return encoder.layer();
}

/// Once more when the bytes were wrong, as copyImage() does it: a mirror may have spoilt them, or they change just now.
Task<Result<CompressedLayer>> compressLayer(Manner manner, Descriptor plain, TransferContext context)
{
    const auto layer = co_await compressOnce(manner, plain, context);
    if (layer || layer.error().kind != ErrorKind::Damaged)
        co_return layer;
    manner.from.noteDamaged(plain);
    co_return co_await compressOnce(manner, plain, context);
}

Result<void> pour(const CompressedLayer &layer, BlobWriter &into, const TransferContext &context)
{
    const auto stream = rangeStream(*layer.file, into.offset(), layer.blob.size - into.offset());
    return feed(*stream, into, layer.blob, context);
}

/// Documents as they became, layers from where they lie, and everything else from the image's own source.
class CompressedSource final : public ImageSource {
public:
    CompressedSource(Manner manner, QList<RawManifest> manifests, Outcome outcome)
        : m_manner(manner)
        , m_manifests(std::move(manifests))
        , m_outcome(std::move(outcome))
    {
    }

    Task<Result<RawManifest>> root() override { co_return m_manifests.last(); }
    Task<Result<RawManifest>> manifest(Descriptor descriptor) override;
    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override;
    void noteDamaged(const Descriptor &blob) override { m_manner.from.noteDamaged(blob); }
    Sentences remarks() const override { return m_manner.from.remarks(); }

private:
    const Manner m_manner;
    const QList<RawManifest> m_manifests; ///< the root last
    const Outcome m_outcome;
};

Task<Result<RawManifest>> CompressedSource::manifest(Descriptor descriptor)
{
    const auto known = std::ranges::find(m_manifests, descriptor.digest, &RawManifest::digest);
    if (known == m_manifests.end())
        co_return fail(ErrorKind::NotFound, Tr::tr("This manifest is not here."), descriptor.digest.toString());
    co_return *known;
}

Task<Result<void>> CompressedSource::read(Descriptor blob, BlobWriter &into, TransferContext context)
{
    CompressedLayer layer = m_outcome.made.value(blob.digest);
    if (!layer.file && !m_outcome.there.contains(blob.digest))
        co_return co_await m_manner.from.read(blob, into, context);
    if (!layer.file) { // it is gone from over there since we asked
        auto again = co_await compressLayer(m_manner, m_outcome.there.value(blob.digest), context);
        if (!again)
            co_return fail(again.error());
        layer = *std::move(again);
    }
    co_return co_await onWorker([&] { return pour(layer, into, context); });
}

/// The plain layers of what goes along, each once, the largest first: begun last, it would keep everything waiting.
Result<QList<Descriptor>> plainLayersOf(const CopyPlan &plan)
{
    QList<Descriptor> plain;
    for (const RawManifest &raw : plan.manifests) {
        if (mediaKind(raw.mediaType) != MediaKind::Manifest)
            continue;
        const auto manifest = Manifest::parse(raw);
        if (!manifest)
            return fail(manifest.error());
        for (const Descriptor &layer : plainLayers(*manifest)) {
            if (!plain.contains(layer))
                plain.append(layer);
        }
    }
    std::ranges::stable_sort(plain, std::ranges::greater(), &Descriptor::size);
    return plain;
}

Task<Result<void>> lookFor(
    Outcome &outcome, ImageSink &to, Descriptor plain, Descriptor compressed, std::stop_token stop)
{
    const auto there = co_await to.has(compressed, stop);
    if (!there)
        co_return fail(there.error());
    if (*there) {
        outcome.became.insert(plain.digest, compressed);
        outcome.there.insert(compressed.digest, plain);
    }
    co_return Result<void>{};
}

/// Finds what became of layers the last time and is over there still.
Task<Result<void>> lookOverThere(
    Outcome &outcome, ImageSink &to, QList<Descriptor> plain, Manner manner, int parallel, std::stop_token stop)
{
    QList<Digest> digests;
    for (const Descriptor &layer : std::as_const(plain))
        digests.append(layer.digest);
    const auto known = co_await onWorker([&] { return manner.layers.known(digests, manner.how); });
    plain.removeIf([&](const Descriptor &layer) { return !known.contains(layer.digest); });
    const auto look = [&](qsizetype index, const std::stop_token &until) {
        return lookFor(outcome, to, plain.at(index), known.value(plain.at(index).digest), until);
    };
    co_return co_await inLanes(plain.size(), parallel, look, stop);
}

Task<Result<void>> compressInto(Outcome &outcome, Manner manner, Descriptor plain, TransferContext context)
{
    const auto layer = co_await compressLayer(manner, plain, context);
    context.progress(blobStep(plain, layer ? Phase::Done : Phase::Failed, layer ? plain.size : 0));
    if (!layer)
        co_return fail(layer.error());
    context.progress(blobStep(layer->blob, Phase::Waiting)); // it counts from now on
    outcome.became.insert(plain.digest, layer->blob);
    outcome.made.insert(layer->blob.digest, *layer);
    co_return Result<void>{};
}

/// The other blobs are told of too, so that the sum of all is known early.
Task<Result<void>> compressRest(
    Outcome &outcome, Manner manner, const CopyPlan &plan, QList<Descriptor> plain, TransferContext context)
{
    const auto isSettled = [&](const Descriptor &layer) { return outcome.became.contains(layer.digest); };
    plain.removeIf(isSettled);
    if (plain.isEmpty())
        co_return Result<void>{};
    for (const Descriptor &blob : plan.blobs) {
        if (!isSettled(blob))
            context.progress(blobStep(blob, Phase::Waiting));
    }
    const auto work = [&](qsizetype index, const std::stop_token &stop) {
        return compressInto(outcome, manner, plain.at(index), until(stop, context));
    };
    const int lanes = std::clamp(QThread::idealThreadCount(), 1, 4);
    co_return co_await inLanes(plain.size(), lanes, work, context.stop);
}

Task<Result<Outcome>> compressLayers(
    ImageSink &to, const CopyPlan &plan, int parallel, Manner manner, TransferContext context)
{
    Outcome outcome;
    const auto plain = manner.how == Compression::None ? QList<Descriptor>() : plainLayersOf(plan);
    if (!plain || plain->isEmpty())
        co_return plain ? Result<Outcome>(outcome) : fail(plain.error());
    // Whoever is not let in, or reaches nobody, hears of it before anything is compressed.
    if (const auto asked = co_await to.has(plan.blobs.first(), context.stop); !asked)
        co_return fail(asked.error());
    auto done = co_await lookOverThere(outcome, to, *plain, manner, parallel, context.stop);
    if (done)
        done = co_await compressRest(outcome, manner, plan, *plain, context);
    if (!done)
        co_return fail(done.error());
    // What was compressed already, whatever its type said, stays what it is called.
    outcome.became.removeIf([](const auto &entry) { return entry.key() == entry.value().digest; });
    co_return outcome;
}

/// The plan's documents, leading to what became of the layers.
Result<QList<RawManifest>> rewritten(const CopyPlan &plan, const Outcome &outcome, Compression how)
{
    QHash<Digest, RawManifest> changed;
    QList<RawManifest> documents;
    for (const RawManifest &before : plan.manifests) {
        const bool isIndex = mediaKind(before.mediaType) == MediaKind::Index;
        const auto now
            = isIndex ? withChangedManifests(before, changed) : withCompressedLayers(before, outcome.became, how);
        if (!now)
            return fail(now.error());
        if (now->digest != before.digest)
            changed.insert(before.digest, *now);
        documents.append(*now);
    }
    return documents;
}

} // namespace

Task<Result<CompressedImage>> compressImage(ImageSource &from, ImageSink &to, CopyRequest request, Compression how,
    CompressedLayers &layers, TransferContext context)
{
    const auto plan = co_await planCopy(from, to, request, context);
    if (!plan)
        co_return fail(plan.error());
    const Manner manner{from, layers, how};
    auto outcome = co_await compressLayers(to, *plan, blobsAtATime(request, context), manner, context);
    if (!outcome)
        co_return fail(outcome.error());
    const auto documents = rewritten(*plan, *outcome, how);
    if (!documents)
        co_return fail(documents.error());
    CompressedImage image;
    image.changed = !outcome->became.isEmpty();
    image.platforms = plan->platforms;
    image.trimmed = plan->trimmed;
    image.source = std::make_unique<CompressedSource>(manner, *documents, *std::move(outcome));
    co_return image;
}

} // namespace stowage
