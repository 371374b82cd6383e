// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/fd.h"
#include "core/image/blobwriter.h"
#include "core/layer/stream/encoder.h"
#include "core/oci/digester.h"

namespace stowage {

/// What a plain layer became.
struct CompressedLayer {
    Descriptor blob; ///< digest and size
    std::shared_ptr<const Fd> file; ///< that holds its bytes and nothing else
};

/// Takes the bytes of a plain layer, verifies them, and compresses them into a file. Bytes that are compressed whatever
/// their media type says go into it as they are.
class LayerEncoder final : public BlobWriter {
public:
    LayerEncoder(Descriptor plain, Compression how, Fd file);

    qint64 offset() const override { return m_taken.size(); }
    Result<void> restart() override;
    Result<void> write(QByteArrayView bytes) override;
    Result<void> commit() override;
    bool needsWorker() const override { return true; } // compressing takes as long as waiting would

    /// What became of the layer, once it was committed.
    CompressedLayer layer() const;

private:
    Result<void> keep(QByteArrayView bytes);
    Result<void> begin();

    const Descriptor m_plain;
    const Compression m_how;
    const std::shared_ptr<Fd> m_file;
    Digester m_taken;
    Digester m_kept;
    QByteArray m_head; ///< the first bytes, until they are enough to tell what they are
    std::unique_ptr<Encoder> m_encoder; ///< from then on
};

} // namespace stowage
