// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"

#include <QStringList>

namespace stowage {

/// Credential helpers that podman asks beside its files, in their order: `credential-helpers` of registries.conf
/// (containers-registries.conf(5), protocols G.3). What cannot be read is a problem and no more. Blocking, small.
QStringList podmanHelpers(Sentences &problems);

} // namespace stowage
