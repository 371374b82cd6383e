// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/settings/foundmirrors.h"

namespace stowage {

/// podman's, skopeo's and buildah's `registries.conf` and what is in folders beside it, in the order in which they read
/// them: what a later file says of a prefix, or of the registries to search, replaces what an earlier one said
/// (containers-registries.conf(5), containers-registries.conf.d(5); protocols D.11). Of the tables that fit `place` the
/// one with the longest prefix counts. Problems name also what they pass over without a word.
void addRegistriesConf(const QList<FoundFile> &files, const Reference &place, FoundList &into);

} // namespace stowage
