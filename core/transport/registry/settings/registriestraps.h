// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/settings/foundmirrors.h"

namespace stowage {

/// The form of `registries.conf` before containers-registries.conf(5) had mirrors: [registries.search] and the like.
bool isFirstVersion(const FoundTable &root);
Sentence firstVersion(const QString &path);

/// What podman passes over without a word, or refuses in words that help nobody: keys that TOML counts to the table
/// above them, and [registry] where [[registry]] should be.
Sentences registriesTraps(const FoundTable &root);

} // namespace stowage
