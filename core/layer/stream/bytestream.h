// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/fd.h"

#include <QByteArray>

#include <memory>

namespace stowage {

/// The size in bytes of the pieces that streams hand on.
inline constexpr qint64 pieceSize = 1024 * 1024;

/// Bytes that are pulled one piece after the other. Blocking; used by one thread at a time.
class ByteStream {
public:
    virtual ~ByteStream() = default;

    /// The next piece, empty at the end. It stays as it is until the next call and no longer.
    virtual Result<QByteArrayView> next() = 0;
};

using ByteStreamPtr = std::unique_ptr<ByteStream>;

/// All of a file from where it stands: standard input, a pipe, a file just opened. Owns the descriptor.
ByteStreamPtr fileStream(Fd file);

/// `size` bytes of a file from `offset` on, Damaged when the file ends before. The descriptor must outlive the stream
/// and may be shared with others.
ByteStreamPtr rangeStream(const Fd &file, qint64 offset, qint64 size);

/// Bytes in memory.
ByteStreamPtr memoryStream(QByteArray bytes);

/// `head` first, then what `rest` still has: for a stream whose beginning was looked at.
ByteStreamPtr joinedStream(QByteArray head, ByteStreamPtr rest);

/// The first bytes of a stream, at most `limit`; fewer when it ends before.
Result<QByteArray> readHead(ByteStream &stream, qsizetype limit);

/// All of a stream; Damaged when it is larger than `limit` bytes.
Result<QByteArray> readAll(ByteStream &stream, qint64 limit);

} // namespace stowage
