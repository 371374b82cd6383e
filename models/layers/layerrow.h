// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"

namespace stowage {

/// One instruction, one layer, or both.
struct LayerRow {
    int number = -1; ///< of the layer, from 0 at the base; -1: none was made
    HistoryEntry history; ///< nothing in it when only the layer is known
    LayerInfo layer; ///< nothing in it when number is -1
    double share = 0; ///< of all layers' bytes
    double shareOfLargest = 0;

    bool isEmpty() const { return number < 0; }
};

/// Base first. One row per instruction when history and layers agree, else one per layer.
QList<LayerRow> layerRows(const PlatformDetails &platform);
/// The blobs of an artifact, which has no platform.
QList<LayerRow> layerRows(const Manifest &artifact);

} // namespace stowage
