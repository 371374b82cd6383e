// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"
#include "core/transport/engine/client/engine.h"

namespace stowage {

// An engine as a place of images, for the thread that made the client; errors as engine.h has them.

/// Its images and who uses them. Where something before the engine keeps containers back, nobody is said to.
Task<Result<ImageList>> listEngine(EngineClientPtr client, EngineMet met, EngineList list, std::stop_token stop);

/// All that it says of one image, which `known` is in its list. NotFound when it is gone by now.
Task<Result<ImageDetails>> describeInEngine(
    EngineClientPtr client, EngineMet met, ImageSummary known, std::stop_token stop);

} // namespace stowage
