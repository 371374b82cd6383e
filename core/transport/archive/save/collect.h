// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesource.h"
#include "core/oci/reference.h"

#include <stop_token>

namespace stowage {

/// An image as it goes into an archive.
struct CollectedImage {
    QList<Reference> names;
    RawManifest root; ///< the source's own, or a shorter index where platforms are missing
    QList<RawManifest> manifests; ///< children first, the root last
    QList<Descriptor> blobs; ///< configs and layers in the order of the manifests
    Manifest best; ///< of the platform that suits this machine best: what docker's manifest.json names
};

/// Reads the manifests of everything that `source` really has of an image. An index is cut down to those: it becomes
/// another document and so has another digest; one of which everything is there stays as it is. Attestations go with
/// the platforms that they vouch for. NotFound when no platform is there at all.
Task<Result<CollectedImage>> collectImage(ImageSource &source, QList<Reference> names, std::stop_token stop);

} // namespace stowage
