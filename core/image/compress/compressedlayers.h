// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/fd.h"
#include "core/oci/descriptor.h"
#include "core/oci/mediatype.h"

#include <QHash>

#include <optional>

namespace stowage {

/// What is remembered of layers that were compressed before, and where a layer that is being compressed lies until it
/// is sent. This one remembers nothing and uses the folder for temporary files. Blocking: for worker threads, any
/// number at once.
class CompressedLayers {
public:
    virtual ~CompressedLayers() = default;

    /// What became of these plain layers the last time, by their digests: digest and size, as far as it is known. Which
    /// version of an encoder made them does not matter: they are the same layers.
    virtual QHash<Digest, Descriptor> known(const QList<Digest> &plain, Compression how);
    virtual void remember(const Digest &plain, Compression how, const Descriptor &compressed);
    /// A file without a name. NoSpace, Refused.
    virtual Result<Fd> room();
};

/// What a layer may become, by the word that compressionKey() has for it: none, gzip or zstd.
std::optional<Compression> layerCompression(QStringView key);

} // namespace stowage
