// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/mediatype.h"

#include <array>

namespace stowage {

namespace {

struct Known {
    QStringView mediaType;
    MediaKind kind;
};

constexpr std::array exactTypes{
    Known{media::ociManifest, MediaKind::Manifest},
    Known{media::ociIndex, MediaKind::Index},
    Known{media::ociConfig, MediaKind::Config},
    Known{media::dockerManifest, MediaKind::Manifest},
    Known{media::dockerList, MediaKind::Index},
    Known{media::dockerConfig, MediaKind::Config},
    Known{u"application/vnd.in-toto+json", MediaKind::Attestation},
    Known{u"application/vnd.oci.empty.v1+json", MediaKind::Empty},
    Known{u"application/vnd.docker.distribution.manifest.v1+json", MediaKind::Schema1},
    Known{u"application/vnd.docker.distribution.manifest.v1+prettyjws", MediaKind::Schema1},
};

constexpr std::array layerTypes{
    Known{media::ociLayer, MediaKind::Layer},
    Known{media::dockerLayer, MediaKind::Layer},
    Known{media::ociForeignLayer, MediaKind::ForeignLayer},
    Known{media::dockerForeignLayer, MediaKind::ForeignLayer},
};

bool isTypeOrSuffixed(QStringView mediaType, QStringView base)
{
    if (!mediaType.startsWith(base))
        return false;
    const QStringView suffix = mediaType.sliced(base.size());
    return suffix.isEmpty() || suffix.front() == u'+' || suffix.front() == u'.';
}

} // namespace

QStringView withoutParameters(QStringView contentType)
{
    const qsizetype semicolon = contentType.indexOf(u';');
    return (semicolon < 0 ? contentType : contentType.first(semicolon)).trimmed();
}

MediaKind mediaKind(QStringView mediaType)
{
    const QStringView plain = withoutParameters(mediaType);
    for (const Known &known : exactTypes) {
        if (plain == known.mediaType)
            return known.kind;
    }
    for (const Known &known : layerTypes) {
        if (isTypeOrSuffixed(plain, known.mediaType))
            return known.kind;
    }
    return MediaKind::Unknown;
}

Compression claimedCompression(QStringView mediaType)
{
    const MediaKind kind = mediaKind(mediaType);
    if (kind != MediaKind::Layer && kind != MediaKind::ForeignLayer)
        return Compression::None;
    if (mediaType.contains(u"+gzip") || mediaType.contains(u".gzip"))
        return Compression::Gzip;
    if (mediaType.contains(u"+zstd") || mediaType.contains(u".zstd"))
        return Compression::Zstd;
    return Compression::None;
}

QString ociLayerType(Compression compression)
{
    switch (compression) {
    case Compression::None:
        return media::ociLayer.toString();
    case Compression::Gzip:
        return media::ociLayer.toString() + QStringLiteral("+gzip");
    case Compression::Zstd:
        return media::ociLayer.toString() + QStringLiteral("+zstd");
    case Compression::Xz:
    case Compression::Bzip2:
        break;
    }
    return {};
}

} // namespace stowage
