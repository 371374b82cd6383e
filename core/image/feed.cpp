// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/feed.h"

namespace stowage {

/// In parts that are small enough for what the context allows per second.
static Result<void> writePaced(
    QByteArrayView bytes, const ByteSink &write, BlobProgress &step, const TransferContext &context)
{
    while (!bytes.isEmpty()) {
        const QByteArrayView part = bytes.first(pieceUnder(context.limits, bytes.size()));
        if (const auto written = write(part); !written)
            return written;
        step.current += part.size();
        context.progress(step);
        waitBlocking(passed(context.limits, part.size()), context.stop);
        if (const auto on = goOn(context.stop); !on)
            return on;
        bytes = bytes.sliced(part.size());
    }
    return {};
}

BlobProgress blobStep(const Descriptor &blob, Phase phase, qint64 current)
{
    return {blob.digest.toString(), phase, current, blob.size};
}

Result<void> pump(ByteStream &stream, const ByteSink &write, BlobProgress step, const TransferContext &context)
{
    for (;;) {
        if (const auto on = goOn(context.stop); !on)
            return on;
        const auto piece = stream.next();
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return {};
        if (const auto written = writePaced(*piece, write, step, context); !written)
            return written;
    }
}

Result<void> feed(ByteStream &stream, BlobWriter &into, const Descriptor &blob, const TransferContext &context)
{
    const BlobProgress step = blobStep(blob, Phase::Transfer, into.offset());
    return pump(stream, [&into](QByteArrayView piece) { return into.write(piece); }, step, context);
}

} // namespace stowage
