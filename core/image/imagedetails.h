// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/descent.h"
#include "core/oci/imageconfig.h"

namespace stowage {

/// One layer of one platform, as the inspector shows it.
struct LayerInfo {
    Descriptor descriptor; ///< without a digest in engines, which keep layers unpacked: its size is of the files
    Digest diffId; ///< null when the config does not tell
    bool present = true;
    int otherImages = 0; ///< how many other images of this place use the same blob
};

/// One platform of an image.
struct PlatformDetails {
    Platform platform;
    Manifest manifest;
    ImageConfig config;
    QList<LayerInfo> layers; ///< base first
};

/// All that the inspector shows of one image.
struct ImageDetails {
    ImageSummary summary;
    RawManifest root;
    QList<PlatformDetails> platforms; ///< the one that suits this machine best first; empty for an artifact
    QList<Descriptor> attestations;
    QJsonObject told{}; ///< what an engine says of it, as it says it; empty elsewhere
    Kinship kinship{}; ///< where an engine remembers it
};

} // namespace stowage
