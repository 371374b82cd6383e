// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/mirrorreading.h"
#include "core/transport/registry/registry.h"

namespace stowage {

/// Tries a mirror of the client's registry: whether it answers and lets us in, how quickly, and what it has under the
/// name of `image`, an image of the client's repository; a null one stands for no image. Each wait is as short as for a
/// pull.
Task<MirrorReading> measureMirror(
    std::shared_ptr<RegistryClient> registry, Mirror mirror, Reference image, std::stop_token stop);

} // namespace stowage
