// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"
#include "core/oci/manifest.h"
#include "core/oci/mediatype.h"

#include <QHash>

namespace stowage {

/// The plain layers of an image that may be compressed: those that are tars and nothing else. None for an artifact,
/// whose blobs are whatever their owner wants them to be.
QList<Descriptor> plainLayers(const Manifest &manifest);

/// Whether one of its platforms has such layers.
bool hasPlainLayers(const ImageDetails &image);

/// The manifest that names what became of its plain layers (by their digests) in place of them; whatever else it says
/// stays, and one that names none of them stays as it is. Docker's has no word for zstd and becomes OCI's, as BuildKit
/// does it. Damaged.
Result<RawManifest> withCompressedLayers(
    const RawManifest &manifest, const QHash<Digest, Descriptor> &compressed, Compression how);

/// The index that names what became of its manifests (by the digests that they had). An attestation vouches for what
/// became of its image. Docker's list becomes OCI's index where a manifest did. Damaged.
Result<RawManifest> withChangedManifests(const RawManifest &index, const QHash<Digest, RawManifest> &changed);

} // namespace stowage
