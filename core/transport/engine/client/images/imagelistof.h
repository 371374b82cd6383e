// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"
#include "core/transport/engine/responses/containerlist.h"
#include "core/transport/engine/responses/imagelist.h"

namespace stowage {

/// An engine's images as every list of Stowage shows them, newest first, with the containers that hold them. Its
/// `totalSize` is -1: an engine tells what all take together only when it counts for a long time.
ImageList imageListOf(const QList<EngineImage> &images, const QList<EngineContainer> &containers);

} // namespace stowage
