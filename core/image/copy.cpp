// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/copy.h"

#include "core/base/tr.h"
#include "core/image/copyplan.h"
#include "core/image/feed.h"
#include "core/image/lanes.h"
#include "core/image/watchedwriter.h"

#include <algorithm>

namespace stowage {

namespace {

Task<Result<void>> receive(ImageSource &from, BlobWriter &writer, Descriptor blob, TransferContext context)
{
    const bool isWhole = writer.offset() > 0 && writer.offset() == blob.size; // only the last word is missing
    if (auto read = isWhole ? Result<void>() : co_await from.read(blob, writer, context); !read)
        co_return read;
    context.progress(blobStep(blob, Phase::Verify, blob.size));
    co_return co_await onWorker([&writer] { return writer.commit(); });
}

constexpr int mostTries = 1000; // a net: the sink gives up before, by the error of its write()

/// Once more from the start when the bytes were wrong, for a mirror or a proxy may have spoilt them; and as often as
/// the sink will have it when it was the sink that failed. The source tries again by itself.
bool worthAnotherTry(const Error &error, bool refused, int tries)
{
    if (error.kind == ErrorKind::Damaged)
        return tries == 1;
    return refused && error.retryable && error.kind != ErrorKind::Cancelled && tries < mostTries;
}

Task<Result<void>> receiveInTheEnd(ImageSource &from, ImageSink &to, Descriptor blob, TransferContext context)
{
    for (int tries = 1;; ++tries) {
        auto writer = co_await to.write(blob, context.stop);
        if (!writer)
            co_return fail(writer.error());
        WatchedWriter watched(**writer);
        auto received = co_await receive(from, watched, blob, context);
        if (received)
            co_return received;
        co_await to.drop(*std::move(writer));
        if (received.error().kind == ErrorKind::Damaged)
            from.noteDamaged(blob);
        if (!worthAnotherTry(received.error(), watched.refused(), tries))
            co_return received;
    }
}

Task<Result<void>> moveBlob(
    ImageSource &from, ImageSink &to, Descriptor blob, CopyReport &report, TransferContext context)
{
    const auto there = co_await to.has(blob, context.stop);
    if (!there)
        co_return fail(there.error());
    if (*there) {
        ++report.blobsThere;
        context.progress(blobStep(blob, Phase::Exists, blob.size));
        co_return Result<void>{};
    }
    auto received = co_await receiveInTheEnd(from, to, blob, context);
    if (received) {
        report.layersMoved += mediaKind(blob.mediaType) == MediaKind::Layer ? 1 : 0;
        report.bytesMoved += blob.size;
    }
    context.progress(blobStep(blob, received ? Phase::Done : Phase::Failed, received ? blob.size : 0));
    co_return received;
}

Task<Result<void>> moveBlobs(ImageSource &from, ImageSink &to, QList<Descriptor> blobs, int parallel,
    CopyReport &report, TransferContext context)
{
    for (const Descriptor &blob : std::as_const(blobs))
        context.progress(blobStep(blob, Phase::Waiting));
    // The largest first: begun last, it would keep one lane busy when the others have nothing left.
    std::ranges::stable_sort(blobs, std::ranges::greater(), &Descriptor::size);
    const auto move = [&](qsizetype index, const std::stop_token &stop) {
        return moveBlob(from, to, blobs.at(index), report, until(stop, context));
    };
    co_return co_await inLanes(blobs.size(), parallel, move, context.stop);
}

Task<Result<void>> putManifests(ImageSink &to, QList<RawManifest> manifests)
{
    for (const RawManifest &manifest : std::as_const(manifests))
        if (auto put = co_await to.putManifest(manifest); !put)
            co_return put;
    co_return Result<void>{};
}

} // namespace

int blobsAtATime(const CopyRequest &request, const TransferContext &context)
{
    return context.layersAtATime > 0 ? context.layersAtATime : request.parallelBlobs;
}

Task<Result<CopyReport>> copyImage(ImageSource &from, ImageSink &to, CopyRequest request, TransferContext context)
{
    auto plan = co_await planCopy(from, to, request, context);
    if (!plan)
        co_return fail(plan.error());
    CopyReport report;
    report.root = plan->manifests.last().descriptor();
    report.platforms = plan->platforms;
    report.trimmed = plan->trimmed;
    if (auto moved = co_await moveBlobs(from, to, plan->blobs, blobsAtATime(request, context), report, context); !moved)
        co_return fail(moved.error());
    if (auto put = co_await putManifests(to, plan->manifests); !put)
        co_return fail(put.error());
    if (auto published = co_await to.publish(report.root, request.names); !published)
        co_return fail(published.error());
    report.remarks = from.remarks();
    co_return report;
}

} // namespace stowage
