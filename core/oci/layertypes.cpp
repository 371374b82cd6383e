// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/layertypes.h"

#include <array>

namespace stowage {

namespace {

struct Twin {
    QStringView docker;
    QStringView oci;
};

constexpr std::array documents{
    Twin{media::dockerManifest, media::ociManifest},
    Twin{media::dockerList, media::ociIndex},
    Twin{media::dockerConfig, media::ociConfig},
};

constexpr std::array layers{
    Twin{media::dockerLayer, media::ociLayer},
    Twin{media::dockerForeignLayer, media::ociForeignLayer},
};

} // namespace

bool isPlainLayerType(QStringView mediaType)
{
    const QStringView type = withoutParameters(mediaType);
    return type == media::dockerLayer || type == media::ociLayer;
}

QString compressedLayerType(QStringView plainType, Compression compression)
{
    if (withoutParameters(plainType) == media::dockerLayer && compression == Compression::Gzip)
        return media::dockerLayer.toString() + QStringLiteral(".gzip");
    return ociLayerType(compression);
}

QString ociType(const QString &mediaType)
{
    for (const Twin &twin : documents) {
        if (mediaType == twin.docker)
            return twin.oci.toString();
    }
    for (const Twin &twin : layers) {
        if (mediaType == twin.docker || mediaType.startsWith(twin.docker.toString() + u'.'))
            return twin.oci.toString() + mediaType.sliced(twin.docker.size()).replace(u'.', u'+');
    }
    return mediaType;
}

} // namespace stowage
