// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace stowage {

/// What a media type says, OCI and Docker spellings alike (protocols: image-spec media-types.md, Docker schema 2).
enum class MediaKind { Unknown, Index, Manifest, Config, Layer, ForeignLayer, Schema1, Attestation, Empty };
enum class Compression { None, Gzip, Zstd, Xz, Bzip2 };

/// Parameters ("; charset=utf-8") are ignored.
MediaKind mediaKind(QStringView mediaType);
/// A Content-Type header without its parameters.
QStringView withoutParameters(QStringView contentType);
/// What a layer's media type claims; the bytes decide (core/layer/sniff.h).
Compression claimedCompression(QStringView mediaType);
/// The OCI layer media type for bytes compressed so. Layers know none, gzip and zstd; empty for the others.
QString ociLayerType(Compression compression);

namespace media {
inline constexpr QStringView ociIndex = u"application/vnd.oci.image.index.v1+json";
inline constexpr QStringView ociManifest = u"application/vnd.oci.image.manifest.v1+json";
inline constexpr QStringView ociConfig = u"application/vnd.oci.image.config.v1+json";
inline constexpr QStringView dockerList = u"application/vnd.docker.distribution.manifest.list.v2+json";
inline constexpr QStringView dockerManifest = u"application/vnd.docker.distribution.manifest.v2+json";
inline constexpr QStringView dockerConfig = u"application/vnd.docker.container.image.v1+json";
// Of layers that are plain tars. What follows says how they are compressed: "+gzip" with OCI, ".gzip" with Docker.
inline constexpr QStringView ociLayer = u"application/vnd.oci.image.layer.v1.tar";
inline constexpr QStringView dockerLayer = u"application/vnd.docker.image.rootfs.diff.tar";
inline constexpr QStringView ociForeignLayer = u"application/vnd.oci.image.layer.nondistributable.v1.tar";
inline constexpr QStringView dockerForeignLayer = u"application/vnd.docker.image.rootfs.foreign.diff.tar";
} // namespace media

namespace annotation {
inline constexpr QStringView refName = u"org.opencontainers.image.ref.name";
inline constexpr QStringView imageName = u"io.containerd.image.name";
inline constexpr QStringView attestationType = u"vnd.docker.reference.type";
inline constexpr QStringView attestationDigest = u"vnd.docker.reference.digest";
} // namespace annotation

} // namespace stowage
