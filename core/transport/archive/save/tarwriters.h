// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/fd.h"
#include "core/image/blobwriter.h"
#include "core/layer/stream/encoder.h"
#include "core/oci/digester.h"

namespace stowage {

/// Writes one blob to its place in a file and verifies it on the way. Several may write to one file at once.
class PlacedBlobWriter : public BlobWriter {
public:
    /// `file` must outlive the writer; the content begins at `place`.
    PlacedBlobWriter(Fd &file, qint64 place, Descriptor blob);

    qint64 offset() const override { return m_digester.size(); }
    Result<void> restart() override;
    Result<void> write(QByteArrayView bytes) override;
    Result<void> commit() override;

private:
    Fd &m_file;
    qint64 m_place;
    qint64 m_flushed = 0;
    Descriptor m_blob;
    Digester m_digester;
};

/// Hands one blob to an encoder and verifies it on the way. What went wrong cannot be taken back: restart() fails once
/// bytes were written.
class StreamedBlobWriter : public BlobWriter {
public:
    StreamedBlobWriter(Encoder &encoder, Descriptor blob);

    qint64 offset() const override { return m_digester.size(); }
    Result<void> restart() override;
    Result<void> write(QByteArrayView bytes) override;
    Result<void> commit() override;

private:
    Encoder &m_encoder;
    Descriptor m_blob;
    Digester m_digester;
};

} // namespace stowage
