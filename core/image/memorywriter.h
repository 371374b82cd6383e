// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/blobwriter.h"
#include "core/oci/descriptor.h"
#include "core/oci/digester.h"

namespace stowage {

/// A BlobWriter that keeps a small blob (a config, a manifest) in memory. Damaged beyond `descriptor.size`, and at once
/// when that is over `limit` bytes.
class MemoryWriter : public BlobWriter {
public:
    MemoryWriter(Descriptor descriptor, qint64 limit);

    qint64 offset() const override { return m_bytes.size(); }
    Result<void> restart() override;
    Result<void> write(QByteArrayView bytes) override;
    Result<void> commit() override;

    /// Everything written; to be trusted after commit().
    const QByteArray &bytes() const { return m_bytes; }

private:
    Descriptor m_descriptor;
    qint64 m_limit;
    QByteArray m_bytes;
};

} // namespace stowage
