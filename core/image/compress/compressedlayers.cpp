// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/compress/compressedlayers.h"

#include "core/layer/sniff.h"

#include <QDir>

namespace stowage {

QHash<Digest, Descriptor> CompressedLayers::known(const QList<Digest> &, Compression)
{
    return {};
}

void CompressedLayers::remember(const Digest &, Compression, const Descriptor &)
{
}

Result<Fd> CompressedLayers::room()
{
    return Fd::openNameless(QDir::tempPath());
}

std::optional<Compression> layerCompression(QStringView key)
{
    for (const Compression compression : {Compression::None, Compression::Gzip, Compression::Zstd}) {
        if (key == compressionKey(compression))
            return compression;
    }
    return {};
}

} // namespace stowage
