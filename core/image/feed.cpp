// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/feed.h"

namespace stowage {

Result<void> feed(ByteStream &stream, BlobWriter &into, const Descriptor &blob, const TransferContext &context)
{
    qint64 done = into.offset();
    for (;;) {
        if (const auto on = goOn(context.stop); !on)
            return on;
        const auto piece = stream.next();
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return {};
        if (const auto written = into.write(*piece); !written)
            return written;
        done += piece->size();
        context.progress({blob.digest.toString(), Phase::Transfer, done, blob.size, {}});
    }
}

} // namespace stowage
