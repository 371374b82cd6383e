// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/oci/mediatype.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace stowage {

/// Takes encoded bytes; its error ends the encoding.
using ByteSink = std::function<Result<void>(QByteArrayView)>;

/// Compresses what is written to it and hands it to a ByteSink. Blocking; one thread at a time.
class Encoder {
public:
    virtual ~Encoder() = default;

    virtual Result<void> write(QByteArrayView bytes) = 0;
    /// Writes what is left and the trailer; nothing may be written afterwards.
    virtual Result<void> finish() = 0;
};

/// gzip by ISA-L at level 1 (time 0, no name), zstd at level 3, or bytes as they are: the same bytes give the same
/// file, in whatever pieces they are written. Compression::Xz and Bzip2 are only read, never written: they give bytes
/// as they are too.
std::unique_ptr<Encoder> encoder(Compression compression, ByteSink sink);

} // namespace stowage
