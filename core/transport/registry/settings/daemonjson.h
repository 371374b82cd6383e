// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/settings/foundmirrors.h"

namespace stowage {

/// docker's `daemon.json` (docs.docker.com, dockerd; protocols D.11): `registry-mirrors`, which are Docker Hub's, and
/// `insecure-registries`, each a host or a network in which a registry called by its IP address may be.
void addDaemonJson(const FoundFile &file, const Reference &place, FoundList &into);

} // namespace stowage
