// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/settings/foundmirrors.h"

namespace stowage {

/// The first of `hosts.toml` in HOST_PORT_, HOST:PORT, HOST and _default below `folder` that containerd would read for
/// the registry of `place` (containerd/docs/hosts.md; protocols D.11). Its mirrors are asked in the order in which they
/// stand there. A `server` that is another host goes into `location`. Blocking, small.
void addHostsToml(const QString &folder, FoundSettings::Tool tool, const Reference &place, FoundList &into);

} // namespace stowage
