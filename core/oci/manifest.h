// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/descriptor.h"
#include "core/oci/mediatype.h"

#include <QList>

namespace stowage {

/// Manifests, indexes and configs larger than this are refused (bytes), as registries do.
inline constexpr qint64 maximumManifestSize = 4 * 1024 * 1024;
inline constexpr qint64 maximumConfigSize = 8 * 1024 * 1024;

/// The bytes of a manifest or an index as they came, with the digest that they really have. Never re-serialised.
struct RawManifest {
    QByteArray bytes;
    QString mediaType;
    Digest digest;

    Descriptor descriptor() const;

    friend bool operator==(const RawManifest &, const RawManifest &) = default;
};

/// The one way from bytes to a RawManifest: hashes them, compares with `expected` (when it is not null), decides what
/// they are from `claimedType` and the body itself. Damaged: over 4 MiB, wrong digest, not JSON, both a manifest and an
/// index, schema 1, neither.
Result<RawManifest> verifyManifest(const QByteArray &bytes, const QString &claimedType, const Digest &expected = {});

/// An image manifest (OCI manifest.md, Docker schema 2): its config and its layers, base first.
struct Manifest {
    RawManifest raw;
    Descriptor config;
    QList<Descriptor> layers;
    QString artifactType;
    QJsonObject annotations;

    static Result<Manifest> parse(const RawManifest &raw);

    /// An image, and not a Helm chart, a signature or another artifact.
    bool isImage() const;
    /// What it is when it is no image.
    QString effectiveArtifactType() const;
};

/// An index or manifest list (OCI image-index.md): one entry per platform, attestations, perhaps other indexes.
struct Index {
    RawManifest raw;
    QList<Descriptor> manifests;
    QJsonObject annotations;

    static Result<Index> parse(const RawManifest &raw);

    QList<Descriptor> images() const; ///< entries that are no attestations
    QList<Descriptor> attestations() const;
};

} // namespace stowage
