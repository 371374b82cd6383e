// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/registryclient.h"

namespace stowage {

/// The same repository on a mirror of its registry: shows who we are to the mirror, whoever we are to the registry, and
/// waits shorter, because there is somebody else to ask. The registry's own proxy holds for its mirrors as well, unless
/// something else was decided for that host. Used on the thread that made it.
ClientPtr mirrorClient(const RegistryClient &registry, const Mirror &mirror);

} // namespace stowage
