// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/bytestream.h"

#include <memory>
#include <optional>

namespace stowage {

/// One member of a tar.
struct TarEntry {
    enum class Type { File, Folder, Symlink, Hardlink, Other };

    QByteArray path; ///< as it is written there; may be anything
    Type type = Type::File;
    qint64 size = 0; ///< of its content in bytes; 0 for all but files
    QByteArray linkTarget; ///< of Symlink and Hardlink
    qint64 dataOffset = -1; ///< where its content begins, counted from the beginning of the tar; -1 when sparse
};

/// Goes through a tar from member to member (POSIX ustar and pax, GNU, v7; libarchive). Blocking; one thread at a time.
/// Errors are Damaged when the tar is broken or cut off, else those of the stream or the file.
class TarWalk {
public:
    /// A tar that comes as a stream; contents can be read as they pass.
    explicit TarWalk(ByteStreamPtr stream);
    /// A tar in a file: contents that nobody asks for are seeked past. `file` must outlive the walk.
    TarWalk(const Fd &file, qint64 fileSize);
    ~TarWalk();
    TarWalk(TarWalk &&) noexcept;
    TarWalk &operator=(TarWalk &&) noexcept;

    /// The next member, nothing after the last. Skips what is left of the one before.
    Result<std::optional<TarEntry>> next();
    /// The next piece of the member's content, empty at its end. Holes of sparse members come as zeros.
    Result<QByteArrayView> piece();
    /// Reads on to the very end, so that checksums behind the last member are checked too.
    Result<void> drain();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace stowage
