// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/digester.h"
#include "core/transport/layout/disk/partialfile.h"

namespace stowage {

/// Bytes on their way into a file: hashed as they come, written in pieces of about a megabyte, handed to the disk early
/// so that the sync at the end is short.
class GrowingFile {
public:
    GrowingFile(PartialFile file, Digest::Algorithm algorithm);

    PartialFile &file() { return m_file; }
    qint64 size() const { return m_digester.size(); }
    Digest digest() const { return m_digester.result(); }

    /// Hashes what an earlier attempt left, at most `limit` bytes; a longer file is emptied.
    Result<void> resume(qint64 limit);
    Result<void> clear();
    Result<void> append(QByteArrayView bytes);
    /// Writes what is still in memory.
    Result<void> flush();

private:
    Result<void> writeOut(QByteArrayView bytes);

    PartialFile m_file;
    Digester m_digester;
    QByteArray m_pending;
    qint64 m_written = 0;
    qint64 m_handedOver = 0;
};

} // namespace stowage
