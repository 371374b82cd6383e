// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/feed.h"

namespace stowage {

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
        if (const auto written = write(*piece); !written)
            return written;
        step.current += piece->size();
        context.progress(step);
    }
}

Result<void> feed(ByteStream &stream, BlobWriter &into, const Descriptor &blob, const TransferContext &context)
{
    const BlobProgress step{blob.digest.toString(), Phase::Transfer, into.offset(), blob.size, {}};
    return pump(stream, [&into](QByteArrayView piece) { return into.write(piece); }, step, context);
}

} // namespace stowage
