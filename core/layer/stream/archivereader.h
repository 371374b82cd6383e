// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/bytestream.h"

#include <archive.h>

namespace stowage {

/// A libarchive reader over a stream or an open file, with the errors of the stream kept as they are. Choose formats
/// and filters on get(), then open(). One thread at a time; stays where it was made (libarchive holds its address).
class ArchiveReader {
public:
    explicit ArchiveReader(ByteStreamPtr stream);
    /// Reads `file` by position, so that bodies are seeked past; `file` must outlive the reader.
    explicit ArchiveReader(const Fd &file, qint64 fileSize);
    ~ArchiveReader();
    Q_DISABLE_COPY_MOVE(ArchiveReader)

    archive *get() const { return m_archive; }
    bool open();
    /// Pulls the stream to its end.
    Result<void> drain(const QString &sentence);
    /// The stream's own error if it had one, else Damaged with this sentence and libarchive's words as the detail.
    Error error(const QString &sentence) const;

private:
    static la_ssize_t readCallback(archive *, void *self, const void **data);
    static la_int64_t skipCallback(archive *, void *self, la_int64_t wanted);
    Result<QByteArrayView> nextOfFile();

    archive *m_archive;
    ByteStreamPtr m_stream;
    const Fd *m_file = nullptr;
    qint64 m_fileSize = 0;
    qint64 m_position = 0;
    QByteArray m_buffer;
    Result<void> m_streamState;
};

} // namespace stowage
